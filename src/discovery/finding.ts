import type { Snapshot } from '../mean-field/evolve.js';
import type { DiscoveryStep, Verdict } from './verdict.js';

/** A discovery under way or ended, after some steps. Plain data: what the next step starts from. */
export interface DiscoveryState {
  readonly steps: readonly DiscoveryStep[];
  /** Orthonormal rows that span E_j. */
  readonly basis: readonly (readonly number[])[];
  /** null while it goes on. */
  readonly verdict: Verdict | null;
}

export const beforeDiscovery: DiscoveryState = { steps: [], basis: [], verdict: null };

/** What a discovery found. What came later than results that are stored is optional. */
export interface Finding {
  readonly verdict: Verdict;
  readonly steps: readonly DiscoveryStep[];
  /** Orthonormal rows that span the subspace found. */
  readonly basis: readonly (readonly number[])[];
  /** The standard error of each row's direction, in radians; of ROBUST. */
  readonly errors?: readonly number[];
  /** From 0 to 1: the share of repetitions and of their resamples that come to this subspace within the tolerance; of ROBUST. */
  readonly confidence?: number;
  /** Points (x, y) that were drawn, those of the training runs included. */
  readonly samples?: number;
  /** The verdict in words; where it is UNCERTAIN, what more would settle it. */
  readonly statement?: string;
}

/** A discovery that has ended. */
export interface DiscoveryOutcome extends Finding {
  readonly status: 'FINISHED';
}

/** Where a discovery is: the state after the last finished step, and particles of the step that runs. */
export interface DiscoverySnapshot extends Snapshot {
  readonly state: DiscoveryState;
}

/** Told how far a discovery is, from 0 to 1, now and then and after each step; it may throw to abort it. */
export type DiscoveryProgress = (fraction: number, snapshot: DiscoverySnapshot) => void;
