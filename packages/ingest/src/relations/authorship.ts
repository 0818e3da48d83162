import { isAuthor } from '../layout/assemble.js';
import type { RelationDraft } from './draft.js';
import type { RelationFamily } from './scene.js';

/** Who wrote and who printed the article: AUTHORED, PUBLISHED_BY, and the reporter's employer. */
export const authorship: RelationFamily = {
  name: 'authorship',
  read(scene) {
    const drafts: RelationDraft[] = [];
    const { read } = scene.document;
    const outlet = read.outlet && scene.entityAt(read.outlet, 'Organization');
    for (const name of read.byline) {
      const person = scene.entityAt(name, 'Person');
      if (!person || !isAuthor(name)) continue;
      const proof = { start: lineStart(scene.text, name.start, name.role), end: name.end };
      drafts.push({ type: 'AUTHORED', head: person, tail: 'DOC', proof, rule: 'authorship/byline', confidence: 0.97 });
      if (outlet && /记者|特派员|评论员|编辑/u.test(name.role)) {
        drafts.push({
          type: 'WORKS_FOR',
          head: person,
          tail: outlet,
          proof: { start: Math.min(read.outlet!.start, name.start), end: Math.max(name.end, read.outlet!.end) },
          rule: 'authorship/outlet',
          confidence: 0.9,
          properties: { title: name.role, status: 'current' },
        });
      }
    }
    if (outlet) {
      drafts.push({
        type: 'PUBLISHED_BY',
        head: 'DOC',
        tail: outlet,
        proof: sourceProof(scene.text, read.outlet!),
        rule: 'authorship/source',
        confidence: 0.93,
      });
    }
    return drafts;
  },
};

/** From the role word before a name, where it stands near: 本报记者 陆小满. */
function lineStart(text: string, start: number, role: string): number {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const at = role ? text.lastIndexOf(role, start) : -1;
  if (at < line || start - at > 30) return start;
  return text.startsWith('本报', at - 2) ? at - 2 : at;
}

/** The dateline around the outlet's name: 新华社北京3月2日电. */
function sourceProof(text: string, outlet: { start: number; end: number }): { start: number; end: number } {
  const rest = /^[\p{Script=Han}0-9]{0,16}?[电讯]/u.exec(text.slice(outlet.end));
  return { start: outlet.start, end: rest ? outlet.end + rest[0].length : outlet.end };
}
