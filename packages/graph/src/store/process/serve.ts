import { memoryBytes, OUT_OF_MEMORY, sendableError, type Reply, type Request } from './protocol.js';

/** A method of a child process. What it yields is sent on part by part, what it returns at the end. */
export type Method = (...parameters: never[]) => unknown;

const MEMORY_CHECK_MS = 250;

/**
 * Answers calls until the caller goes away. Runs in a forked process.
 * @param open prepares the process and gives its methods; what it throws is told to the caller
 */
export async function serve(open: () => Promise<Record<string, Method>>): Promise<void> {
  // What is meant for the caller reaches every process of its group: the caller decides what becomes of this one.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => {});
  process.on('disconnect', () => process.exit(0));
  let methods: Record<string, Method>;
  try {
    methods = await open();
  } catch (error) {
    await send({ call: 0, error: sendableError(error) });
    process.exit(1);
  }
  process.on('message', (request: Request) => void answer(methods, request));
  await send({ call: 0, result: null });
}

/**
 * Ends this process when it takes more than half of the memory there is: one query can ask for all of it, and the
 * machine has others to serve.
 */
export function limitMemory(): void {
  const limit = memoryBytes() / 2;
  setInterval(() => {
    if (process.memoryUsage.rss() > limit) process.exit(OUT_OF_MEMORY);
  }, MEMORY_CHECK_MS).unref();
}

async function answer(methods: Record<string, Method>, { call, method, parameters }: Request): Promise<void> {
  try {
    const outcome = methods[method]!(...(parameters as never[]));
    await send({ call, result: isGenerator(outcome) ? await sendParts(call, outcome) : await outcome });
  } catch (error) {
    await send({ call, error: sendableError(error) });
  }
}

async function sendParts(call: number, parts: AsyncGenerator): Promise<unknown> {
  for (;;) {
    const { done, value } = await parts.next();
    if (done) return value as unknown;
    await send({ call, part: value as unknown });
  }
}

function isGenerator(value: unknown): value is AsyncGenerator {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

/** Sends one message and waits until it is on its way, so that a long answer does not pile up in memory. */
function send(reply: Reply): Promise<void> {
  return new Promise((resolve) => {
    if (!process.connected) return resolve();
    process.send!(reply, undefined, {}, () => resolve());
  });
}
