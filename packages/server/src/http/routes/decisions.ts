import { decisionId } from '@guanxi/graph/ids';
import { type Decision as DecisionRecord } from '@guanxi/graph';
import type { GraphStore } from '@guanxi/graph/store';
import { Problem } from '../problem.js';
import { route } from '../route.js';
import { idParameter } from '../schemas/component.js';
import { Decision, DecisionList, NewDecision } from '../schemas/requests.js';

export const decisions = route({
  method: 'get',
  path: '/decisions',
  operationId: 'getDecisions',
  summary: 'Every correction that was made',
  tag: 'decisions',
  access: 'read',
  answer: { status: 200, description: 'Oldest first.', schema: DecisionList },
  handle: async ({ store }) => ({ decisions: await store.decisions() }),
});

export const addDecision = route({
  method: 'post',
  path: '/decisions',
  operationId: 'addDecision',
  summary: 'Correct the graph',
  description: 'The correction is kept apart from what was read and replayed after every ingest.',
  tag: 'decisions',
  access: 'write',
  body: NewDecision,
  problems: ['entity-unknown', 'relation-unknown'],
  answer: { status: 201, description: 'The decision as it is kept.', schema: Decision },
  async handle({ store }, { body }) {
    await checkTargets(store, body.kind, body.targets);
    const at = new Date().toISOString();
    const value = 'value' in body ? body.value : undefined;
    const decision: DecisionRecord = {
      id: decisionId(body.kind, body.targets, value ?? '', at),
      kind: body.kind,
      targets: body.targets,
      ...(value === undefined ? {} : { value }),
      author: body.author,
      at,
      ...(body.reason === undefined ? {} : { reason: body.reason }),
    };
    await store.update((before) => ({ ...before, decisions: [...before.decisions, decision] }));
    return decision;
  },
});

async function checkTargets(store: GraphStore, kind: DecisionRecord['kind'], targets: string[]): Promise<void> {
  if (kind === 'confirm' || kind === 'reject') {
    const id = targets[0]!;
    if (!(await store.relation(id))) throw new Problem('relation-unknown', `No relation has the id ${id}.`);
    return;
  }
  for (const id of targets) {
    if (!(await store.entity(id))) throw new Problem('entity-unknown', `No entity has the id ${id}.`);
  }
}

export const removeDecision = route({
  method: 'delete',
  path: '/decisions/{id}',
  operationId: 'removeDecision',
  summary: 'Take a correction back',
  tag: 'decisions',
  access: 'write',
  params: idParameter,
  problems: ['decision-unknown'],
  answer: { status: 204, description: 'It is taken back.', empty: true },
  async handle({ store }, { params: { id } }) {
    let found = false;
    await store.update((before) => {
      const decisions = before.decisions.filter((decision) => decision.id !== id);
      found = decisions.length < before.decisions.length;
      return found ? { ...before, decisions } : before;
    });
    if (!found) throw new Problem('decision-unknown', `No decision has the id ${id}.`);
    return undefined;
  },
});
