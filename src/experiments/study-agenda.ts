import { comparisonsOf, jobsOf, schemePairs } from '../studies/jobs.js';
import type { StudyJob, StudyRequest, StudyScheme } from '../studies/study.js';
import type { SchemePair } from './study-store.js';

/** A part of a study's work: a run, or the distances of two runs that have finished. */
export type StudyPart =
  | { readonly kind: 'run'; readonly job: StudyJob }
  | { readonly kind: 'pair'; readonly pair: SchemePair; readonly first: StudyJob; readonly second: StudyJob };

type Status = 'FINISHED' | 'DIVERGED';

/** What of a study is in the store already. */
export interface StudyKept {
  readonly runs: readonly { readonly repetition: number; readonly status: Status }[];
  readonly pairs: readonly SchemePair[];
}

/**
 * What is left of a study, in an order that shows partial results early: runs in the order of the request, and the distances of
 * a pair as soon as both of its runs have finished. What was kept is not handed out again.
 */
export class StudyAgenda {
  readonly jobs: readonly StudyJob[];
  readonly #pairsOfComparison: ReturnType<typeof schemePairs>;
  readonly #request: StudyRequest;
  readonly #status = new Map<number, Status>();
  readonly #knownPairs: Set<string>;
  #next = 0;
  readonly #pairs: StudyPart[] = [];
  readonly #totalWeight: number;
  #doneWeight = 0;
  readonly #underWay = new Map<number, number>();

  constructor(request: StudyRequest, kept: StudyKept) {
    this.#request = request;
    this.jobs = jobsOf(request);
    this.#pairsOfComparison = schemePairs(request);
    this.#knownPairs = new Set(kept.pairs.map(pairKey));
    this.#totalWeight = this.jobs.reduce((sum, job) => sum + this.#weight(job), 0) + this.#weightOfPairs();
    for (const { repetition, status } of kept.runs) this.ran(this.jobs[repetition], status);
    for (const { comparison } of kept.pairs) this.#doneWeight += this.#pairWeight(comparison);
  }

  /** The next part, undefined where none is left at the moment. */
  next(): StudyPart | undefined {
    const pair = this.#pairs.shift();
    if (pair) return pair;
    while (this.#next < this.jobs.length) {
      const job = this.jobs[this.#next++];
      if (!this.#status.has(job.index)) return { kind: 'run', job };
    }
    return undefined;
  }

  /** A run has ended and is kept; the pairs that it completes join the agenda. */
  ran(job: StudyJob, status: Status): void {
    this.#underWay.delete(job.index);
    this.#status.set(job.index, status);
    this.#doneWeight += this.#weight(job);
    const { schemes } = this.#request;
    const comparison = Math.floor(job.index / schemes.length);
    const jobOf = (scheme: StudyScheme) => this.jobs[comparison * schemes.length + schemes.indexOf(scheme)];
    for (const { first, second } of this.#pairsOfComparison) {
      if (first !== job.cell.scheme && second !== job.cell.scheme) continue;
      const pair = { comparison, first, second };
      const ends = { first: jobOf(first), second: jobOf(second) };
      const states = [this.#status.get(ends.first.index), this.#status.get(ends.second.index)];
      if (states.every(state => state === 'FINISHED') && !this.#knownPairs.has(pairKey(pair))) {
        this.#knownPairs.add(pairKey(pair));
        this.#pairs.push({ kind: 'pair', pair, ...ends });
      } else if (states.every(state => state !== undefined) && !this.#knownPairs.has(pairKey(pair))) {
        // of a run that diverged there is no distance
        this.#knownPairs.add(pairKey(pair));
        this.#doneWeight += this.#pairWeight(comparison);
      }
    }
  }

  /** The distances of a pair are kept. */
  measured({ comparison }: SchemePair): void {
    this.#doneWeight += this.#pairWeight(comparison);
  }

  /** How far a run under way is. */
  reaches(job: StudyJob, fraction: number): void {
    this.#underWay.set(job.index, fraction * this.#weight(job));
  }

  /** The part of the work that is done, 0 to 1, by a rough estimate of what each part costs. */
  get progress(): number {
    const underWay = [...this.#underWay.values()].reduce((sum, weight) => sum + weight, 0);
    return Math.min(1, (this.#doneWeight + underWay) / this.#totalWeight);
  }

  /** Whether every run has ended, and all of them diverged. */
  get allDiverged(): boolean {
    const states = [...this.#status.values()];
    return states.length === this.jobs.length && states.every(status => status === 'DIVERGED');
  }

  /** Activations at N particles over all steps and the evaluation, and a fixed part for what surrounds a run. */
  #weight({ cell: { particles, scheme } }: StudyJob): number {
    const { horizon, batchSize } = this.#request;
    const images = scheme === 'FA' || scheme === 'DA_AVERAGED' ? 2 : 1;
    return OVERHEAD + particles * images * (particles * horizon * batchSize + EVALUATION);
  }

  #pairWeight(comparison: number): number {
    const { particles } = this.jobs[comparison * this.#request.schemes.length].cell;
    return OVERHEAD + PAIR * particles * particles;
  }

  #weightOfPairs(): number {
    const pairs = this.#pairsOfComparison.length;
    return comparisonsOf(this.#request).reduce((sum, _, c) => sum + pairs * this.#pairWeight(c), 0);
  }
}

const OVERHEAD = 1e6;
const EVALUATION = 2e4;
const PAIR = 20;

function pairKey({ comparison, first, second }: SchemePair): string {
  return `${comparison} ${first} ${second}`;
}
