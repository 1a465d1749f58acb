import type { Coordinates } from './places.js';
import type { Replicate } from './replicates.js';
import type { VelocityField } from './velocity-field.js';

/** What a subspace is held to: velocities at points z_k of laws of particles w_k, seen by replicates of the data. */
export interface Evidence {
  readonly field: VelocityField;
  readonly replicates: readonly Replicate[];
  /** Data apart, from which the Jacobian is taken. */
  readonly pilot: Replicate;
  /** The step of its differences. */
  readonly step: number;
  /** a_k and b_k: those of z_k and w_k in the basis. */
  readonly coordinates: Coordinates;
}
