export { extractPaths, extractText, type IngestOptions } from './extract.js';
export { InputError } from './read/paths.js';
export { FORMATS } from './read/formats.js';
export type { IngestReport, Skip } from './report.js';
export { EXTRACTOR_VERSION } from './stages.js';
export { evaluate } from './evaluation/evaluate.js';
export { formatEvaluation } from './evaluation/format.js';
export type { EvaluationReport } from './evaluation/report.js';
