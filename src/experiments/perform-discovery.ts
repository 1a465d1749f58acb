import {
  keepDiscoveryResult,
  keepDiscoverySteps,
  readCheckpoint,
  readDiscoverySteps,
} from './discovery-store.js';
import type { DiscoverRequest } from './experiment.js';
import type { DiscoveryTask, FinishedSteps } from './training-tasks.js';
import { ExperimentFailure, type KeepResult, type Work, type Workplace } from './workplace.js';

/** The steps that are left of a discovery, each stored when it has been reported. */
export async function performDiscovery(
  { sql, pool, live }: Workplace,
  id: string,
  { request, rows }: Work<DiscoverRequest>,
  signal: AbortSignal,
): Promise<KeepResult> {
  const task: DiscoveryTask = {
    ...{ kind: 'discovery', request, rows },
    checkpoint: await readCheckpoint(sql, id),
  };
  const kept: Promise<void>[] = [];
  const lost: unknown[] = [];
  const failed = new AbortController();
  const keep = async ({ first, outcomes, checkpoint }: FinishedSteps) => {
    try {
      await keepDiscoverySteps(sql, id, first, outcomes, checkpoint);
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
  if (ended.value.status === 'DIVERGED') throw new ExperimentFailure('DIVERGED', ended.value.message);
  const { status: _, ...result } = ended.value;
  const steps = await readDiscoverySteps(sql, id);
  if (steps.length !== result.steps.length) {
    throw new Error(
      `expected ${result.steps.length} steps of experiment ${id} in the store, got ${steps.length}`,
    );
  }
  return within => keepDiscoveryResult(within, id, result);
}
