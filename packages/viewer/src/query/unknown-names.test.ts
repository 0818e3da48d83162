import { expect, it } from 'vitest';
import { EXAMPLES } from './examples.js';
import { unknownNames } from './unknown-names.js';

it.each([
  ['MATCH (p:Persn)-[r:WORKS_FR]->(o:Organization) RETURN p', ['Persn'], ['WORKS_FR']],
  ['MATCH (:Entity:Person)-[:WORKS_FOR|HEADS*1..2]-(b) RETURN b', [], ['HEADS']],
  ['MATCH (p:person) RETURN p', ['person'], []],
  ["MATCH (n {name: '(x:Nobody)'}) // (y:Nothing)\nRETURN n /* [r:NONE] */", [], []],
  ['MATCH (`a:b`:Place) RETURN 1', [], []],
  ['MATCH (a:Person|Organisation) RETURN {a: 1, b: [a.name]}', ['Organisation'], []],
])('%s', (cypher, labels, types) => {
  expect(unknownNames(cypher)).toEqual({ labels, types });
});

it('finds nothing wrong with the queries that the page offers', () => {
  for (const { cypher } of EXAMPLES) expect(unknownNames(cypher), cypher).toEqual({ labels: [], types: [] });
});
