import type { Corpus } from '../linking/index.js';
import type { Article, EvidenceRecord, GraphEdge, GraphNode } from '../model.js';

/** What a subgraph is written from. */
export interface Subgraph {
  nodes: readonly GraphNode[];
  /** Both ends of each are among the nodes. */
  edges: readonly GraphEdge[];
}

/** A subgraph with the proofs of its edges and the articles that hold them. */
export interface ProvenSubgraph extends Subgraph {
  evidence: readonly EvidenceRecord[];
  articles: readonly Article[];
}

export type FormatName = 'json' | 'jsonl' | 'graphml' | 'gexf' | 'csv' | 'jsonld' | 'cypher' | 'ftm' | 'html';

/** A table of a format that consists of several, written to a file of its own: `x.nodes.csv` beside `x.csv`. */
export interface Part<Material> {
  name: string;
  write(material: Material): Iterable<string>;
}

interface FormatBase<Kind extends string, Material> {
  name: FormatName;
  /** What it is for, in a line for `--help` and the API. */
  description: string;
  /** Without the dot. */
  extension: string;
  mediaType: string;
  /** What it is made of: nodes and edges alone, these with their proofs, or the whole truth of a store. */
  kind: Kind;
  /** The file as a run of chunks; the same material gives the same text. */
  write(material: Material): Iterable<string>;
  /** Further files that belong to it. */
  parts?: readonly Part<Material>[];
}

export type Format =
  FormatBase<'graph', Subgraph> | FormatBase<'proofs', ProvenSubgraph> | FormatBase<'corpus', Corpus>;
export type GraphFormat = Extract<Format, { kind: 'graph' }>;
export type ProofsFormat = Extract<Format, { kind: 'proofs' }>;
export type CorpusFormat = Extract<Format, { kind: 'corpus' }>;
