import { DomainError } from '../../domain-error.js';
import { cyclotomics, equals, fromInteger } from '../../exact/cyclotomic.js';
import { ExactMatrix } from '../../linear-algebra/exact-matrix.js';
import { conjugacyClasses } from '../classes/find-classes.js';
import { counted } from '../counted.js';
import type { FiniteGroup } from '../finite-group.js';
import { elementKey, type GroupElement } from '../group-element.js';
import { characterTable } from './find-character-table.js';
import { realIrrep } from './irreps/dixon-workshop.js';
import { characterAt, factorIrrep } from './irreps/factor-irrep.js';
import type { Irrep } from './irreps/irrep-model.js';
import { kronecker } from './irreps/kronecker.js';
import { KEPT_IMAGES } from './irreps/limits.js';

const irreps = new WeakMap<FiniteGroup, Map<number, Irrep>>();
const images = new WeakMap<Irrep, Map<string, ExactMatrix>>();

/**
 * The image of an element under the k-th irreducible representation, k from 1 in the order of characterTable: a homomorphism
 * to invertible matrices whose trace is the character. The same group gives the same matrices. DomainError BAD_INPUT where
 * there is no k-th one, TOO_LARGE beyond the bounds of the table and of the methods.
 */
export function irrepImage(group: FiniteGroup, k: number, g: GroupElement): ExactMatrix {
  const irrep = irrepOf(group, k);
  const kept = images.get(irrep) ?? new Map<string, ExactMatrix>();
  images.set(irrep, kept);
  const key = elementKey(g);
  const image = kept.get(key) ?? irrep.image(g);
  if (kept.size < KEPT_IMAGES) kept.set(key, image);
  return image;
}

/** The degree of the k-th irreducible representation, without building it; BAD_INPUT where there is none. */
export function irrepDegree(group: FiniteGroup, k: number): number {
  const { degrees } = characterTable(group);
  refuseOutside(group, k, degrees.length);
  return degrees[k - 1];
}

function irrepOf(group: FiniteGroup, k: number): Irrep {
  irrepDegree(group, k);
  const known = irreps.get(group) ?? new Map<number, Irrep>();
  irreps.set(group, known);
  const irrep = known.get(k) ?? buildIrrep(group, k - 1);
  known.set(k, irrep);
  return irrep;
}

function refuseOutside(group: FiniteGroup, k: number, count: number): void {
  if (Number.isSafeInteger(k) && k >= 1 && k <= count) return;
  const range = count === 1 ? 'Irr(1)' : `Irr(1) to Irr(${count})`;
  const known = `${group.name} has ${counted(count, 'irrep')}: ${range}`;
  throw new DomainError('BAD_INPUT', `There is no Irr(${k}): ${known}.`, { value: k });
}

/**
 * Of a product the tensor product of irreducible representations of the factors, the first factor slowest; but where quaternionic
 * ones make a real one, by real matrices, if Dixon's method finds some for the product.
 */
function buildIrrep(group: FiniteGroup, k: number): Irrep {
  if (group.components.length === 1) return factorIrrep(group, k);
  const { degrees, frobeniusSchur } = characterTable(group);
  const parts = group.components.map((_, i) => ({
    factor: group.factor(i),
    row: restrictedRow(group, k, i),
  }));
  const quaternionic = parts.some(({ factor, row }) => characterTable(factor).frobeniusSchur[row] === -1);
  const real = quaternionic && frobeniusSchur[k] === 1 ? realIrrep(group, characterAt(group, k)) : undefined;
  return (
    real ?? {
      degree: degrees[k],
      image: g =>
        parts
          .map(({ factor, row }, i) => irrepImage(factor, row + 1, { parts: [g.parts[i]] }))
          .reduce(kronecker),
    }
  );
}

/** The row (from 0) of the i-th factor's table to which the restriction of the k-th character is proportional. */
function restrictedRow(group: FiniteGroup, k: number, i: number): number {
  const { values, classes, degrees } = characterTable(group);
  const own = characterTable(group.factor(i));
  const identity = group.components.map(component => component.identity);
  const restricted = Array.from({ length: own.classes.count }, (_, c) => {
    const [part] = conjugacyClasses(group.factor(i)).representative(c).parts;
    return values[k][classes.classOf({ parts: identity.with(i, part) })];
  });
  return own.values.findIndex((row, j) =>
    row.every((value, c) =>
      equals(
        cyclotomics.mul(fromInteger(degrees[k]), value),
        cyclotomics.mul(fromInteger(own.degrees[j]), restricted[c]),
      ),
    ),
  );
}
