import { DomainError, inArgument } from '../../domain-error.js';
import type { Group } from '../../groups/group.js';
import { jointEquivariance } from '../../mean-field/joint-equivariance.js';
import {
  argumentOf,
  particleRepresentation,
  type Symmetry,
  type SymmetryInput,
  spaceDimensions,
  symmetryOf,
} from '../../mean-field/symmetry.js';
import type { Unit } from '../../mean-field/unit.js';
import type { Representation } from '../../representations/representation.js';

/**
 * A symmetry that a problem might have, as a user wrote it. Where the hidden representations of DEEP are left out, the group leaves
 * hidden coordinates as they are.
 */
export type Candidate = Omit<SymmetryInput, 'unit'>;

/** A candidate on the spaces of a unit. */
export interface CandidateSymmetry {
  readonly group: Group;
  readonly symmetry: Symmetry;
  /** On the particles' space Z. */
  readonly particles: Representation;
  /** Why the unit is jointly equivariant under it. */
  readonly equivariance: string;
}

/**
 * Reads a candidate for a unit; a DomainError with the path of the argument where its spaces are not the unit's, or where the
 * unit is not jointly equivariant: then no training could keep its E^H, whatever the data are.
 */
export function candidateOn(unit: Unit, candidate: Candidate): CandidateSymmetry {
  const inner = unit.layers.slice(0, -1).map(({ rows }) => rows);
  const symmetry = symmetryOf({
    ...{ group: candidate.group, unit: unit.kind },
    inputRepresentation: candidate.inputRepresentation,
    outputRepresentation: candidate.outputRepresentation,
    hidden: candidate.hidden ?? (unit.kind === 'DEEP' ? inner.map(String) : null),
  });
  if (symmetry.spaces.length !== unit.layers.length + 1) {
    throw new DomainError(
      'BAD_INPUT',
      `The unit has ${inner.length} hidden spaces, and the candidate gives ${candidate.hidden?.length ?? 0}: give one representation for each, or leave hidden out.`,
      { path: ['hidden'] },
    );
  }
  const wanted = [unit.inputDimension, ...unit.layers.map(({ rows }) => rows)];
  const largest = wanted.reduce((a, b) => Math.max(a, b));
  spaceDimensions(symmetry, Math.max(largest, 1000)).forEach((found, l) => {
    if (found === wanted[l]) return;
    const path = argumentOf(symmetry, l);
    throw new DomainError(
      'BAD_INPUT',
      `The ${path.join('.')} has dimension ${found} under ${symmetry.group.name}, and the problem's space has dimension ${wanted[l]}: choose a representation of dimension ${wanted[l]}.`,
      { path, value: found },
    );
  });
  const equivariance = jointEquivariance(unit, symmetry);
  const particles = particleRepresentation(unit.kind, symmetry);
  return { group: symmetry.group, symmetry, particles, equivariance };
}

/** Candidates one by one; what is refused of the k-th is placed at k. */
export function readCandidates(unit: Unit, candidates: readonly Candidate[]): CandidateSymmetry[] {
  return candidates.map((candidate, k) => inArgument(k, () => candidateOn(unit, candidate)));
}
