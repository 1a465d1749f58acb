import { LRUCache } from 'lru-cache';
import type { ExactAnswer, ExactAnswers, ExactQuestion } from '../experiments/exact-questions.js';
import { type AnswerStore, LARGEST_ANSWER } from '../experiments/stored-answers.js';
import type { ExactTower } from './context.js';

/** Bytes of questions and answers that are remembered. */
const REMEMBERED_BYTES = 64 * 1024 * 1024;

type Ask = <Q extends ExactQuestion>(question: Q, signal: AbortSignal) => Promise<ExactAnswer<Q>>;
type Answer = ExactAnswers[keyof ExactAnswers];

/** A question that is being answered, for so many. */
interface Pending {
  readonly answer: Promise<Answer>;
  readonly abandon: AbortController;
  askers: number;
}

/**
 * Exact questions are pure, so an answer is remembered (the least recently used is forgotten first), kept in the store, and a
 * question that is being answered is not asked twice; it is given up when the last of its askers has gone. Failures aren't remembered: a
 * deadline may be met the next time.
 */
export class RememberingTower implements ExactTower {
  readonly #ask: Ask;
  readonly #stored: AnswerStore | undefined;
  readonly #answers: LRUCache<string, Answer & {}>;
  readonly #pending = new Map<string, Pending>();

  /** stored: where answers are looked up and kept beyond the process. */
  constructor(ask: Ask, stored?: AnswerStore, rememberedBytes = REMEMBERED_BYTES) {
    this.#ask = ask;
    this.#stored = stored;
    this.#answers = new LRUCache({
      maxSize: rememberedBytes,
      sizeCalculation: (answer, place) => 64 + 2 * place.length + bytesOf(answer),
    });
  }

  async ask<Q extends ExactQuestion>(
    question: Q,
    key: string,
    signal?: AbortSignal,
  ): Promise<ExactAnswer<Q>> {
    signal?.throwIfAborted();
    const place = `${question.ask}\n${key}`;
    const remembered = this.#answers.get(place);
    if (remembered !== undefined) return remembered as ExactAnswer<Q>;
    const pending = this.#pending.get(place) ?? this.#begin(place, question);
    pending.askers++;
    try {
      return (await unlessAborted(pending.answer, signal)) as ExactAnswer<Q>;
    } finally {
      pending.askers--;
      if (pending.askers === 0 && this.#pending.get(place) === pending) {
        this.#pending.delete(place);
        pending.abandon.abort();
      }
    }
  }

  #begin(place: string, question: ExactQuestion): Pending {
    const abandon = new AbortController();
    const pending = { answer: this.#answer(place, question, abandon.signal), abandon, askers: 0 };
    this.#pending.set(place, pending);
    return pending;
  }

  async #answer(place: string, question: ExactQuestion, abandoned: AbortSignal): Promise<Answer> {
    try {
      const kept = await this.#stored?.find(place);
      const answer = kept === undefined ? await this.#ask(question, abandoned) : (kept as Answer & {});
      if (kept === undefined && bytesOf(answer) <= LARGEST_ANSWER) this.#stored?.keep(place, answer);
      this.#answers.set(place, answer);
      return answer;
    } finally {
      // Of an abandoned question the place may be another's by now.
      if (!abandoned.aborted) this.#pending.delete(place);
    }
  }
}

/** The tower for one operation: what it asks is given up when `signal` aborts. */
export function towerUntil(signal: AbortSignal, tower: ExactTower): ExactTower {
  return { ask: (question, key) => tower.ask(question, key, signal) };
}

/** What `promise` settles with, or the reason of `signal` where that aborts before. */
function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = () => reject(signal?.reason);
    signal?.addEventListener('abort', leave);
    promise.then(resolve, reject).finally(() => signal?.removeEventListener('abort', leave));
  });
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
