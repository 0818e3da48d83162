export { extractPaths, extractText, type IngestOptions } from './extract.js';
export { InputError } from './read/paths.js';
export { FORMATS } from './read/formats.js';
export { isLoss, type IngestReport, type Skip } from './report.js';
export type { IngestProgress } from './workers/progress.js';
export { EXTRACTOR_VERSION } from './version.js';
export { evaluate } from './evaluation/evaluate.js';
export { formatEvaluation } from './evaluation/format.js';
export type { EvaluationReport } from './evaluation/report.js';
