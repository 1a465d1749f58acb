import { DomainError, inArgument, refuseAbove } from '../domain-error.js';
import { limits, matchablePoints } from '../mean-field/limits.js';
import { requireRows } from '../mean-field/require-rows.js';
import { LARGEST_COORDINATE, meanSquaredNorm, type PointCloud } from '../transport/point-cloud.js';
import { relativeDistance } from '../transport/rmd.js';
import { sinkhornDivergence, smallestEpsilon } from '../transport/sinkhorn.js';
import { transport } from '../transport/transport.js';

export type TransportMethod = 'EXACT' | 'SINKHORN';

/** Two uniform laws, each by its points as rows. */
export interface LawsQuestion {
  readonly first: readonly (readonly number[])[];
  readonly second: readonly (readonly number[])[];
  readonly method: TransportMethod;
  /** Of SINKHORN; by default 1 % of E|X|^2 + E|Y|^2. */
  readonly epsilon: number | null;
}

/** How far two laws are apart, with what is proved of it: lowerBound <= W2^2 <= upperBound, up to the rounding of an exact value. */
export interface LawComparison {
  /** W2^2, or the Sinkhorn divergence, which is no bound of it. */
  readonly squaredWasserstein: number;
  readonly lowerBound: number;
  readonly upperBound: number;
  readonly squaredRmd: number;
  /** null of EXACT. */
  readonly sinkhorn: SinkhornFacts | null;
}

export interface SinkhornFacts {
  readonly epsilon: number;
  readonly marginalError: number;
  readonly iterations: number;
  readonly converged: boolean;
}

/**
 * Refuses clouds that are empty, ragged, not finite, or too large in number or size, and an epsilon that is lost in rounding. Cost: that of transport, or of
 * sinkhornDivergence.
 */
export function compareLaws({ first, second, method, epsilon }: LawsQuestion): LawComparison {
  const dimension = first[0]?.length ?? 0;
  const mu = cloudOf('first', first, dimension);
  const nu = cloudOf('second', second, dimension);
  const squaredRmd = (value: number) => relativeDistance(value, meanSquaredNorm(mu), meanSquaredNorm(nu));
  if (method === 'EXACT') {
    const { squaredDistance, lowerBound } = transport(mu, nu);
    return {
      squaredWasserstein: squaredDistance,
      lowerBound,
      upperBound: squaredDistance,
      squaredRmd: squaredRmd(squaredDistance),
      sinkhorn: null,
    };
  }
  requireEpsilon(epsilon, smallestEpsilon(mu, nu));
  const { value, lowerBound, upperBound, status, ...facts } = sinkhornDivergence(mu, nu, {
    ...(epsilon !== null && { epsilon }),
  });
  return {
    ...{ squaredWasserstein: value, lowerBound, upperBound, squaredRmd: squaredRmd(value) },
    sinkhorn: { ...facts, converged: status === 'CONVERGED' },
  };
}

function cloudOf(name: string, rows: readonly (readonly number[])[], dimension: number): PointCloud {
  if (rows.length === 0 || dimension === 0) {
    throw new DomainError(
      'BAD_INPUT',
      `The law ${name} has no ${rows.length === 0 ? 'points' : 'coordinates'}: give one row of numbers or more.`,
      { path: [name] },
    );
  }
  inArgument(name, () => {
    refuseAbove('The number of points', rows.length, matchablePoints, 'Give a sample of them.');
    refuseAbove('The dimension of the points', dimension, limits.particleDimension, 'Project them first.');
    requireRows(rows, dimension, {
      row: 'Row',
      owner: `the law ${name}`,
      length: 'as the first row of the law first has',
    });
    rows.forEach((row, i) => {
      const large = row.findIndex(x => Math.abs(x) > LARGEST_COORDINATE);
      if (large < 0) return;
      throw new DomainError(
        'BAD_INPUT',
        `Number ${large} of row ${i} of the law ${name} is ${row[large]}, whose square can't be held: give ` +
          `numbers up to ${LARGEST_COORDINATE} in size, in larger units.`,
        { path: [i, large], value: `${row[large]}` },
      );
    });
  });
  return { dimension, points: Float64Array.from(rows.flat()) };
}

function requireEpsilon(epsilon: number | null, least: number): void {
  if (epsilon === null) return;
  const refuse = (sentence: string): never => {
    throw new DomainError('BAD_INPUT', sentence, { path: ['epsilon'], value: `${epsilon}` });
  };
  if (!(Number.isFinite(epsilon) && epsilon > 0))
    refuse(`epsilon is ${epsilon}: give a finite number above 0, in units of squared length.`);
  if (epsilon < least) {
    const enough = (1.1 * least).toPrecision(2);
    refuse(
      `epsilon is ${epsilon}, too small beside the rounding of these squared distances: give ${enough} or more, or ask for EXACT.`,
    );
  }
}
