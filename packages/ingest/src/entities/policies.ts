import { mergeEntities, type Entity } from './entity.js';

/** What the short form of a document is: the word for what it is, alone. */
const BARE =
  /^(?:规划|纲要|意见|办法|条例|方案|法案|计划|行动计划|行动方案|实施方案|实施意见|通知|决定|规定|细则|措施|若干措施|指南|标准|宣言|倡议|建议|指引|公约|草案|报告|白皮书)$/u;

/** 《方案》 is the plan whose name ends so, where the article names one only; 食品安全法 is 中华人民共和国食品安全法. */
export function joinPolicies(entities: Entity[]): Entity[] {
  const gone = new Set<Entity>();
  const policies = entities.filter((entity) => entity.type === 'Policy');
  const byName = new Map(policies.map((policy) => [policy.name, policy]));
  for (const short of policies) {
    const law = byName.get(`中华人民共和国${short.name}`);
    const full = law ?? (BARE.test(short.name) ? documentBefore(policies, short, gone) : undefined);
    if (!full) continue;
    mergeEntities(full, short);
    gone.add(short);
  }
  return entities.filter((entity) => !gone.has(entity));
}

/** The one document named before whose name ends so. */
function documentBefore(policies: readonly Entity[], short: Entity, gone: ReadonlySet<Entity>): Entity | undefined {
  const named = policies.filter(
    (other) =>
      other !== short &&
      !gone.has(other) &&
      !BARE.test(other.name) &&
      withoutBrackets(other.name).endsWith(short.name) &&
      other.mentions.some((mention) => mention.rule === 'policy/document'),
  );
  const first = firstMention(short);
  const before = named.filter((other) => firstMention(other) < first);
  return before.length === 1 ? before[0] : undefined;
}

function withoutBrackets(name: string): string {
  return name.replace(/[（(][^（()）]*[）)]$/u, '');
}

function firstMention(entity: Entity): number {
  return Math.min(...entity.mentions.map((mention) => mention.start));
}
