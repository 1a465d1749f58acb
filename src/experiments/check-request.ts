import { checkDiscoverNumbers, checkDiscoverSettings } from '../discovery/settings.js';
import { DomainError, inArgument, refuseAbove } from '../domain-error.js';
import type { DataRows } from '../mean-field/data-rows.js';
import { checkDynamics, checkTrainSettings, limits, requireCount } from '../mean-field/limits.js';
import { defineProblem, type Problem } from '../mean-field/problem.js';
import type { TeacherKind } from '../mean-field/teacher.js';
import { particleDimension } from '../mean-field/unit.js';
import { checkStudy, checkStudyCost } from '../studies/check-study.js';
import { jobCountOf, problemOf, seedCountOf, teachersOf } from '../studies/jobs.js';
import type { StudyRequest } from '../studies/study.js';
import type { DiscoverRequest, ExperimentRequest, TrainRequest } from './experiment.js';

/** Particle coordinates that one experiment may store, those of snapshots too: 160 MB, and 1.6 GB of a study. */
const maxStoredNumbers = 20_000_000;
const maxStudyNumbers = 200_000_000;
/** Snapshots of all runs of a study, which its reports and figures read whole. */
const maxStudySnapshots = 200_000;

/**
 * Refuses a request that can't be run, with the argument's path: what is cheap to see first, then the problem itself with its
 * exact joint equivariance, then what the run would cost. `rows`: of the data set that the problem names.
 */
export function checkRequest(request: ExperimentRequest, rows: DataRows | null): void {
  if (request.kind === 'DISCOVER') checkDiscovery(request.input, rows);
  else if (request.kind === 'TRAIN') checkTraining(request.input, rows);
  else checkWholeStudy(request.input, rows);
}

/** Before the problem is defined with as many. */
export function checkNodes(nodes: number | undefined, path: readonly string[]): void {
  if (nodes !== undefined) requireCount(nodes, path, limits.averagingNodes);
}

function checkDiscovery(input: DiscoverRequest, rows: DataRows | null): void {
  checkDiscoverNumbers(input, input.angleTolerance, input.seed);
  const problem = defineProblem(input.problem, input.seed, rows);
  checkDiscoverSettings(problem, input, input.angleTolerance, input.seed);
}

function checkTraining(input: TrainRequest, rows: DataRows | null): void {
  checkDynamics(input, input.seed);
  checkNodes(input.averagingNodes, ['input', 'averagingNodes']);
  const problem = defineProblem(input.problem, input.seed, rows, input.averagingNodes);
  checkTrainSettings(problem, input, input.repetitions, input.seed);
  const clouds = input.repetitions * (1 + (input.snapshots ?? 0));
  inArgument(['input', 'repetitions'], () =>
    refuseAbove(
      'The number of particle coordinates to store (repetitions * (1 + snapshots) * particles * their dimension)',
      clouds * input.particles * particleDimension(problem.unit),
      maxStoredNumbers,
      'Ask for fewer repetitions, snapshots or particles.',
    ),
  );
}

function checkWholeStudy(input: StudyRequest, rows: DataRows | null): void {
  checkStudy(input);
  checkNodes(input.averagingNodes, ['input', 'averagingNodes']);
  const problems = new Map<TeacherKind | null, Problem>(
    teachersOf(input).map(kind => [
      kind,
      ofStudy(() => defineProblem(problemOf(input, kind), input.seeds.first, rows, input.averagingNodes)),
    ]),
  );
  checkStudyCost(input, problems);
  const [{ unit }] = problems.values();
  const cells = teachersOf(input).length * input.initialisations.length * input.schemes.length;
  const particles = input.particles.reduce((sum, n) => sum + n * seedCountOf(input, n), 0);
  inArgument(['input', 'particles'], () =>
    refuseAbove(
      'The number of particle coordinates to store (runs * (1 + snapshots) * particles * their dimension)',
      cells * particles * (1 + (input.snapshots ?? 0)) * particleDimension(unit),
      maxStudyNumbers,
      'Ask for fewer seeds or snapshots, or smaller N.',
    ),
  );
  inArgument(['input', 'snapshots'], () =>
    refuseAbove(
      'The number of snapshots of all runs',
      jobCountOf(input) * (input.snapshots ?? 0),
      maxStudySnapshots,
      'Ask for fewer snapshots or runs.',
    ),
  );
}

/** What is refused of a problem's teacher is said of a study's arguments: its kind is an axis, the rest stands beside the problem. */
function ofStudy<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const [input, problem, teacher, ...rest] = error.details.path ?? [];
    if (problem !== 'problem' || teacher !== 'teacher') throw error;
    const path = rest[0] === 'kind' ? [input, 'teachers'] : [input, 'teacher', ...rest];
    throw new DomainError(error.code, error.message, { ...error.details, path });
  }
}
