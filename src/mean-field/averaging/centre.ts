import { cyclotomics } from '../../exact/cyclotomic.js';
import type { LieFactor } from '../../groups/lie-factor.js';
import { ExactMatrix } from '../../linear-algebra/exact-matrix.js';
import { kernel } from '../../linear-algebra/kernel.js';
import { basisRows } from '../../linear-algebra/sparse-basis.js';
import { collectRow, type SparseRow } from '../../linear-algebra/sparse-row.js';
import { Random } from '../../numeric/random.js';

const LARGEST_COEFFICIENT = 1000;
const TRIES = 8;

/**
 * A basis of the centre of a factor's Lie algebra, exact, as matrices. It is what commutes with two general elements, since
 * these generate a semisimple algebra; that it commutes with the whole basis is checked.
 */
export function centreOf(factor: LieFactor): ExactMatrix[] {
  const { algebra, compactForm } = factor;
  if (algebra.length === 1) return [...algebra];
  // so(n) is semisimple for n > 2, and so is what has its dimension.
  if (compactForm?.letter === 'SO' || compactForm?.letter === 'O') return [];
  const random = Random.fromSeed(1).split('centre');
  for (let k = 0; k < TRIES; k++) {
    const pair = [0, 1].map(() => generalElement(algebra, random));
    const found = commutant(algebra, pair);
    if (found.every(z => algebra.every(a => commute(z, a)))) return found;
  }
  throw new Error(
    `expected two elements that generate the Lie algebra of ${factor.info.name} and its centre`,
  );
}

/** All sum x_j A_j that commute with some matrices. */
function commutant(algebra: readonly ExactMatrix[], others: readonly ExactMatrix[]): ExactMatrix[] {
  const equations = others.flatMap(other => {
    const brackets = algebra.map(a => {
      const back = other.multiply(a).scale(cyclotomics.fromInteger(-1));
      return a.multiply(other).add(back).toRows().flat();
    });
    return brackets[0].map((_, at): SparseRow => collectRow(brackets.map((entries, j) => [j, entries[at]])));
  });
  const basis = kernel({
    columns: algebra.length,
    rows: () => equations.filter(row => row.indices.length > 0),
  });
  return basisRows(basis).map(({ indices, entries }) =>
    indices.map((j, at) => algebra[j].scale(entries[at])).reduce((a, b) => a.add(b)),
  );
}

function generalElement(algebra: readonly ExactMatrix[], random: Random): ExactMatrix {
  return algebra
    .map(a => a.scale(cyclotomics.fromInteger(1 + random.integer(LARGEST_COEFFICIENT))))
    .reduce((a, b) => a.add(b));
}

function commute(a: ExactMatrix, b: ExactMatrix): boolean {
  return a.multiply(b).equals(b.multiply(a));
}
