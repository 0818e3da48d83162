import type { Messages } from '../i18n/zh.js';

/** Queries to begin with; each runs on both engines. */
export const EXAMPLES: readonly { name: keyof Messages['examples']; cypher: string }[] = [
  {
    name: 'connected',
    cypher: `MATCH (p:Person)
RETURN p, p.degree AS connections
ORDER BY connections DESC
LIMIT 20`,
  },
  {
    name: 'posts',
    cypher: `MATCH (p:Person)-[r:WORKS_FOR]->(o)
MATCH (d:Article)-[:STATES]->(e:Evidence {relation: r.id})
RETURN p, r, o, e.text AS words, d.title AS article, d.date AS date
LIMIT 50`,
  },
  {
    name: 'partners',
    cypher: `MATCH (a:Organization)-[r:PARTNERS_WITH]->(b)
RETURN a, r, b
LIMIT 50`,
  },
  {
    name: 'shared',
    cypher: `MATCH (a)-[r:IMPLEMENTS]->(p:Policy)<-[s:IMPLEMENTS]-(b)
WHERE a.id < b.id
RETURN p, a, r, b, s
LIMIT 50`,
  },
  {
    name: 'path',
    cypher: `MATCH path = (a:Person)-[*2..3]-(b:Person)
WHERE a.id < b.id
RETURN path
LIMIT 10`,
  },
  {
    name: 'quoted',
    cypher: `MATCH (d:Article)-[q:QUOTED]->(p:Person)
RETURN p.name AS name, sum(q.evidenceCount) AS quotes, count(d) AS articles
ORDER BY quotes DESC
LIMIT 20`,
  },
];
