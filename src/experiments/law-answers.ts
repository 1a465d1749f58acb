import { DomainError, inArgument, refuseAbove } from '../domain-error.js';
import { limits, matchablePoints } from '../mean-field/limits.js';
import { requireRows } from '../mean-field/require-rows.js';
import { meanSquaredNorm, type PointCloud } from '../transport/point-cloud.js';
import { relativeDistance } from '../transport/rmd.js';
import { sinkhornDivergence } from '../transport/sinkhorn.js';
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

/** How far two laws are apart, with what is proved of it: lowerBound <= W2^2 <= upperBound, up to rounding. */
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

/** Refuses clouds that are empty, ragged, not finite or too large. Cost: that of transport, or of sinkhornDivergence. */
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
  requireEpsilon(epsilon);
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
  });
  return { dimension, points: Float64Array.from(rows.flat()) };
}

function requireEpsilon(epsilon: number | null): void {
  if (epsilon === null || (Number.isFinite(epsilon) && epsilon > 0)) return;
  throw new DomainError(
    'BAD_INPUT',
    `epsilon is ${epsilon}: give a finite number above 0, in units of squared length.`,
    { path: ['epsilon'], value: `${epsilon}` },
  );
}
