import { Worker } from 'node:worker_threads';
import type { Queryable, Sql } from './sql.js';
import { workerFile } from './worker-file.js';
import type { DatabaseReply, DatabaseRequest } from './workers/database-protocol.js';

/**
 * Opens (or makes) the embedded PostgreSQL in `folder`, in a thread of its own: its first start computes for seconds.
 * Precondition: this process holds the folder's lock. `onFailure` is told when the thread dies without being asked to.
 */
export async function openDatabase(folder: string, onFailure: (error: Error) => void): Promise<Sql> {
  const thread = new DatabaseThread(folder, onFailure);
  await thread.send({ kind: 'open' });
  return thread;
}

interface Waiting {
  resolve(rows: object[]): void;
  reject(error: Error): void;
}

class DatabaseThread implements Sql {
  readonly #worker: Worker;
  readonly #onFailure: (error: Error) => void;
  readonly #waiting = new Map<number, Waiting>();
  #next = 0;
  #closing = false;
  #dead: Error | null = null;
  /** The end of the queue of users: the embedded database has one connection, which a transaction needs for itself. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(folder: string, onFailure: (error: Error) => void) {
    this.#onFailure = onFailure;
    this.#worker = new Worker(workerFile('database-worker'), { workerData: { folder } });
    this.#worker.on('message', (reply: DatabaseReply) => this.#settle(reply));
    this.#worker.on('error', error => this.#die(error));
    this.#worker.on('exit', code => this.#die(new Error(`the database thread ended with code ${code}`)));
  }

  send(request: DatabaseRequest): Promise<object[]> {
    if (this.#dead) return Promise.reject(this.#dead);
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, request });
    });
  }

  query<R extends object>(text: string, values: readonly unknown[] = []): Promise<R[]> {
    return this.#inTurn(() => this.#direct.query<R>(text, values));
  }

  exec(text: string): Promise<void> {
    return this.#inTurn(() => this.#direct.exec(text));
  }

  transaction<T>(work: (sql: Queryable) => Promise<T>): Promise<T> {
    return this.#inTurn(async () => {
      await this.send({ kind: 'exec', text: 'begin' });
      try {
        const result = await work(this.#direct);
        await this.send({ kind: 'exec', text: 'commit' });
        return result;
      } catch (error) {
        await this.#rollback();
        throw error;
      }
    });
  }

  async close(): Promise<void> {
    if (this.#closing) return;
    this.#closing = true;
    await this.#inTurn(() => this.send({ kind: 'close' }));
    await this.#worker.terminate();
  }

  async abandon(): Promise<void> {
    this.#closing = true;
    await this.#worker.terminate();
  }

  readonly #direct: Queryable = {
    query: async <R extends object>(text: string, values: readonly unknown[] = []) =>
      (await this.send({ kind: 'query', text, values })) as R[],
    exec: async text => {
      await this.send({ kind: 'exec', text });
    },
  };

  /** Where even that fails, what is stored after it would end up in a transaction that nobody ends: the thread is given up. */
  async #rollback(): Promise<void> {
    try {
      await this.send({ kind: 'exec', text: 'rollback' });
    } catch (cause) {
      this.#die(new Error('the database could not roll a transaction back', { cause }));
    }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work);
    // The next in line waits for this one to end, however it ends; who asked learns of the failure from `result`.
    this.#turn = result.then(
      () => undefined,
      () => undefined,
    );
    return result;
  }

  #settle(reply: DatabaseReply): void {
    // Who waited has been told that the thread was given up.
    if (this.#dead) return;
    const waiting = this.#waiting.get(reply.id);
    if (!waiting) throw new Error(`expected a reply to a pending request, got one to ${reply.id}`);
    this.#waiting.delete(reply.id);
    if ('rows' in reply) waiting.resolve(reply.rows);
    else waiting.reject(new Error(`the database refused a statement: ${reply.error}`));
  }

  #die(error: Error): void {
    if (this.#dead) return;
    this.#dead = error;
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
    if (!this.#closing) this.#onFailure(error);
  }
}
