import type { Run } from '@guanxi/graph';

/** What a format says about a document beside its words: used where print gives none. */
export interface Metadata {
  title?: string;
  /** ISO 8601 date (a day, or a longer form whose first ten characters are a day). */
  date?: string;
  /** The day on which the file was made: it counts for less than a day in the file's name. */
  made?: string;
  /** The paper, agency or site. */
  source?: string;
  authors?: string[];
}

/**
 * One document as a format gives it: a file may hold one (`.txt`), one a line (`.jsonl`) or many (`.zip`).
 */
export interface SourceDocument {
  /** The characters in reading order, lines as they were printed; layout repair chooses among them. */
  text: string;
  /**
   * How stretches of `text` lead to the original, in the order of `text`: `at` and `page` as in {@link Run}. What no
   * stretch covers was put in by the format (a line break between columns). Absent where `text` is the decoded file.
   */
  map?: readonly Run[];
  metadata: Metadata;
  /** Whether the original sets this off as a single article (a record, a web page, a mail): it is not to be parted. */
  single: boolean;
  /** Name of the format of this document: that of the member in an archive. */
  format: string;
  /** The member of an archive, the attachment of a mail. */
  member?: string;
  /** Where in the file, for the report: `line 12`. */
  place?: string;
}
