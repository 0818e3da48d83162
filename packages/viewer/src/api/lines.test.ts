import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linesOf } from './lines.js';

it('gives the lines of a stream, wherever it is cut', async () => {
  const line = fc.string({ unit: fc.constantFrom('a', '字', '𠮷', '"', ' '), maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(fc.array(line), fc.array(fc.nat(20)), fc.boolean(), async (lines, cuts, ended) => {
      const bytes = new TextEncoder().encode(lines.join('\n') + (ended ? '\n' : ''));
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          let at = 0;
          for (const cut of cuts) controller.enqueue(bytes.slice(at, (at += cut)));
          controller.enqueue(bytes.slice(at));
          controller.close();
        },
      });
      const found: string[] = [];
      for await (const text of linesOf(body)) found.push(text);
      expect(found).toEqual(lines.filter((text) => text.trim() !== ''));
    }),
  );
});
