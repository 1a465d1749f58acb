import { DomainError, inArgument, refuseAbove } from '../domain-error.js';
import type { Group } from '../groups/group.js';
import type { GroupDescription } from '../groups/group-description.js';
import { parseGroup } from '../groups/parse-group.js';
import { dimensionOf } from '../representations/dimension.js';
import { parseRepresentation } from '../representations/parse-representation.js';
import { hom, type Representation, sum, trivial } from '../representations/representation.js';
import type { UnitKind } from './unit.js';

/** Hidden spaces of a DEEP unit. */
const HIDDEN_LIMIT = 16;

/** A compact group with its representations on the spaces of a unit: X = H_0, H_1, .., H_L = Y, where H_1 = R for UV. */
export interface Symmetry {
  readonly group: Group;
  readonly spaces: readonly Representation[];
}

/** What a user wrote of it. */
export interface SymmetryInput {
  readonly group: GroupDescription;
  readonly inputRepresentation: string;
  readonly outputRepresentation: string;
  readonly unit: UnitKind;
  /** H_1, .., H_{L-1}; DEEP alone has them. */
  readonly hidden?: readonly string[] | null;
}

/** Reads the group and its representations; DomainError with the path of the argument. */
export function symmetryOf(input: SymmetryInput): Symmetry {
  requireHidden(input);
  return {
    group: inArgument('group', () => compactGroup(input.group)),
    spaces: [
      inArgument('inputRepresentation', () => parseRepresentation(input.inputRepresentation)),
      ...(input.unit === 'UV' ? [trivial] : []),
      ...(input.hidden ?? []).map((text, i) => inArgument(['hidden', i], () => parseRepresentation(text))),
      inArgument('outputRepresentation', () => parseRepresentation(input.outputRepresentation)),
    ],
  };
}

/** The argument that gives the l-th space of L + 1. */
export function argumentOf({ spaces }: Symmetry, l: number): readonly (string | number)[] {
  if (l === 0) return ['inputRepresentation'];
  return l === spaces.length - 1 ? ['outputRepresentation'] : ['hidden', l - 1];
}

/** The dimensions of all spaces, each from 1 to `limit`; bounded before anything is built. */
export function spaceDimensions(symmetry: Symmetry, limit: number): number[] {
  const { group, spaces } = symmetry;
  return spaces.map((space, l) => {
    const path = argumentOf(symmetry, l);
    const found = inArgument(path, () => dimensionOf(space, group));
    if (found === 0n) {
      throw new DomainError(
        'BAD_INPUT',
        `The ${path.join('.')} has dimension 0: choose one of dimension 1 or more.`,
        { path },
      );
    }
    inArgument(path, () =>
      refuseAbove(`The dimension of ${path.join('.')}`, found, limit, 'Choose a smaller one.'),
    );
    return Number(found);
  });
}

/**
 * The representation on the particles' space Z, in a particle's coordinates: layer after layer Hom(H_{l-1}, H_l), and H_l for
 * the bias of a DEEP unit. It is Hom(X, Y) for MATRIX and X* + Y for UV.
 */
export function particleRepresentation(kind: UnitKind, { spaces }: Symmetry): Representation {
  return sum(
    spaces.slice(1).flatMap((space, l) => {
      const weights = hom(spaces[l], space);
      return kind === 'DEEP' ? [weights, space] : [weights];
    }),
  );
}

function requireHidden({ unit, hidden }: SymmetryInput): void {
  const count = hidden?.length ?? 0;
  if (unit === 'DEEP' && count === 0) {
    throw new DomainError(
      'BAD_INPUT',
      'The unit DEEP has no hidden spaces: give one representation or more in hidden, such as V or 1.',
      { path: ['hidden'] },
    );
  }
  if (unit !== 'DEEP' && count > 0) {
    throw new DomainError(
      'BAD_INPUT',
      `The unit ${unit} has no hidden spaces of your choice: leave hidden out, or use the unit DEEP.`,
      { path: ['hidden'] },
    );
  }
  inArgument('hidden', () =>
    refuseAbove('The number of hidden spaces', count, HIDDEN_LIMIT, 'Use fewer layers.'),
  );
}

function compactGroup(description: GroupDescription): Group {
  const group = parseGroup(description);
  if (group.kind !== 'NONCOMPACT_LIE') return group;
  throw new DomainError(
    'BAD_INPUT',
    `Training needs a compact group, over which means can be taken; ${group.name} is not compact. Use a compact subgroup, such as SO(n), O(n) or a finite group.`,
  );
}
