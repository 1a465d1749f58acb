import type { Candidate } from '../discovery/candidates/candidate.js';
import type { CandidateFit, FoundSubspace } from '../discovery/candidates/fit-of-candidate.js';
import type { SubspaceRelation } from '../discovery/comparison/relate-to-exact.js';
import type { Verdict } from '../discovery/verdict.js';
import type { GroupDescription } from '../groups/group-description.js';
import type { DataRows } from '../mean-field/data-rows.js';
import type { InputLaw } from '../mean-field/input-law.js';
import type { ProblemInput } from '../mean-field/problem.js';

/** What a problem says of its unit and its spaces; null: no group is named. */
export type UnitOfProblem = Pick<
  ProblemInput,
  'group' | 'inputRepresentation' | 'outputRepresentation' | 'unit' | 'hidden' | 'activation' | 'loss'
>;

/** What a discovery found, and the problem that it was found on. */
export interface FoundOnProblem extends FoundSubspace {
  readonly problem: UnitOfProblem;
  readonly verdict: Verdict;
}

export interface CandidatesQuestion {
  readonly ask: 'candidates';
  readonly found: FoundOnProblem;
  readonly candidates: readonly Candidate[];
  /** Of the data set that was learnt from; null where there is none, or none any more. */
  readonly rows: DataRows | null;
  /** That of the inputs where a teacher gave the labels; null for a data set. */
  readonly law: InputLaw | null;
}

export interface SignedPermutationsQuestion {
  readonly ask: 'signedPermutations';
  readonly found: FoundOnProblem;
  /** Whether one signed permutation acts on X and on Y alike. */
  readonly same: boolean;
  /** Radians that what was found may be off E^H; null: as far as its errors allow. */
  readonly bound: number | null;
}

/** How a candidate stands to what was found, the best first. */
export interface CandidateFacts extends CandidateFit {
  /** Its place among those asked about. */
  readonly place: number;
  readonly order: bigint | null;
  /** The candidate with all its spaces written out. */
  readonly candidate: Candidate;
  readonly equivariance: string;
  readonly statement: string;
  readonly lawStatement: string;
}

/** A signed permutation of the coordinates of each space, in cycles. */
export interface SignedGenerator {
  readonly input: string;
  readonly hidden: readonly string[];
  readonly output: string;
}

export interface SignedPermutationFacts {
  readonly order: bigint;
  readonly kernelOrder: bigint;
  readonly generators: readonly SignedGenerator[];
  /** On X alone where it acts on Y alike, else on the sum of all spaces; null where that is too large for matrices. */
  readonly group: GroupDescription | null;
  /** dim E^H. */
  readonly dimension: number;
  readonly relation: SubspaceRelation;
  readonly angle: number;
  readonly bound: number;
  readonly statement: string;
}
