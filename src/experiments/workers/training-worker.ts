import { compareWithExact } from '../../discovery/compare.js';
import { beforeDiscovery, type DiscoveryProgress, discover } from '../../discovery/discover.js';
import { defineProblem, type Problem, type ProblemInput } from '../../mean-field/problem.js';
import { repetitionSeed, trainOnce } from '../../mean-field/train.js';
import { type Answer, answerOf } from '../answer.js';
import type { TrainingMessage, TrainingOrder } from '../training-pool.js';
import type {
  DiscoveryTask,
  RepetitionTask,
  TrainingResult,
  TrainingResults,
  TrainingTask,
} from '../training-tasks.js';
import { Reporter } from './reporter.js';

/** The thread of the training pool: one task, its events on the way, its answer last. */
export default async function work({ task, port }: TrainingOrder): Promise<void> {
  const reporter = new Reporter(port);
  const answer: Answer<TrainingResult<TrainingTask>> = await answerOf(() => perform(task, reporter));
  const message: TrainingMessage = { answer };
  port.postMessage(message);
}

function perform(task: TrainingTask, reporter: Reporter): TrainingResult<TrainingTask> {
  switch (task.kind) {
    case 'repetition':
      return repetition(task, reporter);
    case 'discovery':
      return discovery(task, reporter);
  }
}

function repetition(
  { request, repetition }: RepetitionTask,
  reporter: Reporter,
): TrainingResults['repetition'] {
  const problem = problemOf(request.problem, request.seed);
  const run = trainOnce(problem, request, repetitionSeed(request.seed, repetition), (fraction, snapshot) =>
    reporter.progress(repetition, fraction, snapshot),
  );
  return run.status === 'FINISHED' ? { ...run, repetition } : run;
}

/** A discovery from its checkpoint on, and how what it found stands to the exact subspace. */
function discovery({ request, checkpoint }: DiscoveryTask, reporter: Reporter): TrainingResults['discovery'] {
  const problem = problemOf(request.problem, request.seed);
  const start = checkpoint ?? beforeDiscovery;
  let reported = start.steps.length;
  const onProgress: DiscoveryProgress = (fraction, { state, ...snapshot }) => {
    if (state.steps.length > reported) {
      reported = state.steps.length;
      reporter.step(reported - 1, state.steps[reported - 1], state);
    }
    reporter.progress(state.steps.length, fraction, snapshot);
  };
  const outcome = discover(problem, request, request.seed, onProgress, start);
  if (outcome.status === 'DIVERGED') return outcome;
  const comparison = compareWithExact(problem.fixedBasis, outcome.basis, request.angleTolerance);
  return { ...outcome, comparison };
}

let remembered: { key: string; problem: Problem } | null = null;

/** The problem of a request; the repetitions of one request, which come one after the other, share it. */
function problemOf(input: ProblemInput, seed: number): Problem {
  const key = JSON.stringify([input, seed]);
  if (remembered?.key !== key) remembered = { key, problem: defineProblem(input, seed) };
  return remembered.problem;
}
