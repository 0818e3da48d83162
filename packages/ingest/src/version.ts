/** Version of the extractor: part of every proof, raised whenever the same text would give another result. */
export const EXTRACTOR_VERSION = '0.1.0';
