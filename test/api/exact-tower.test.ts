import { describe, expect, test } from '@jest/globals';
import { RememberingTower } from '../../src/api/exact-tower.js';
import { DomainError } from '../../src/domain-error.js';
import type { ExactQuestion } from '../../src/experiments/exact-questions.js';

const question = {
  ask: 'layerJson',
  layer: { of: { name: 'S(2)' }, from: 'V', to: 'V', bias: true },
} as const;

/** A tower whose pool answers by hand. */
function towerWith(answer: (asked: number) => Promise<string>, bytes?: number) {
  const asked: ExactQuestion[] = [];
  const ask = (q: ExactQuestion) => {
    asked.push(q);
    return answer(asked.length) as Promise<never>;
  };
  return { asked, tower: new RememberingTower(ask, bytes) };
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

  test('tells everybody who waits of a failure, and asks again afterwards', async () => {
    const { tower } = towerWith(async n => {
      if (n === 1) throw new DomainError('DEADLINE_EXCEEDED', 'too long');
      return 'in time';
    });
    const first = await Promise.allSettled([tower.ask(question, 'a'), tower.ask(question, 'a')]);
    expect(first.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await tower.ask(question, 'a')).toBe('in time');
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
