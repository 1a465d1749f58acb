import { DomainError, inArgument, refuseAbove } from '../../domain-error.js';
import { requireCount, requireNumber } from '../limits.js';
import { type Augmentation, averages, type Initialisation, type Scheme } from '../settings.js';
import { activationsPerPoint, particleDimension } from '../unit.js';
import { residualLimits } from './residual-limits.js';
import type { ResidualProblem } from './residual-problem.js';

/** The network h_l = h_{l-1} + (scale/(L M)) sum_i sigma_*(h_{l-1}, theta_{l,i}), l = 1..L, in numbers. */
export interface ResidualShape {
  /** L. */
  readonly layers: number;
  /** M, in each layer. */
  readonly particles: number;
}

/**
 * Noisy SGD on all layers at once, up to the mean-field time T: M T steps of size s = alpha/M, each
 * theta_{l,i} <- theta_{l,i} - s [L M D_{theta_{l,i}} loss + 2 tau theta_{l,i}] + sqrt(2 beta s) xi_{l,i}.
 *
 * The loss depends on one particle by scale/(L M), so that L M times its derivative is of order 1 whatever L and M are: every
 * particle has a speed of order 1 in t = s times the step, and both limits, M to infinity and L to infinity, keep it.
 * With L = 1 this is the shallow dynamics of NoisySgd on the label less x.
 */
export interface ResidualSettings extends ResidualShape {
  readonly scheme: Scheme;
  readonly augmentation: Augmentation;
  readonly initialisation: Initialisation;
  /** T. */
  readonly horizon: number;
  readonly alpha: number;
  readonly tau: number;
  readonly beta: number;
  readonly batchSize: number;
}

/** The number of steps, M T rounded to the nearest integer. */
export function residualSteps({ particles, horizon }: ResidualSettings): number {
  return Math.round(particles * horizon);
}

/** The numbers one by one. */
function checkResidualNumbers(settings: ResidualSettings): void {
  requireCount(settings.layers, ['settings', 'layers'], residualLimits.layers);
  requireCount(settings.particles, ['settings', 'particles'], residualLimits.particles);
  requireCount(settings.batchSize, ['settings', 'batchSize'], residualLimits.batchSize);
  requireNumber(settings.horizon, ['settings', 'horizon']);
  requireNumber(settings.alpha, ['settings', 'alpha']);
  requireNumber(settings.tau, ['settings', 'tau'], true);
  requireNumber(settings.beta, ['settings', 'beta'], true);
}

/** Values of the activation that a forward pass of the student computes for one batch; it keeps them for the way back. */
function residualActivations(problem: ResidualProblem, settings: ResidualSettings): number {
  const images = averages(settings) ? (problem.average?.count ?? 1) : 1;
  const { layers, particles, batchSize } = settings;
  return layers * particles * activationsPerPoint(problem.unit) * batchSize * images;
}

/** Refuses settings that a problem cannot be trained with, or that would take too much memory or time. */
export function checkResidualSettings(problem: ResidualProblem, settings: ResidualSettings): void {
  checkResidualNumbers(settings);
  const { scheme, layers, particles } = settings;
  if ((scheme === 'FA' || scheme === 'DA') && !problem.average) {
    throw new DomainError(
      'TOO_LARGE',
      `${scheme} needs the elements of the group as matrices, and these are too many. Use VANILLA or EA, or a smaller group or representation.`,
      { path: ['settings', 'scheme'] },
    );
  }
  if (residualSteps(settings) < 1) {
    throw new DomainError(
      'BAD_INPUT',
      `particles * horizon = ${particles * settings.horizon} rounds to 0 steps: raise horizon or particles.`,
      { path: ['settings', 'horizon'], value: `${settings.horizon}` },
    );
  }
  const student = residualActivations(problem, settings);
  const pointsOfTeacher = settings.batchSize * activationsPerPoint(problem.unit);
  const taught =
    problem.teacher.reduce((sum, layer) => sum + layer.length, 0) / particleDimension(problem.unit);
  inArgument('settings', () => {
    inArgument('layers', () =>
      refuseAbove(
        'layers times particles times their dimension',
        layers * particles * particleDimension(problem.unit),
        residualLimits.particleNumbers,
        'Lower layers or particles.',
      ),
    );
    inArgument('batchSize', () =>
      refuseAbove(
        'The number of activations in a pass (layers * particles * batch * images)',
        student,
        residualLimits.activations,
        'Lower layers, particles or batchSize, or use SAMPLED or EA instead of an average over the group.',
      ),
    );
    inArgument('horizon', () =>
      refuseAbove(
        'The number of activations to compute (steps * batch * (particles + teacher) * images)',
        residualSteps(settings) * (student + taught * pointsOfTeacher),
        residualLimits.work,
        'Lower horizon, layers, particles or batchSize.',
      ),
    );
  });
}
