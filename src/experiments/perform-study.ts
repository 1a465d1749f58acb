import { trainingOf } from '../studies/jobs.js';
import type { StudyJob, StudyRequest } from '../studies/study.js';
import { keepRun, readCloud, readRuns } from './run-store.js';
import { recordProgress } from './store.js';
import { StudyAgenda, type StudyPart } from './study-agenda.js';
import { keepPair, readPairs } from './study-store.js';
import type { TrainedCloud, TrainingEvent } from './training-tasks.js';
import {
  ExperimentFailure,
  inLanes,
  type KeepResult,
  nothingLeft,
  type Work,
  type Workplace,
} from './workplace.js';

/**
 * What is left of a study: its runs and the distances between schemes, each stored when it has ended. A run that diverges is a
 * result of its cell; only where all do has the study failed.
 */
export async function performStudy(
  { sql, pool, live }: Workplace,
  id: string,
  { request, rows }: Work<StudyRequest>,
  signal: AbortSignal,
): Promise<KeepResult> {
  const agenda = new StudyAgenda(request, { runs: await readRuns(sql, id), pairs: await readPairs(sql, id) });

  const run = async (job: StudyJob, ending: AbortSignal): Promise<void> => {
    const onEvent = (event: TrainingEvent) => {
      if (event.kind === 'snapshot') live.show(id, event.snapshot);
      if (event.kind !== 'progress') return;
      agenda.reaches(job, event.fraction);
      live.progress(id, agenda.progress);
    };
    const { averagingNodes } = request;
    const task = {
      ...{ kind: 'run' as const, ...trainingOf(request, job), averagingNodes, rows },
      repetition: job.index,
    };
    const ended = await pool.run(task, ending, onEvent);
    await sql.transaction(within => keepRun(within, id, ended));
    agenda.ran(job, ended.status);
  };

  const cloudOf = async (job: StudyJob): Promise<TrainedCloud> => {
    const { particles } = await readCloud(sql, id, { repetition: job.index, snapshot: null });
    return { settings: trainingOf(request, job).settings, particles };
  };
  const compare = async (part: Extract<StudyPart, { kind: 'pair' }>, ending: AbortSignal): Promise<void> => {
    const { problem, problemSeed, seed } = trainingOf(request, part.first);
    const clouds = { first: await cloudOf(part.first), second: await cloudOf(part.second) };
    const { averagingNodes } = request;
    const task = { kind: 'pair' as const, problem, problemSeed, averagingNodes, rows, seed, ...clouds };
    const distances = await pool.run(task, ending, () => {});
    await keepPair(sql, id, part.pair, distances);
    agenda.measured(part.pair);
  };

  // A lane ends where nothing is left for it; the pairs of a run that another lane has yet to end are that lane's.
  await inLanes(pool.threads, signal, async ending => {
    for (let part = agenda.next(); part !== undefined; part = agenda.next()) {
      if (part.kind === 'run') await run(part.job, ending);
      else await compare(part, ending);
      await recordProgress(sql, id, agenda.progress);
      live.progress(id, agenda.progress);
      live.changed(id);
    }
  });
  if (!agenda.allDiverged) return nothingLeft;
  throw new ExperimentFailure(
    'DIVERGED',
    'Every run of the study diverged: its particles went beyond all bounds, or its predictor was not finite; each run says which. Lower alpha, tau or inputStd, or choose another activation.',
  );
}
