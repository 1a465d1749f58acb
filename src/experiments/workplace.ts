import type { DataRows } from '../mean-field/data-rows.js';
import type { LiveExperiments } from './live-experiments.js';
import type { Queryable, Sql } from './sql.js';
import type { TrainingPool } from './training-pool.js';

/** Where the work of one experiment reads, runs and keeps what it finishes. */
export interface Workplace {
  readonly sql: Sql;
  readonly pool: TrainingPool;
  readonly live: LiveExperiments;
}

/** A request with the rows of the data set that it names. */
export interface Work<Request> {
  readonly request: Request;
  readonly rows: DataRows | null;
}

/** Stores what an experiment ends with, in the transaction that moves it to SUCCEEDED: neither is there without the other. */
export type KeepResult = (within: Queryable) => Promise<void>;

/** What was finished is in the store already. */
export const nothingLeft: KeepResult = async () => {};

/** A run that could not finish ends its experiment; what was finished before is kept. */
export class ExperimentFailure extends Error {
  override readonly name = 'ExperimentFailure';

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Runs `lane` as often at a time as there are threads, so that experiments take turns at them; the first failure aborts the
 * signal that all lanes are handed, and is thrown when all have ended.
 */
export async function inLanes(
  threads: number,
  signal: AbortSignal,
  lane: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const failed = new AbortController();
  const either = AbortSignal.any([signal, failed.signal]);
  const failures: unknown[] = [];
  await Promise.all(
    Array.from({ length: threads }, async () => {
      try {
        await lane(either);
      } catch (error) {
        failures.push(error);
        failed.abort();
      }
    }),
  );
  if (failures.length > 0) throw failures[0];
}
