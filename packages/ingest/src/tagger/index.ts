export { type TaggedSpan } from './decode.js';
export { loadTagger, type Tagger } from './tagger.js';
