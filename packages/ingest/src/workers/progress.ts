import type { SourceFile } from '../read/paths.js';

export interface IngestProgress {
  files: number;
  filesDone: number;
  /** The file whose articles come next. */
  file: string;
  bytes: number;
  bytesDone: number;
  articles: number;
  /** Milliseconds until all is read, by the bytes that are done; absent until enough is. */
  remainingMs?: number;
}

/** Time after which the pace says something of what remains. */
const SETTLED_MS = 2000;

/** Tells how far a run is, each time another file is taken up. */
export class Progress {
  private file = -1;
  private bytesDone = 0;
  private readonly bytes: number;
  private readonly began = performance.now();

  constructor(
    private readonly files: readonly SourceFile[],
    private readonly tell: ((progress: IngestProgress) => void) | undefined,
  ) {
    this.bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  }

  at(file: number, articles: number): void {
    if (file === this.file) return;
    for (let done = Math.max(0, this.file); done < file; done++) this.bytesDone += this.files[done]!.bytes;
    this.file = file;
    const { files, bytes, bytesDone } = this;
    const elapsed = performance.now() - this.began;
    const remaining = (elapsed / bytesDone) * (bytes - bytesDone);
    this.tell?.({
      files: files.length,
      filesDone: file,
      file: files[file]!.name,
      bytes,
      bytesDone,
      articles,
      ...(elapsed > SETTLED_MS && bytesDone > 0 ? { remainingMs: Math.round(remaining) } : {}),
    });
  }
}
