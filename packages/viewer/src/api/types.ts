/** The API's shapes under the names the page uses. Generated from the server's OpenAPI document. */
import type { components } from './openapi.gen.js';

type Schemas = components['schemas'];

export type GraphNode = Schemas['Node'];
export type GraphEdge = Schemas['Edge'];
export type NodeType = Schemas['NodeType'];
export type EdgeType = Schemas['EdgeType'];
export type Span = Schemas['Span'];
export type Stats = Schemas['Stats'];
export type Overview = Schemas['Overview'];
export type SearchResults = Schemas['SearchResults'];
export type NeighbourCount = Schemas['NeighbourCount'];
export type EntityDetail = Schemas['EntityDetail'];
export type NeighbourPage = Schemas['NeighbourPage'];
export type Path = Schemas['Paths']['paths'][number];
export type Place = Schemas['Place'];
export type ArticleHead = Schemas['ArticleHead'];
export type ArticleDetail = Schemas['ArticleDetail'];
export type EvidenceRecord = Schemas['Evidence'];
export type RelationDetail = Schemas['RelationDetail'];
export type ExportFormat = Schemas['FormatList']['formats'][number];
export type ExportRequest = Schemas['ExportRequest'];
export type QueryLine = Schemas['QueryLine'];
