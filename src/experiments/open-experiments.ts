import { DataDirectoryError, openDataDirectory } from './data-directory.js';
import { DataSets } from './data-sets.js';
import { openDatabase } from './database.js';
import type { ExactPool } from './exact-pool.js';
import { Experiments } from './experiments.js';
import { JobQueue } from './job-queue.js';
import { LiveExperiments } from './live-experiments.js';
import type { Log } from './log.js';
import { migrate } from './migrations.js';
import { programFingerprint } from './program-fingerprint.js';
import { Runner } from './runner.js';
import type { ExperimentService } from './service.js';
import { StoredAnswers } from './stored-answers.js';
import { Studies } from './studies.js';
import { TrainingPool, type TrainingPoolOptions } from './training-pool.js';

export interface ExperimentsOptions {
  readonly dataDirectory: string;
  /** What the user sets to choose that, as refusals of it say; DATA_DIR by default. */
  readonly directorySetting?: string;
  /** Checks problems before they are stored; it stays its owner's to close. */
  readonly exact: ExactPool;
  readonly log: Log;
  /**
   * Told once when the service can't go on: the lock on the data directory was lost, or the database's thread died. Call stop()
   * and end the process; a next start goes on from what is stored.
   */
  readonly onFatal: (error: Error) => void;
  readonly training?: TrainingPoolOptions;
}

/**
 * Locks the data directory, opens its database, puts interrupted experiments back in the queue and starts to work. Throws a
 * DataDirectoryError where the folder can't be used. Cost: seconds at the first start of a folder, less than two after.
 */
export async function openExperiments(options: ExperimentsOptions): Promise<ExperimentService> {
  const { log, exact } = options;
  let serving = false;
  let broken = false;
  // While opening, what breaks is thrown by the step that needs it.
  const onBroken = async (error: Error) => {
    if (broken) return;
    broken = true;
    await abandon();
    if (serving) options.onFatal(error);
  };
  const closing: (() => Promise<void>)[] = [];
  let abandon = async () => {};

  const directory = await openDataDirectory(options.dataDirectory, log, onBroken, options.directorySetting);
  closing.unshift(() => (broken ? Promise.resolve() : directory.release()));
  try {
    const sql = await openDatabase(directory.database, onBroken);
    abandon = () => sql.abandon();
    closing.unshift(() => (broken ? sql.abandon() : sql.close()));
    if (broken)
      throw new DataDirectoryError(`The data directory ${directory.folder} was taken by another process.`);
    await migrate(sql);
    const answers = await StoredAnswers.open(sql, { program: await programFingerprint(), log });
    closing.unshift(() => (broken ? Promise.resolve() : answers.settled()));
    const queue = await JobQueue.open(sql, onBroken);
    closing.unshift(() => queue.stop());
    const pool = new TrainingPool({ onError: onBroken, ...options.training });
    closing.unshift(() => pool.close());
    const live = new LiveExperiments();
    const runner = new Runner({ sql, pool, live }, queue, log, onBroken);
    await runner.recover();
    closing.unshift(() => (broken ? Promise.resolve() : runner.stop()));
    runner.look();
    serving = true;
    const close = async () => {
      for (const part of closing) await part();
    };
    const parts = { sql, queue, runner, live, exact, answers };
    return new Experiments({
      ...parts,
      dataSets: new DataSets(sql),
      studies: new Studies(sql, exact),
      close,
    });
  } catch (error) {
    for (const part of closing) await part();
    throw error;
  }
}
