import { repetitionSeed } from '../mean-field/train.js';
import type { TrainRequest } from './experiment.js';
import { type DivergedRun, dropRunsAfter, keepRun, readRuns } from './run-store.js';
import { recordProgress } from './store.js';
import type { RunTask } from './training-tasks.js';
import {
  ExperimentFailure,
  inLanes,
  type KeepResult,
  nothingLeft,
  type Work,
  type Workplace,
} from './workplace.js';

/**
 * The repetitions that are left of a training, each stored when it has ended. One that diverges ends the experiment: what comes
 * before it is finished and kept, what comes after is dropped, so that the same request leaves the same results.
 */
export async function performTraining(
  { sql, pool, live }: Workplace,
  id: string,
  { request, rows }: Work<TrainRequest>,
  signal: AbortSignal,
): Promise<KeepResult> {
  const { problem, repetitions, seed, ...settings } = request;
  const kept = await readRuns(sql, id);
  let first = kept.find(run => run.status === 'DIVERGED') as
    | Pick<DivergedRun, 'repetition' | 'message'>
    | undefined;
  const known = new Set(kept.map(run => run.repetition));
  const left = Array.from({ length: first?.repetition ?? repetitions }, (_, r) => r).filter(
    r => !known.has(r),
  );
  let finished = known.size;
  const underWay = new Map<number, { fraction: number; controller: AbortController }>();
  const progress = () => {
    const parts = [...underWay.values()].reduce((sum, { fraction }) => sum + fraction, 0);
    return (finished + parts) / repetitions;
  };

  const run = async (repetition: number, ending: AbortSignal): Promise<void> => {
    const part = { fraction: 0, controller: new AbortController() };
    underWay.set(repetition, part);
    const task: RunTask = {
      ...{ kind: 'run', problem, problemSeed: seed, rows, settings, repetition },
      averagingNodes: settings.averagingNodes,
      seed: repetitionSeed(seed, repetition),
    };
    try {
      const ended = await pool.run(task, AbortSignal.any([ending, part.controller.signal]), event => {
        if (event.kind === 'progress') {
          part.fraction = event.fraction;
          live.progress(id, progress());
        } else if (event.kind === 'snapshot') {
          live.show(id, event.snapshot);
        }
      });
      await sql.transaction(within => keepRun(within, id, ended));
      if (ended.status === 'DIVERGED') giveUpAfter(ended);
    } catch (error) {
      // given up, since one before it diverged
      if (!part.controller.signal.aborted || ending.aborted) throw error;
    } finally {
      underWay.delete(repetition);
    }
    finished++;
    await recordProgress(sql, id, finished / repetitions);
    live.progress(id, progress());
  };
  const giveUpAfter = (diverged: DivergedRun) => {
    if (first && first.repetition < diverged.repetition) return;
    first = diverged;
    left.splice(0, left.length, ...left.filter(r => r < diverged.repetition));
    for (const [repetition, { controller }] of underWay) {
      if (repetition > diverged.repetition) controller.abort();
    }
  };

  await inLanes(Math.min(pool.threads, left.length), signal, async ending => {
    for (let r = left.shift(); r !== undefined; r = left.shift()) await run(r, ending);
  });
  if (first === undefined) return nothingLeft;
  await dropRunsAfter(sql, id, first.repetition);
  throw new ExperimentFailure('DIVERGED', first.message);
}
