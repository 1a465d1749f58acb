import { expect, test } from '@jest/globals';
import { Turns } from '../../src/experiments/turns.js';

test('as many as allowed run at a time, in order, and one that fails frees its place', async () => {
  const turns = new Turns('figures', 2, 10);
  const ends: (() => void)[] = [];
  const began: number[] = [];
  const work = (i: number) => () => {
    began.push(i);
    return new Promise<number>((resolve, reject) => {
      ends[i] = () => (i === 0 ? reject(new Error('none')) : resolve(i));
    });
  };
  const all = [0, 1, 2, 3].map(i => turns.take(work(i)));
  const settled = Promise.allSettled(all);
  expect(began).toEqual([0, 1]);
  ends[0]!();
  await expect(all[0]).rejects.toThrow('none');
  await new Promise(resolve => setImmediate(resolve));
  expect(began).toEqual([0, 1, 2]);
  ends[2]!();
  ends[1]!();
  await all[1];
  await new Promise(resolve => setImmediate(resolve));
  ends[3]!();
  expect((await settled).map(({ status }) => status)).toEqual([
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ]);
});

test('what comes while too many wait is refused', async () => {
  const turns = new Turns('figures', 1, 1);
  let end = () => {};
  const first = turns.take(
    () =>
      new Promise<void>(resolve => {
        end = resolve;
      }),
  );
  const second = turns.take(async () => 2);
  await expect(turns.take(async () => 3)).rejects.toMatchObject({ code: 'TOO_LARGE' });
  end();
  await first;
  expect(await second).toBe(2);
  expect(await turns.take(async () => 4)).toBe(4);
});
