import { DomainError, refuseAbove } from '../../domain-error.js';
import { cyclotomics } from '../../exact/cyclotomic.js';
import type { Group } from '../../groups/group.js';
import { formatElement } from '../../groups/group-element.js';
import type { LieGroup } from '../../groups/lie-group.js';
import { derivativeOf } from '../../representations/derivative.js';
import { dimensionOf } from '../../representations/dimension.js';
import { canonicalKey, formatRepresentation } from '../../representations/format-representation.js';
import { imageOf } from '../../representations/image.js';
import type { Representation } from '../../representations/representation.js';
import {
  type DerivativeFacts,
  derivativeFacts,
  sumDerivativeFacts,
  tensorDerivativeFacts,
} from './derivative-facts.js';
import { type MatrixFacts, matrixFacts, sumFacts, tensorFacts } from './matrix-facts.js';
import type { CoordinateAction } from './nonlinearity.js';

/** Dimension of a representation that is neither a sum nor a tensor product, whose matrices are read. */
const DIMENSION_LIMIT = 20_000;
/** Generators of matrices up to this size are written out. */
const WRITTEN_DEGREE = 6;

/** How a group acts in the coordinates of a representation, with what is to blame where it could act in a simpler way. */
export interface CoordinateFacts extends CoordinateAction {
  /** "g1 = (1,2) has the entry ..": why coordinates are mixed, get signs, change their lengths or their scale. */
  readonly mixing: string | null;
  readonly negative: string | null;
  readonly stretching: string | null;
}

/**
 * Decided exactly on the images of all generators and of the Lie algebra's basis: each of the properties holds for
 * products and inverses where it holds for the factors, and for exp(t A) and sums of A as derivative-facts says.
 *
 * Sums and tensor products are decided from their parts, whatever their dimension; no large matrix is made.
 *
 * @throws DomainError BAD_INPUT where an image isn't real, TOO_LARGE where a part is too large to be read
 */
export function coordinateFacts(group: Group, r: Representation): CoordinateFacts {
  refuseSpacesOverC(group);
  const images = group.generators.map((g, k) => ({
    name: group.degree <= WRITTEN_DEGREE ? `g${k + 1} = ${formatElement(g)}` : `the generator g${k + 1}`,
    ...walk<MatrixFacts>(group, r, {
      leaf: (of, name) => matrixFacts(imageOf(of, group, g), name),
      tensor: tensorFacts,
      sum: sumFacts,
    }),
  }));
  const derivatives = group.kind === 'FINITE' ? [] : derivativesOf(group, r);
  const isOne = (g: MatrixFacts) => g.scale !== null && cyclotomics.equals(g.scale, cyclotomics.one);
  const isZero = (a: DerivativeFacts) => a.scalar !== null && cyclotomics.isZero(a.scalar);
  const isSkew = (a: DerivativeFacts) => a.scale !== null && cyclotomics.isZero(a.scale);
  const isMonomial = images.every(g => g.isMonomial);
  const permutesUpToSigns = isMonomial && images.every(isOne) && derivatives.every(isZero);
  const permutesUpToScales =
    isMonomial && images.every(g => g.sign === 1) && derivatives.every(a => a.isDiagonal);
  return {
    permutes: permutesUpToSigns && permutesUpToScales,
    permutesUpToSigns,
    permutesUpToScales,
    isOrthogonal: images.every(isOne) && derivatives.every(isSkew),
    mixing:
      blame(
        images.find(g => !g.isMonomial),
        'mixing',
      ) ??
      blame(
        derivatives.find(a => !a.isDiagonal),
        'mixing',
      ),
    negative: blame(
      images.find(g => g.isMonomial && g.sign !== 1),
      'negative',
    ),
    stretching:
      blame(
        images.find(g => !isOne(g)),
        'stretching',
      ) ??
      blame(
        derivatives.find(a => !isSkew(a)),
        'stretching',
      ),
  };
}

function derivativesOf(group: LieGroup, r: Representation) {
  return group.algebra.map((a, k) => ({
    name: `A${k + 1} of the Lie algebra`,
    ...walk<DerivativeFacts>(group, r, {
      leaf: (of, name) => derivativeFacts(derivativeOf(of, group, a), name),
      tensor: tensorDerivativeFacts,
      sum: sumDerivativeFacts,
    }),
  }));
}

function blame<K extends string>(
  found: ({ name: string } & Record<K, string | null>) | undefined,
  clause: K,
): string | null {
  return found === undefined ? null : `${found.name} has ${found[clause]}`;
}

interface Composition<F> {
  leaf(of: Representation, name: string): F;
  tensor(factors: readonly { facts: F; power: number }[]): F;
  sum(blocks: readonly F[]): F;
}

/** Facts of the whole from those of its parts; parts of dimension 0 are left out. */
function walk<F>(group: Group, r: Representation, { leaf, tensor, sum }: Composition<F>): F {
  const known = new Map<string, F>();
  return facts(r);

  function facts(of: Representation): F {
    switch (of.kind) {
      case 'sum':
        return sum(of.terms.filter(t => dimensionOf(t.of, group) > 0n).map(t => facts(t.of)));
      case 'tensor':
        return tensor(of.factors.map(f => ({ facts: facts(f.of), power: f.power })));
      default: {
        const key = canonicalKey(of);
        const found = known.get(key) ?? leafFacts(of);
        known.set(key, found);
        return found;
      }
    }
  }

  function leafFacts(of: Representation): F {
    const name = formatRepresentation(of);
    refuseAbove(
      `The dimension of ${name}`,
      dimensionOf(of, group),
      DIMENSION_LIMIT,
      'Write the representation as a sum or a tensor product of smaller ones.',
    );
    return leaf(of, name);
  }
}

function refuseSpacesOverC(group: Group): void {
  const complex = group.components.find(component => component.kind !== 'FINITE' && component.isComplex);
  if (complex === undefined) return;
  const { name } = complex.info;
  throw new DomainError(
    'BAD_INPUT',
    `${name} acts on a space over C, and networks have real weights: give the group by real matrices of twice the size, with a basis of its Lie algebra.`,
  );
}
