import PgBoss from 'pg-boss';
import type { Queryable, Sql } from './sql.js';

const QUEUE = 'experiments';

/**
 * Which experiments wait and which run, as jobs of pg-boss; a job's id is its experiment's. The queue holds live work only: a
 * job is deleted when its experiment ends, in the same transaction.
 */
export class JobQueue {
  readonly #boss: PgBoss;

  private constructor(boss: PgBoss) {
    this.#boss = boss;
  }

  static async open(sql: Sql, onError: (error: Error) => void): Promise<JobQueue> {
    // No supervision, no schedules, no work(): one process owns the data directory, so that it knows by itself when there is
    // something to fetch, and a job whose process died is found at the next start, not by a clock.
    const boss = new PgBoss({ db: bossDatabase(sql), supervise: false, schedule: false });
    boss.on('error', onError);
    await boss.start();
    await boss.createQueue(QUEUE, {
      name: QUEUE,
      // A run that outlives pg-boss's 15 minutes is not lost; only the next start says what is. 23 h is the longest expiry
      // that pg-boss accepts, and without supervision nothing acts on it.
      expireInHours: 23,
      // Each death of the process while a job runs costs one retry. Four: a machine that is switched off now and then loses no
      // experiment, and one that takes the process down with it (by its memory, say) does so five times, not for ever.
      retryLimit: 4,
      retryDelay: 0,
      // A queued job is never too old to run.
      retentionDays: 3650,
    });
    return new JobQueue(boss);
  }

  /** Adds a job; `ahead` of those that wait, for work that has begun before. */
  async enqueue(sql: Queryable, id: string, ahead = false): Promise<void> {
    const options = { id, priority: ahead ? 1 : 0, db: bossDatabase(sql) };
    const sent = await this.#boss.send(QUEUE, {}, options);
    if (sent !== id) throw new Error(`expected a job ${id} in the queue, got ${sent}`);
  }

  /** The next job, which is now active; null where none waits. */
  async next(sql: Queryable): Promise<string | null> {
    // The embedded clock counts whole milliseconds, and pg-boss wants start_after < now(): a job sent in this millisecond would
    // be passed over, and nothing polls for it later.
    const options = { batchSize: 1, ignoreStartAfter: true, db: bossDatabase(sql) };
    const [job] = await this.#boss.fetch(QUEUE, options);
    return job?.id ?? null;
  }

  async remove(sql: Queryable, id: string): Promise<void> {
    await this.#boss.deleteJob(QUEUE, id, { db: bossDatabase(sql) });
  }

  /** At a start: puts back what was running when the process died; returns those that have used up their retries. */
  async putBackInterrupted(sql: Queryable): Promise<string[]> {
    const active = await this.#idsIn(sql, 'active');
    if (active.length === 0) return [];
    const reason = { message: 'the process ended' };
    for (const id of active) await this.#boss.fail(QUEUE, id, reason, { db: bossDatabase(sql) });
    return this.#idsIn(sql, 'failed');
  }

  async stop(): Promise<void> {
    await this.#boss.stop({ graceful: false, close: false });
  }

  async #idsIn(sql: Queryable, state: 'active' | 'failed'): Promise<string[]> {
    const rows = await sql.query<{ id: string }>(
      'select id from pgboss.job where name = $1 and state = $2::pgboss.job_state',
      [QUEUE, state],
    );
    return rows.map(row => row.id);
  }
}

/** pg-boss's view of a database or of a transaction; it sends several statements at once where it has no values. */
function bossDatabase(sql: Queryable): PgBoss.Db {
  return {
    executeSql: async (text: string, values?: unknown[]) => {
      if (values) return { rows: await sql.query(text, values) };
      if (!text.includes(';')) return { rows: await sql.query(text) };
      await sql.exec(text);
      return { rows: [] };
    },
  };
}
