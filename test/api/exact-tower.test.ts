import { describe, expect, test } from '@jest/globals';
import { RememberingTower } from '../../src/api/exact-tower.js';
import { DomainError } from '../../src/domain-error.js';
import type { ExactQuestion } from '../../src/experiments/exact-questions.js';

const question = {
  ask: 'layerJson',
  layer: { of: { name: 'S(2)' }, from: 'V', to: 'V', bias: true },
} as const;

/** A tower whose pool answers by hand. */
function towerWith(answer: (asked: number, signal: AbortSignal) => Promise<string>, bytes?: number) {
  const asked: ExactQuestion[] = [];
  const ask = (q: ExactQuestion, signal: AbortSignal) => {
    asked.push(q);
    return answer(asked.length, signal) as Promise<never>;
  };
  return { asked, tower: new RememberingTower(ask, undefined, bytes) };
}

describe('the tower', () => {
  test('asks equal questions once, at the same time and later', async () => {
    const { asked, tower } = towerWith(async n => `answer ${n}`);
    const answers = await Promise.all([tower.ask(question, 'a'), tower.ask(question, 'a')]);
    expect(answers).toEqual(['answer 1', 'answer 1']);
    expect(await tower.ask(question, 'a')).toBe('answer 1');
    expect(await tower.ask(question, 'b')).toBe('answer 2');
    expect(asked).toHaveLength(2);
  });

  test('keeps questions of different kinds apart', async () => {
    const { tower } = towerWith(async n => `answer ${n}`);
    await tower.ask(question, 'a');
    expect(await tower.ask({ ...question, ask: 'layerCode', target: 'PYTORCH' }, 'a')).toBe('answer 2');
  });

  test('long questions count among what is remembered, and are forgotten for others', async () => {
    const { asked, tower } = towerWith(async n => `answer ${n}`, 10_000);
    const long = (letter: string) => letter.repeat(3000);
    for (const letter of ['a', 'b', 'a']) await tower.ask(question, long(letter));
    expect(asked).toHaveLength(3);
    await tower.ask(question, long('a'));
    expect(asked).toHaveLength(3);
  });

  test('tells everybody who waits of a failure, and asks again afterwards', async () => {
    const { tower } = towerWith(async n => {
      if (n === 1) throw new DomainError('DEADLINE_EXCEEDED', 'too long');
      return 'in time';
    });
    const first = await Promise.allSettled([tower.ask(question, 'a'), tower.ask(question, 'a')]);
    expect(first.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await tower.ask(question, 'a')).toBe('in time');
  });

  test('gives a question up when the last of its askers has gone, and asks it anew for the next', async () => {
    const signals: AbortSignal[] = [];
    let endFirst = (_reason: unknown) => {};
    let answerSecond = (_answer: string) => {};
    const { tower } = towerWith((n, signal) => {
      signals.push(signal);
      return new Promise((resolve, reject) => {
        if (n === 1) endFirst = reject;
        else answerSecond = resolve;
      });
    });
    const [first, second] = [new AbortController(), new AbortController()];
    const asked = [tower.ask(question, 'a', first.signal), tower.ask(question, 'a', second.signal)];
    first.abort(new Error('the first has gone'));
    await expect(asked[0]).rejects.toThrow('the first has gone');
    expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
    second.abort(new Error('the second has gone'));
    await expect(asked[1]).rejects.toThrow('the second has gone');
    const next = tower.ask(question, 'a');
    endFirst(signals[0]!.reason);
    await new Promise(resolve => setImmediate(resolve));
    const joined = tower.ask(question, 'a');
    answerSecond('anew');
    expect(await Promise.all([next, joined])).toEqual(['anew', 'anew']);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  });

  test('asks nothing for one who has gone already', async () => {
    const { asked, tower } = towerWith(async n => `answer ${n}`);
    await expect(tower.ask(question, 'a', AbortSignal.abort())).rejects.toThrow('aborted');
    expect(asked).toEqual([]);
  });

  test('forgets the least recently used answer where memory ends', async () => {
    const { asked, tower } = towerWith(async () => 'x'.repeat(400), 2000);
    await tower.ask(question, 'a');
    await tower.ask(question, 'b');
    await tower.ask(question, 'a');
    await tower.ask(question, 'c');
    expect(asked).toHaveLength(3);
    await tower.ask(question, 'a');
    expect(asked).toHaveLength(3);
    await tower.ask(question, 'b');
    expect(asked).toHaveLength(4);
  });
});
