import { parentPort, workerData } from 'node:worker_threads';
import { extractFile, extractRead } from './extract-file.js';
import { MOST_AHEAD, type FromWorker, type Task, type ToWorker, type WorkerStart } from './messages.js';

/** The thread that does tasks: one after the other, as they are sent, and no faster than their events are taken. */
const { limits } = workerData as WorkerStart;
const port = parentPort!;

let ahead = 0;
let goOn: (() => void) | undefined;

port.on('message', (message: ToWorker) => {
  if (message.kind === 'taken') {
    ahead -= message.events;
    if (ahead < MOST_AHEAD) goOn?.();
    return;
  }
  void run(message.task);
});

async function run(task: Task): Promise<void> {
  for await (const event of task.kind === 'file' ? extractFile(task.file, limits) : extractRead(task.read, limits)) {
    while (ahead >= MOST_AHEAD) await new Promise<void>((resolve) => (goOn = resolve));
    ahead++;
    port.postMessage(event satisfies FromWorker);
  }
}
