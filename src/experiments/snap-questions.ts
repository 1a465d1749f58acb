import type { Verdict } from '../discovery/verdict.js';
import type { ProblemInput } from '../mean-field/problem.js';

/** What a problem says of its group and spaces; null: no group is named. */
export type SpacesOfProblem = Pick<
  ProblemInput,
  'group' | 'inputRepresentation' | 'outputRepresentation' | 'unit' | 'hidden'
>;

/** A subspace of Z that a discovery found, with its standard errors where they are known; what is to be snapped. */
export interface FoundSubspace {
  readonly problem: SpacesOfProblem;
  readonly verdict: Verdict;
  /** Orthonormal rows. */
  readonly basis: readonly (readonly number[])[];
  readonly errors: readonly number[] | null;
}

/** What is told of a subspace that was snapped or not. */
export interface SnapFacts {
  readonly isSnapped: boolean;
  readonly ambientDimension: number;
  readonly dimension: number;
  /** null where it was refused, and so for all but the statement below. */
  readonly denominator: string | null;
  readonly largestAngle: number | null;
  readonly bits: number | null;
  /** Whether it is E^G of the problem's group, by their canonical bases; null too where no group is named. */
  readonly equalsExact: boolean | null;
  readonly statement: string;
}

/** The maps that particles are: Hom(X, Y) for the unit MATRIX, else Hom(1, Z). */
export interface MapsOfParticles {
  readonly group: string;
  readonly from: string;
  readonly to: string;
  readonly rows: number;
  readonly columns: number;
}

export type SnapQuestion =
  | { readonly ask: 'snapped'; readonly found: FoundSubspace }
  | {
      readonly ask: 'snappedBasis';
      readonly found: FoundSubspace;
      readonly first: number;
      readonly offset: number;
    };
