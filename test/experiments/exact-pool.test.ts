import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DomainError } from '../../src/domain-error.js';
import { BrokenBuild } from '../../src/experiments/broken-build.js';
import { ExactPool } from '../../src/experiments/exact-pool.js';
import type { ExactQuestion } from '../../src/experiments/exact-questions.js';

describe('the bounds of the pool, on threads that do as they are told', () => {
  let pool: ExactPool;
  beforeAll(() => {
    const file = fileURLToPath(new URL('./exact-worker-stand-in.mjs', import.meta.url));
    pool = new ExactPool({ file, memoryMiB: 32, maxWaiting: 4 });
  });
  afterAll(() => pool.close());

  const question = (ask: string, value?: unknown) => ({ ask, value }) as unknown as ExactQuestion;

  test('hands the answer back, bigints and typed arrays included', async () => {
    const value = { order: 43252003274489856000n, indices: Int32Array.of(1, 2) };
    expect(await pool.ask(question('echo', value))).toEqual(value);
  });

  test('a DomainError crosses threads as one', async () => {
    const refusal = pool.ask(question('refuse'));
    await expect(refusal).rejects.toBeInstanceOf(DomainError);
    await expect(refusal).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: 'no such name',
      details: { path: ['of'], position: 3 },
    });
  });

  test('a fault of the program is no DomainError', async () => {
    const fault = pool.ask(question('crash'));
    await expect(fault).rejects.toThrow('a fault of the program');
    await expect(fault).rejects.not.toBeInstanceOf(DomainError);
  });

  test('the deadline kills the thread, and the pool goes on', async () => {
    await expect(pool.ask(question('spin'), { deadlineMs: 200 })).rejects.toMatchObject({
      code: 'DEADLINE_EXCEEDED',
      details: { limit: '0.2 s' },
    });
    expect(await pool.ask(question('echo', 1))).toBe(1);
  });

  test('the pool goes on where the deadline kills all threads at once, and their replacements', async () => {
    const spinning = (deadlineMs: number) =>
      Array.from({ length: 8 }, () => pool.ask(question('spin'), { deadlineMs }));
    for (const deadlineMs of [150, 1, 20]) {
      for (const ended of await Promise.allSettled(spinning(deadlineMs))) {
        expect(ended).toMatchObject({ status: 'rejected', reason: { code: 'DEADLINE_EXCEEDED' } });
      }
    }
    expect(await pool.ask(question('echo', 3))).toBe(3);
  });

  test('an asker who goes away frees the thread', async () => {
    const asker = new AbortController();
    const lost = pool.ask(question('spin'), { signal: asker.signal });
    asker.abort();
    await expect(lost).rejects.toMatchObject({ name: 'AbortError' });
    expect(await pool.ask(question('echo', 2))).toBe(2);
  });

  test('too much memory is TOO_LARGE, and the process lives', async () => {
    await expect(pool.ask(question('hoard'))).rejects.toMatchObject({
      code: 'TOO_LARGE',
      details: { limit: '32 MiB' },
    });
    expect(await pool.ask(question('echo', 3))).toBe(3);
  });

  test('a question waits while others hold all threads, and is answered then', async () => {
    const threads = Math.max(4, availableParallelism());
    const long = Array.from({ length: threads }, () => pool.ask(question('spin'), { deadlineMs: 300 }));
    const short = pool.ask(question('echo', 'short'), { deadlineMs: 60_000 });
    const abandoned = pool.ask(question('echo'), { signal: AbortSignal.abort() });
    await expect(abandoned).rejects.toMatchObject({ name: 'AbortError' });
    for (const asked of long) await expect(asked).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    await expect(short).resolves.toBe('short');
  });

  test('too many waiting questions are refused at once', async () => {
    const asked = Array.from({ length: 20 }, () => pool.ask(question('spin'), { deadlineMs: 500 }));
    const codes = (await Promise.allSettled(asked)).map(ended =>
      ended.status === 'rejected' ? ended.reason.code : 'answered',
    );
    expect(new Set(codes)).toEqual(new Set(['DEADLINE_EXCEEDED', 'TOO_LARGE']));
    expect(codes.filter(code => code === 'DEADLINE_EXCEEDED').length).toBeGreaterThanOrEqual(4 + 2);
  });
});

test.each(['./exact-worker-broken.mjs', './no-such-worker.mjs'])(
  'a thread that fails to start, %s, is told at once, before and after it is known',
  async file => {
    const told: Error[] = [];
    const pool = new ExactPool({
      file: fileURLToPath(new URL(file, import.meta.url)),
      deadlineMs: 600_000,
      onError: error => told.push(error),
    });
    const question: ExactQuestion = { ask: 'group', of: { name: 'S(3)' } };
    const askedBefore = Array.from({ length: 12 }, () => pool.ask(question));
    const ends = await Promise.allSettled(askedBefore);
    expect(new Set(ends.map(({ status }) => status))).toEqual(new Set(['rejected']));
    await expect(pool.ask(question)).rejects.toBeInstanceOf(BrokenBuild);
    await expect(pool.ask(question)).rejects.toThrow('npm run build');
    expect(told.length).toBeGreaterThan(0);
    await pool.close();
  },
);

test('the real thread answers a question on a group and refuses an unknown one', async () => {
  const pool = new ExactPool();
  expect(await pool.ask({ ask: 'group', of: { name: 'S(20)' } })).toMatchObject({
    order: 2432902008176640000n,
    degree: 20,
  });
  await expect(pool.ask({ ask: 'group', of: { name: 'Monster' } })).rejects.toMatchObject({
    code: 'BAD_INPUT',
  });
  await pool.close();
});
