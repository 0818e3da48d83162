/**
 * npm hands the Ctrl-C of a terminal on to its child, which gets it from the terminal as well: what comes so soon after
 * the first is the same wish.
 */
const SAME_WISH_MS = 1000;

/** Calls back when the process is asked to end, and again when it is asked once more by somebody who cannot wait. */
export function onEndSignals(signals: readonly NodeJS.Signals[], asked: () => void, askedAgain: () => void): void {
  let first: number | undefined;
  for (const signal of signals) {
    process.on(signal, () => {
      if (first === undefined) {
        first = performance.now();
        asked();
      } else if (performance.now() - first > SAME_WISH_MS) askedAgain();
    });
  }
}
