import type { RunFailure } from '../mean-field/run-failure.js';
import type { ExperimentRequest } from './experiment.js';
import type { LiveExperiments } from './live-experiments.js';
import {
  keepDiscoveryResult,
  keepDiscoveryStep,
  keepTrainingRun,
  readCheckpoint,
  readDiscoverySteps,
  readTrainingRuns,
} from './result-store.js';
import type { Queryable, Sql } from './sql.js';
import { recordProgress } from './store.js';
import type { TrainingPool } from './training-pool.js';
import type { DiscoveryTask, TrainingEvent } from './training-tasks.js';

/** A run that could not finish ends its experiment; what was finished before is kept. */
export class ExperimentFailure extends Error {
  override readonly name = 'ExperimentFailure';
  readonly code: string;

  constructor({ code, message }: RunFailure) {
    super(message);
    this.code = code;
  }
}

/** Where the work of one experiment reads, runs and keeps what it finishes. */
export interface Workplace {
  readonly sql: Sql;
  readonly pool: TrainingPool;
  readonly live: LiveExperiments;
}

/** Stores what an experiment ends with, in the transaction that moves it to SUCCEEDED: neither is there without the other. */
export type KeepResult = (within: Queryable) => Promise<void>;

/**
 * Does what is left of an experiment: parts that were kept before are not done again, and since a part depends on its seed
 * alone, an interrupted experiment ends with the same bytes as one that ran through. Returns what is left to store at its end.
 */
export function perform(
  place: Workplace,
  id: string,
  request: ExperimentRequest,
  signal: AbortSignal,
): Promise<KeepResult> {
  return request.kind === 'TRAIN'
    ? train(place, id, request.input, signal)
    : discover(place, id, request.input, signal);
}

type TrainInput = Extract<ExperimentRequest, { kind: 'TRAIN' }>['input'];
type DiscoverInput = Extract<ExperimentRequest, { kind: 'DISCOVER' }>['input'];

async function train(
  place: Workplace,
  id: string,
  request: TrainInput,
  signal: AbortSignal,
): Promise<KeepResult> {
  const { sql, pool, live } = place;
  const kept = new Set((await readTrainingRuns(sql, id)).map(run => run.repetition));
  const left = Array.from({ length: request.repetitions }, (_, repetition) => repetition).filter(
    r => !kept.has(r),
  );
  let finished = kept.size;
  const fractions = new Map<number, number>();
  const progress = () => {
    const underWay = [...fractions.values()].reduce((sum, fraction) => sum + fraction, 0);
    return (finished + underWay) / request.repetitions;
  };

  // One failure ends all lanes; at most as many repetitions are handed out as there are threads, so that experiments take turns.
  const failed = new AbortController();
  const either = AbortSignal.any([signal, failed.signal]);
  const lane = async () => {
    for (let repetition = left.shift(); repetition !== undefined; repetition = left.shift()) {
      const part = repetition;
      const run = await pool.run({ kind: 'repetition', request, repetition }, either, event => {
        if (event.kind === 'progress') {
          fractions.set(part, event.fraction);
          live.progress(id, progress());
        } else if (event.kind === 'snapshot') {
          live.show(id, event.snapshot);
        }
      });
      if (run.status === 'DIVERGED') throw new ExperimentFailure(run);
      await keepTrainingRun(sql, id, run);
      fractions.delete(part);
      finished++;
      await recordProgress(sql, id, finished / request.repetitions);
      live.progress(id, progress());
    }
  };
  const lanes = Array.from({ length: Math.min(pool.threads, left.length) }, lane);
  try {
    await Promise.all(lanes);
  } catch (error) {
    failed.abort();
    await Promise.allSettled(lanes);
    throw error;
  }
  // Each repetition was stored when it had finished.
  return async () => {};
}

async function discover(
  place: Workplace,
  id: string,
  request: DiscoverInput,
  signal: AbortSignal,
): Promise<KeepResult> {
  const { sql, pool, live } = place;
  const task: DiscoveryTask = { kind: 'discovery', request, checkpoint: await readCheckpoint(sql, id) };
  const kept: Promise<void>[] = [];
  const lost: unknown[] = [];
  const failed = new AbortController();
  const keep = async (event: Extract<TrainingEvent, { kind: 'step' }>) => {
    try {
      await keepDiscoveryStep(sql, id, event.step, event.outcome, event.checkpoint);
      live.changed(id);
    } catch (error) {
      lost.push(error);
      failed.abort();
    }
  };
  const run = pool.run(task, AbortSignal.any([signal, failed.signal]), event => {
    if (event.kind === 'progress') live.progress(id, event.fraction);
    else if (event.kind === 'snapshot') live.show(id, event.snapshot);
    else kept.push(keep(event));
  });
  // A step that was finished is kept even where the run is stopped after it; where keeping fails, that is the error.
  const [ended] = await Promise.allSettled([run]);
  await Promise.all(kept);
  if (lost.length > 0) throw lost[0];
  if (ended.status === 'rejected') throw ended.reason;
  if (ended.value.status === 'DIVERGED') throw new ExperimentFailure(ended.value);
  const { status: _, ...result } = ended.value;
  const steps = await readDiscoverySteps(sql, id);
  if (steps.length !== result.steps.length) {
    throw new Error(
      `expected ${result.steps.length} steps of experiment ${id} in the store, got ${steps.length}`,
    );
  }
  return within => keepDiscoveryResult(within, id, result);
}
