import { checkDiscoverNumbers, checkDiscoverSettings } from '../discovery/settings.js';
import { inArgument, refuseAbove } from '../domain-error.js';
import { checkDynamics, checkTrainSettings } from '../mean-field/limits.js';
import { defineProblem } from '../mean-field/problem.js';
import { particleDimension } from '../mean-field/unit.js';
import type { ExperimentRequest } from './experiment.js';

/** Particle coordinates that one experiment may store: 160 MB. */
const maxStoredNumbers = 20_000_000;

/**
 * Refuses a request that can't be run, with the argument's path: what is cheap to see first, then the problem itself with its
 * exact joint equivariance, then what the run would cost.
 */
export function checkRequest(request: ExperimentRequest): void {
  if (request.kind === 'DISCOVER') {
    const { input } = request;
    checkDiscoverNumbers(input, input.angleTolerance, input.seed);
    checkDiscoverSettings(defineProblem(input.problem, input.seed), input, input.angleTolerance, input.seed);
    return;
  }
  const { input } = request;
  checkDynamics(input, input.seed);
  const problem = defineProblem(input.problem, input.seed);
  checkTrainSettings(problem, input, input.repetitions, input.seed);
  inArgument(['input', 'repetitions'], () =>
    refuseAbove(
      'The number of particle coordinates to store (repetitions * particles * their dimension)',
      input.repetitions * input.particles * particleDimension(problem.unit),
      maxStoredNumbers,
      'Ask for fewer repetitions or particles.',
    ),
  );
}
