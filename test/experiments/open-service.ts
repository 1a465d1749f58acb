import { existsSync } from 'node:fs';
import { ExactPool } from '../../src/experiments/exact-pool.js';
import type { Experiment } from '../../src/experiments/experiment.js';
import { openExperiments } from '../../src/experiments/open-experiments.js';
import type { ExperimentService } from '../../src/experiments/service.js';
import { workerFile } from '../../src/experiments/worker-file.js';
import { silentLog } from './silent-log.js';

/** The service of a folder with its real threads; `close` ends it with its exact pool. */
export async function openService(
  folder: string,
  onFatal: (error: Error) => void = error => {
    throw error;
  },
  threads?: number,
): Promise<{ service: ExperimentService; close: () => Promise<void> }> {
  const file = workerFile('training-worker');
  if (!existsSync(file)) throw new Error(`${file} is missing: run npm run build`);
  const exact = new ExactPool();
  const service = await openExperiments({
    dataDirectory: folder,
    exact,
    log: silentLog(),
    onFatal,
    training: { threads },
  });
  const close = async () => {
    await service.stop();
    await exact.close();
  };
  return { service, close };
}

/** Every state of an experiment that a watcher sees, to its end. */
export async function watched(service: ExperimentService, id: string): Promise<Experiment[]> {
  const seen = [];
  for await (const experiment of service.watch(id)) seen.push(experiment);
  return seen;
}

/** Waits until `holds` of the watched experiment; fails where it ends before. */
export async function watchUntil(
  service: ExperimentService,
  id: string,
  holds: (experiment: Experiment) => boolean | Promise<boolean>,
): Promise<void> {
  for await (const experiment of service.watch(id)) if (await holds(experiment)) return;
  throw new Error(`expected experiment ${id} to come to it, got its end`);
}

/** All that the runs of a training or a study have to show, particles included. */
export async function resultsOf(service: ExperimentService, id: string) {
  const runs = await service.trainingRuns(id);
  return Promise.all(
    runs.map(async run => ({
      ...run,
      snapshots: await service.snapshots(id, run.repetition),
      particles: await service.particles(id, { repetition: run.repetition, snapshot: null }, 1000, 0),
    })),
  );
}
