import { LRUCache } from 'lru-cache';
import { comparisonsOf, jobCountOf, jobsOf } from '../studies/jobs.js';
import type { StudyRequest, StudyResult, StudyRun, StudySnapshot } from '../studies/study.js';
import type { ExactPool } from './exact-pool.js';
import type { Experiment } from './experiment.js';
import { readRuns, readSnapshots } from './run-store.js';
import type { Queryable } from './sql.js';
import { readRequest } from './store.js';
import type { StudyReport } from './study-report.js';
import { countEnded, readPairs } from './study-store.js';

/** How much of a study has ended. */
export interface StudyProgress {
  /** Runs that have ended, those that diverged among them. */
  readonly finished: number;
  readonly diverged: number;
  readonly total: number;
}

/** Studies whose reports are remembered. */
const REMEMBERED = 8;

/** What is made of studies, from what is stored of them, while they run and after. */
export class Studies {
  readonly #sql: Queryable;
  readonly #exact: ExactPool;
  /** By the study and how much of it has ended. */
  readonly #reports = new LRUCache<string, Promise<StudyReport>>({ max: REMEMBERED });

  constructor(sql: Queryable, exact: ExactPool) {
    this.#sql = sql;
    this.#exact = exact;
  }

  async progress({ id }: Experiment): Promise<StudyProgress> {
    const { runs, diverged } = await countEnded(this.#sql, id);
    return { finished: runs, diverged, total: jobCountOf(await this.#requestOf(id)) };
  }

  async result({ id }: Experiment): Promise<StudyResult> {
    const request = await this.#requestOf(id);
    const jobs = jobsOf(request);
    const comparisons = comparisonsOf(request);
    const snapshots = new Map<number, StudySnapshot[]>();
    for (const { repetition, time, risk, rmdToProjected } of await readSnapshots(this.#sql, id, null)) {
      if (risk === null || rmdToProjected === null) continue;
      const own = snapshots.get(repetition) ?? [];
      snapshots.set(repetition, own);
      own.push({ time, risk, rmdToProjected });
    }
    const runs = (await readRuns(this.#sql, id)).map(
      ({ repetition, status, message, finalRisk, rmdToProjected, rmdToSymmetrised }): StudyRun => ({
        job: jobs[repetition],
        status,
        ...(message !== null && { message }),
        ...{ finalRisk, rmdToProjected, rmdToSymmetrised },
        snapshots: snapshots.get(repetition) ?? [],
      }),
    );
    const pairs = await readPairs(this.#sql, id);
    return {
      ...{ request, runs },
      schemeDistances: pairs.flatMap(({ comparison, first, second, squaredRmd }) =>
        squaredRmd === null ? [] : [{ ...comparisons[comparison], first, second, squaredRmd }],
      ),
      modelDistances: pairs.flatMap(({ comparison, first, second, squaredDistance }) =>
        squaredDistance === null ? [] : [{ ...comparisons[comparison], first, second, squaredDistance }],
      ),
    };
  }

  async report(experiment: Experiment): Promise<StudyReport> {
    return this.#remembered(this.#reports, experiment, async () =>
      this.#exact.ask({ ask: 'studyReport', study: await this.result(experiment) }),
    );
  }

  /** What was made of the same study when as much of it had ended; failures aren't remembered. */
  async #remembered<T extends object>(
    made: LRUCache<string, Promise<T>>,
    { id }: Experiment,
    make: () => Promise<T>,
  ): Promise<T> {
    const { runs, pairs } = await countEnded(this.#sql, id);
    const key = `${id} ${runs} ${pairs}`;
    let value = made.get(key);
    if (value === undefined) {
      value = make();
      made.set(key, value);
      value.catch(() => made.delete(key));
    }
    return value;
  }

  async #requestOf(id: string): Promise<StudyRequest> {
    const { kind, input } = await readRequest(this.#sql, id);
    if (kind !== 'STUDY') throw new Error(`expected ${id} to be a study, got a ${kind}`);
    return input;
  }
}
