import type { Group } from '../../groups/group.js';
import { formatRepresentation } from '../../representations/format-representation.js';
import { isTrivial, type Representation } from '../../representations/representation.js';
import { runsOf } from '../blocks/runs.js';
import { type CoordinateFacts, coordinateFacts } from './coordinate-facts.js';
import { fittingNonlinearities, type Nonlinearity } from './nonlinearity.js';

/** How a group acts in the coordinates of a run, from the most to the least that fits. */
export type CoordinateKind = 'PERMUTATION' | 'SIGNED_PERMUTATION' | 'ORTHOGONAL' | 'GENERAL';

/** Which nonlinearities commute with the group on a run of copies of one representation. */
export interface NonlinearityFit {
  readonly representation: string;
  readonly copies: number;
  /** Of one copy. */
  readonly size: number;
  readonly kind: CoordinateKind;
  /** A sentence that names the generator and the entry that forbid more. */
  readonly why: string;
  /** In the order in which one would try them. */
  readonly fits: readonly Nonlinearity[];
}

/**
 * The fits of a representation's runs, in the order in which it is written.
 *
 * PERMUTATION: every pointwise function; SIGNED_PERMUTATION: the odd ones; ORTHOGONAL: NORM and GATED; GENERAL: GATED.
 * Where the coordinates are permuted up to positive factors, RELU fits as well.
 *
 * @throws DomainError BAD_INPUT where the group doesn't act by real matrices, TOO_LARGE where they are too large to be read
 */
export function nonlinearityFits(group: Group, representation: Representation): readonly NonlinearityFit[] {
  return runsOf(group, representation).map(({ of, copies, size }) => {
    const facts = coordinateFacts(group, of);
    const name = formatRepresentation(of);
    return {
      representation: name,
      copies,
      size,
      kind: kindOf(facts),
      why: isTrivial(of) ? 'Every element fixes 1.' : reasonOf(facts, group.name, name),
      fits: fittingNonlinearities(facts),
    };
  });
}

function kindOf(facts: CoordinateFacts): CoordinateKind {
  if (facts.permutes) return 'PERMUTATION';
  if (facts.permutesUpToSigns) return 'SIGNED_PERMUTATION';
  return facts.isOrthogonal ? 'ORTHOGONAL' : 'GENERAL';
}

function reasonOf(facts: CoordinateFacts, group: string, name: string): string {
  const { mixing, negative, stretching } = facts;
  switch (kindOf(facts)) {
    case 'PERMUTATION':
      return `${group} permutes the coordinates of ${name}.`;
    case 'SIGNED_PERMUTATION':
      return `${group} permutes the coordinates of ${name} up to signs: ${negative}.`;
    case 'ORTHOGONAL':
      return `${group} acts on ${name} by orthogonal matrices and mixes coordinates: ${mixing}.`;
    default:
      if (facts.permutesUpToScales)
        return `${group} permutes the coordinates of ${name} up to positive factors: ${stretching}.`;
      return `${group} acts on ${name} by matrices that aren't orthogonal: ${stretching}.`;
  }
}
