import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { Log } from './log.js';
import type { Sql } from './sql.js';

/** Bytes of one answer that is kept, and of all of them. */
export const LARGEST_ANSWER = 4 * 1024 * 1024;
const LARGEST_STORE = 256 * 1024 * 1024;

/** Answers of the exact tower that outlive the process, each under the hash of its question. */
export interface AnswerStore {
  /** The answer kept for a question, undefined where there is none. */
  find(question: string): Promise<unknown>;
  /** Keeps an answer of up to LARGEST_ANSWER bytes in the background; a failure is logged, since the answer can be computed again. */
  keep(question: string, answer: unknown): void;
}

export interface StoredAnswersOptions {
  /** Answers kept by another program are dropped: its mistakes aren't ours. */
  readonly program: string;
  readonly log: Log;
  readonly largestStore?: number;
}

/**
 * The store's answers. Which questions it has is known without asking it, so that a new question costs no round trip; past
 * the bound the oldest answers are dropped.
 */
export class StoredAnswers implements AnswerStore {
  readonly #sql: Sql;
  readonly #program: string;
  readonly #log: Log;
  readonly #largestStore: number;
  /** Bytes of each answer by the hash of its question, the oldest first. */
  readonly #bytes = new Map<string, number>();
  #total = 0;
  #writing: Promise<void> = Promise.resolve();

  private constructor(sql: Sql, { program, log, largestStore }: StoredAnswersOptions) {
    this.#sql = sql;
    this.#program = program;
    this.#log = log;
    this.#largestStore = largestStore ?? LARGEST_STORE;
  }

  /** Precondition: the database has this program's schema. */
  static async open(sql: Sql, options: StoredAnswersOptions): Promise<StoredAnswers> {
    const answers = new StoredAnswers(sql, options);
    await sql.query('delete from exact_answers where program <> $1', [options.program]);
    const rows = await sql.query<{ question: string; bytes: number }>(
      'select question, octet_length(answer) as bytes from exact_answers order by number',
    );
    for (const { question, bytes } of rows) answers.#count(question, bytes);
    return answers;
  }

  async find(question: string): Promise<unknown> {
    const hash = hashOf(question);
    if (!this.#bytes.has(hash)) return undefined;
    try {
      const [row] = await this.#sql.query<{ answer: Uint8Array; digest: string }>(
        'select answer, digest from exact_answers where question = $1',
        [hash],
      );
      if (row === undefined) throw new Error('expected the answer to be there');
      if (hashOf(row.answer) !== row.digest) throw new Error('expected the answer that its digest is of');
      return deserialize(row.answer);
    } catch (error) {
      this.#log.warn({ err: error }, 'A stored answer could not be read; it is computed again.');
      this.#forget(hash);
      return undefined;
    }
  }

  keep(question: string, answer: unknown): void {
    const bytes = serialize(answer);
    const hash = hashOf(question);
    if (bytes.length > LARGEST_ANSWER || this.#bytes.has(hash)) return;
    this.#count(hash, bytes.length);
    this.#writing = this.#writing
      .then(() => this.#write(hash, bytes))
      .catch(error => {
        this.#forget(hash);
        this.#log.warn({ err: error }, 'An answer could not be stored.');
      });
  }

  /** Resolves when all that was kept is written. */
  async settled(): Promise<void> {
    await this.#writing;
  }

  async #write(hash: string, bytes: Uint8Array): Promise<void> {
    await this.#sql.query(
      `insert into exact_answers (question, program, answer, digest) values ($1, $2, $3, $4)
       on conflict (question) do update set program = $2, answer = $3, digest = $4`,
      [hash, this.#program, bytes, hashOf(bytes)],
    );
    const dropped: string[] = [];
    for (const [oldest] of this.#bytes) {
      if (this.#total <= this.#largestStore) break;
      this.#forget(oldest);
      dropped.push(oldest);
    }
    if (dropped.length > 0)
      await this.#sql.query('delete from exact_answers where question = any($1::text[])', [dropped]);
  }

  #count(hash: string, bytes: number): void {
    this.#bytes.set(hash, bytes);
    this.#total += bytes;
  }

  #forget(hash: string): void {
    this.#total -= this.#bytes.get(hash) ?? 0;
    this.#bytes.delete(hash);
  }
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
