import { LRUCache } from 'lru-cache';
import type { ExactAnswer, ExactAnswers, ExactQuestion } from '../experiments/exact-questions.js';
import type { ExactTower } from './context.js';

/** Bytes of answers that are remembered. */
const REMEMBERED_BYTES = 64 * 1024 * 1024;

type Ask = <Q extends ExactQuestion>(question: Q) => Promise<ExactAnswer<Q>>;

/**
 * Exact questions are pure, so an answer is remembered (the least recently used is forgotten first) and a question that is
 * being answered is not asked twice. Failures aren't remembered: a deadline may be met the next time.
 */
export class RememberingTower implements ExactTower {
  readonly #ask: Ask;
  readonly #answers: LRUCache<string, ExactAnswers[keyof ExactAnswers] & {}>;
  readonly #pending = new Map<string, Promise<ExactAnswers[keyof ExactAnswers]>>();

  constructor(ask: Ask, rememberedBytes = REMEMBERED_BYTES) {
    this.#ask = ask;
    this.#answers = new LRUCache({
      maxSize: rememberedBytes,
      sizeCalculation: answer => 64 + bytesOf(answer),
    });
  }

  async ask<Q extends ExactQuestion>(question: Q, key: string): Promise<ExactAnswer<Q>> {
    const place = `${question.ask}\n${key}`;
    const remembered = this.#answers.get(place);
    if (remembered !== undefined) return remembered as ExactAnswer<Q>;
    const pending = this.#pending.get(place);
    if (pending !== undefined) return pending as Promise<ExactAnswer<Q>>;
    const asked = this.#ask(question);
    this.#pending.set(place, asked);
    try {
      const answer = await asked;
      this.#answers.set(place, answer);
      return answer;
    } finally {
      this.#pending.delete(place);
    }
  }
}

/** Roughly what plain data takes in memory. Cost: the number of its objects; a typed array counts as one. */
function bytesOf(value: unknown): number {
  if (typeof value === 'string') return 2 * value.length;
  if (typeof value === 'bigint') return 16 + value.toString(16).length;
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== 'object' || value === null) return 8;
  let bytes = 16;
  for (const part of Object.values(value)) bytes += 8 + bytesOf(part);
  return bytes;
}
