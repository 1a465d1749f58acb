import { relateToExact } from '../../discovery/comparison/relate-to-exact.js';
import { discover } from '../../discovery/discover.js';
import { beforeDiscovery, type DiscoveryProgress } from '../../discovery/finding.js';
import { compiledMachines } from '../../mean-field/compiled-machine.js';
import type { Progress } from '../../mean-field/evolve.js';
import { defineProblem, type Problem } from '../../mean-field/problem.js';
import { trainOnce } from '../../mean-field/train.js';
import { particleDimension } from '../../mean-field/unit.js';
import { type Answer, answerOf } from '../answer.js';
import { readKernelsSync } from '../kernels-file.js';
import { schemeDistances } from '../scheme-distances.js';
import type { TrainingMessage, TrainingOrder } from '../training-pool.js';
import type {
  DiscoveryTask,
  PairTask,
  RunTask,
  TaskProblem,
  TrainingResult,
  TrainingResults,
  TrainingTask,
} from '../training-tasks.js';
import { Reporter } from './reporter.js';

const machines = compiledMachines(readKernelsSync());

/** The thread of the training pool: one task, its events on the way, its answer last. */
export default async function work({ task, port }: TrainingOrder): Promise<void> {
  const reporter = new Reporter(port);
  const answer: Answer<TrainingResult<TrainingTask>> = await answerOf(() => perform(task, reporter));
  const message: TrainingMessage = { answer };
  port.postMessage(message);
}

function perform(task: TrainingTask, reporter: Reporter): TrainingResult<TrainingTask> {
  switch (task.kind) {
    case 'run':
      return run(task, reporter);
    case 'pair':
      return pair(task);
    case 'discovery':
      return discovery(task, reporter);
  }
}

function run(task: RunTask, reporter: Reporter): TrainingResults['run'] {
  const { settings, seed, repetition } = task;
  const problem = problemOf(task);
  const onProgress: Progress = (fraction, snapshot) => reporter.progress(repetition, fraction, snapshot);
  const ended = trainOnce(problem, settings, seed, onProgress, machines);
  if (ended.status === 'FINISHED') return { ...ended, repetition };
  return { ...ended, repetition, seed, particleDimension: particleDimension(problem.unit) };
}

function pair(task: PairTask): TrainingResults['pair'] {
  const { seed, first, second } = task;
  return schemeDistances(problemOf(task), seed, first, second, machines);
}

/** A discovery from its checkpoint on, and how what it found stands to the exact subspace. */
function discovery(
  { request, rows, checkpoint }: DiscoveryTask,
  reporter: Reporter,
): TrainingResults['discovery'] {
  const problem = problemOf({ problem: request.problem, problemSeed: request.seed, rows });
  const start = checkpoint ?? beforeDiscovery;
  let reported = start.steps.length;
  const onProgress: DiscoveryProgress = (fraction, { state, ...snapshot }) => {
    if (state.steps.length > reported) {
      reporter.steps(reported, state);
      reported = state.steps.length;
    }
    reporter.progress(state.steps.length, fraction, snapshot);
  };
  const outcome = discover(problem, request, request.seed, onProgress, machines, start);
  if (outcome.status === 'DIVERGED') return outcome;
  const comparison = relateToExact(problem.fixedBasis, outcome.basis, request.angleTolerance);
  return { ...outcome, comparison };
}

const REMEMBERED = 8;
const remembered = new Map<string, Problem>();

/** The problem of a task; the tasks of one request share it. */
function problemOf({ problem: input, problemSeed, averagingNodes, rows }: TaskProblem): Problem {
  const key = JSON.stringify([input, problemSeed, averagingNodes]);
  let problem = remembered.get(key);
  if (problem === undefined) {
    problem = defineProblem(input, problemSeed, rows, averagingNodes);
    remembered.set(key, problem);
    const [oldest] = remembered.keys();
    if (remembered.size > REMEMBERED) remembered.delete(oldest);
  }
  return problem;
}
