import { LRUCache } from 'lru-cache';
import type { FigureKind } from '../studies/figure.js';
import { comparisonsOf, jobCountOf, jobsOf } from '../studies/jobs.js';
import type { StudyCell, StudyRequest, StudyResult, StudyRun, StudySnapshot } from '../studies/study.js';
import { readRows } from './data-set-store.js';
import type { ExactPool } from './exact-pool.js';
import type { Experiment, TrainingRunSummary } from './experiment.js';
import { readCloud, readRuns, readSnapshots } from './run-store.js';
import type { Queryable } from './sql.js';
import { readRequest } from './store.js';
import {
  type EndClouds,
  type FigurePlan,
  figurePlans,
  type StudyFigure,
  shownComparison,
} from './study-figures.js';
import type { StudyReport } from './study-report.js';
import { countEnded, readPairs } from './study-store.js';
import { Turns } from './turns.js';

const SNAPSHOTS_AT_ONCE = 10_000;

/** Runs of a study that have ended, with their cells. */
export interface StudyRunPage {
  readonly nodes: readonly { readonly cell: StudyCell; readonly run: TrainingRunSummary }[];
  /** Whether others come behind them. */
  readonly more: boolean;
  /** All that have ended. */
  readonly total: number;
}

/** How much of a study has ended. */
export interface StudyProgress {
  /** Runs that have ended, those that diverged among them. */
  readonly finished: number;
  readonly diverged: number;
  readonly total: number;
}

/** Studies whose reports are remembered, and figures; and what all of these are made from, which is large. */
const REMEMBERED = 8;
const REMEMBERED_RESULTS = 2;
const REMEMBERED_FIGURES = 64;

/** Reports and figures that are made at a time, each with a study in memory, and that may wait for it. */
const MADE_AT_ONCE = 2;
const MOST_WAITING = 256;

/** Milliseconds for which what was made of a running study will do at least. */
const LEAST_AGE_MS = 500;

const DATA_SET_GONE = 'The data set has been deleted: upload its rows again.';

/** What was made of a study, from how much of it, and until when it will do while the study runs. */
interface Made<T> {
  readonly ended: string;
  readonly value: Promise<T>;
  goodUntil: number;
}

/** What is made of studies, from what is stored of them, while they run and after. */
export class Studies {
  readonly #sql: Queryable;
  readonly #exact: ExactPool;
  readonly #results = new LRUCache<string, Made<StudyResult>>({ max: REMEMBERED_RESULTS });

  readonly #turns = new Turns('reports and figures', MADE_AT_ONCE, MOST_WAITING);

  readonly #reports = new LRUCache<string, Made<StudyReport>>({ max: REMEMBERED });

  readonly #figures = new LRUCache<string, Made<StudyFigure>>({ max: REMEMBERED_FIGURES });

  constructor(sql: Queryable, exact: ExactPool) {
    this.#sql = sql;
    this.#exact = exact;
  }

  async progress({ id }: Experiment): Promise<StudyProgress> {
    const { runs, diverged } = await countEnded(this.#sql, id);
    return { finished: runs, diverged, total: jobCountOf(await this.#requestOf(id)) };
  }

  result(experiment: Experiment): Promise<StudyResult> {
    return this.#remembered(this.#results, experiment, '', () => this.#read(experiment));
  }

  async #read({ id }: Experiment): Promise<StudyResult> {
    const request = await this.#requestOf(id);
    const jobs = jobsOf(request);
    const comparisons = comparisonsOf(request);
    const snapshots = await this.#snapshotsOf(id, request);
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

  /** Some of the runs that have ended, behind a job's index, and how many have in all. */
  async runs({ id }: Experiment, first: number, behind: number): Promise<StudyRunPage> {
    const jobs = jobsOf(await this.#requestOf(id));
    const runs = await readRuns(this.#sql, id, { behind, first: first + 1 });
    const { runs: total } = await countEnded(this.#sql, id);
    return {
      nodes: runs.slice(0, first).map(run => ({ cell: jobs[run.repetition].cell, run })),
      more: runs.length > first,
      total,
    };
  }

  async report(experiment: Experiment): Promise<StudyReport> {
    return this.#remembered(this.#reports, experiment, '', () =>
      this.#turns.take(async () =>
        this.#exact.ask({ ask: 'studyReport', study: await this.result(experiment) }),
      ),
    );
  }

  async figurePlans({ id }: Experiment, kinds?: readonly FigureKind[]): Promise<readonly FigurePlan[]> {
    return figurePlans(await this.#requestOf(id), kinds);
  }

  async figure(experiment: Experiment, plan: FigurePlan): Promise<StudyFigure> {
    return this.#remembered(this.#figures, experiment, plan.name, () =>
      this.#turns.take(() => this.#draw(experiment, plan)),
    );
  }

  async #draw(experiment: Experiment, plan: FigurePlan): Promise<StudyFigure> {
    const study = await this.result(experiment);
    const { dataSet } = study.request.problem;
    const ends = plan.place === null ? null : await this.#endClouds(experiment, study, plan.place);
    const rows = ends === null || dataSet == null ? null : await readRows(this.#sql, dataSet);
    if (plan.place !== null && ends === null) return noFigure('No run that this figure shows has finished.');
    // The rows of an ended study may be gone; then its problem can't be defined, and there is no projection to draw by.
    if (ends !== null && dataSet != null && rows === null) return noFigure(DATA_SET_GONE);
    return this.#exact.ask({ ask: 'studyFigure', study, plan, ends, rows });
  }

  async #endClouds(
    { id }: Experiment,
    study: StudyResult,
    place: NonNullable<FigurePlan['place']>,
  ): Promise<EndClouds | null> {
    const shown = shownComparison(study, place);
    if (shown === null) return null;
    const clouds = [];
    for (const { scheme, index } of shown.jobs) {
      const { particles } = await readCloud(this.#sql, id, { repetition: index, snapshot: null });
      clouds.push({ scheme, particles });
    }
    return { ...shown.comparison, clouds };
  }

  /**
   * What was made of the same study when as much of it had ended; failures aren't remembered. While it runs, what was made a
   * moment ago is good enough, so that watchers take a tenth of a thread and not all of it.
   */
  async #remembered<T extends object>(
    made: LRUCache<string, Made<T>>,
    { id, state }: Experiment,
    what: string,
    make: () => Promise<T>,
  ): Promise<T> {
    const { runs, pairs } = await countEnded(this.#sql, id);
    const ended = `${state} ${runs} ${pairs}`;
    const place = `${id} ${what}`;
    const last = made.get(place);
    const began = performance.now();
    if (last?.ended === ended || (last && state === 'RUNNING' && began < last.goodUntil)) return last.value;
    const entry: Made<T> = { ended, value: make(), goodUntil: Number.POSITIVE_INFINITY };
    made.set(place, entry);
    entry.value.then(
      () => {
        const now = performance.now();
        entry.goodUntil = now + Math.max(LEAST_AGE_MS, 10 * (now - began));
      },
      () => {
        if (made.get(place) === entry) made.delete(place);
      },
    );
    return entry.value;
  }

  /** Job by job; read in parts, between which others have their turn at the store. */
  async #snapshotsOf(
    id: string,
    { snapshots = 0, ...request }: StudyRequest,
  ): Promise<ReadonlyMap<number, readonly StudySnapshot[]>> {
    const found = new Map<number, StudySnapshot[]>();
    if (snapshots === 0) return found;
    const atOnce = Math.ceil(SNAPSHOTS_AT_ONCE / snapshots);
    const jobs = jobCountOf(request);
    for (let from = 0; from < jobs; from += atOnce) {
      const part = await readSnapshots(this.#sql, id, from, from + atOnce - 1);
      for (const { repetition, time, risk, rmdToProjected } of part) {
        if (risk === null || rmdToProjected === null) continue;
        const own = found.get(repetition) ?? [];
        found.set(repetition, own);
        own.push({ time, risk, rmdToProjected });
      }
    }
    return found;
  }

  async #requestOf(id: string): Promise<StudyRequest> {
    const { kind, input } = await readRequest(this.#sql, id);
    if (kind !== 'STUDY') throw new Error(`expected ${id} to be a study, got a ${kind}`);
    return input;
  }
}

function noFigure(reason: string): StudyFigure {
  return { title: null, description: null, specification: null, svg: null, reason };
}
