import { describe, expect, it } from 'vitest';
import { PerRevision, Revision } from './per-revision.js';

describe('PerRevision', () => {
  it('computes once for each revision, however many ask', async () => {
    const revision = new Revision();
    let computed = 0;
    const value = new PerRevision(revision, async () => ++computed);
    expect(await Promise.all([value.get(), value.get()])).toEqual([1, 1]);
    const tag = revision.tag;
    revision.advance();
    expect(revision.tag).not.toBe(tag);
    expect(await value.get()).toBe(2);
    expect(await value.get()).toBe(2);
  });

  it('tries again after a failure', async () => {
    let computed = 0;
    const value = new PerRevision(new Revision(), async () => {
      if (++computed === 1) throw new Error('once');
      return computed;
    });
    await expect(value.get()).rejects.toThrow('once');
    expect(await value.get()).toBe(2);
  });

  it('does not let a late failure of an old revision drop the new value', async () => {
    const revision = new Revision();
    let fail!: (error: Error) => void;
    let computed = 0;
    const value = new PerRevision(revision, () => {
      computed += 1;
      return computed === 1 ? new Promise<number>((_, reject) => (fail = reject)) : Promise.resolve(computed);
    });
    const old = value.get();
    revision.advance();
    expect(await value.get()).toBe(2);
    fail(new Error('late'));
    await expect(old).rejects.toThrow('late');
    expect(await value.get()).toBe(2);
  });
});
