import { refuseAbove } from '../../domain-error.js';
import { type Cyclotomic, cyclotomics } from '../../exact/cyclotomic.js';
import { toDecimal } from '../../exact/decimal.js';
import { power as powerIn } from '../../exact/field.js';
import type { LinearOperator } from '../../linear-algebra/linear-operator.js';
import type { SparseRow } from '../../linear-algebra/sparse-row.js';
import { entryClause, exactText, refuseComplex } from './entry-clause.js';

/** Products of two entries for A^T A: a second or so. */
const PRODUCT_LIMIT = 2 ** 20;

/** How an invertible real matrix A treats coordinates. The clauses name an entry that is to blame. */
export interface MatrixFacts {
  /** One entry in each row and column. */
  readonly isMonomial: boolean;
  /** Of a monomial matrix: the sign that all of its entries have, else 0. */
  readonly sign: 1 | -1 | 0;
  /** The c with A^T A = c I; null where there is none. */
  readonly scale: Cyclotomic | null;
  /** Of a matrix that isn't monomial: a row with several entries. */
  readonly mixing: string | null;
  /** An entry below 0. */
  readonly negative: string | null;
  /** Where A^T A differs from I. */
  readonly stretching: string | null;
}

const PERMUTATION: MatrixFacts = {
  isMonomial: true,
  sign: 1,
  scale: cyclotomics.one,
  mixing: null,
  negative: null,
  stretching: null,
};

/**
 * The facts of one matrix, each decided exactly; `of` names the representation in the clauses.
 * Cost: linear for permutations up to signs; else the squares of the rows' numbers of entries.
 *
 * @throws DomainError BAD_INPUT where an entry isn't real, TOO_LARGE where A^T A has too many terms
 */
export function matrixFacts(operator: LinearOperator, of: string): MatrixFacts {
  const { monomial } = operator;
  if (monomial !== undefined) {
    const at = monomial.sign.indexOf(-1);
    if (at < 0) return PERMUTATION;
    const sign = monomial.sign.includes(1) ? 0 : -1;
    const negative = entryClause(cyclotomics.fromInteger(-1), monomial.image[at], at, of);
    return { ...PERMUTATION, sign, negative };
  }
  const rows = rowsOf(operator);
  for (const { entries } of rows) refuseComplex(entries, of);
  const mixed = rows.findIndex(row => row.indices.length > 1);
  if (mixed < 0) return monomialFacts(rows, of);
  return {
    isMonomial: false,
    sign: 0,
    mixing: mixingClause(rows[mixed].entries, mixed, of),
    negative: null,
    ...gram(rows, of),
  };
}

function mixingClause([x, y]: readonly Cyclotomic[], row: number, of: string): string {
  return `the entries ${exactText(x)} and ${exactText(y)} in row ${row + 1} on ${of}`;
}

/** Of an invertible matrix whose rows have one entry each. */
function monomialFacts(rows: readonly SparseRow[], of: string): MatrixFacts {
  const clause = (i: number) => (i < 0 ? null : entryClause(rows[i].entries[0], i, rows[i].indices[0], of));
  const isBelow = rows.map(({ entries: [x] }) => isNegative(x));
  const squares = rows.map(({ entries: [x] }) => cyclotomics.mul(x, x));
  const scale = squares.every(x => cyclotomics.equals(x, squares[0])) ? squares[0] : null;
  return {
    isMonomial: true,
    sign: isBelow.every(below => below) ? -1 : isBelow.includes(true) ? 0 : 1,
    scale,
    mixing: null,
    negative: clause(isBelow.indexOf(true)),
    stretching: clause(squares.findIndex(x => !cyclotomics.equals(x, cyclotomics.one))),
  };
}

/** A^T A as the sum over the rows a of a^T a. */
function gram(rows: readonly SparseRow[], of: string): Pick<MatrixFacts, 'scale' | 'stretching'> {
  const size = rows.length;
  const products = rows.reduce((sum, { indices: { length } }) => sum + length ** 2, 0);
  refuseAbove(
    `The number of terms of A^T A for the ${size} x ${size} matrices A of ${of}`,
    products,
    PRODUCT_LIMIT,
    'Write the representation as a sum or a tensor product of smaller ones.',
  );
  const sums = new Map<number, Cyclotomic>();
  for (const { indices, entries } of rows) {
    indices.forEach((i, a) => {
      for (let b = a; b < indices.length; b++) {
        const at = i * size + indices[b];
        const term = cyclotomics.mul(entries[a], entries[b]);
        const sum = sums.get(at);
        sums.set(at, sum === undefined ? term : cyclotomics.add(sum, term));
      }
    });
  }
  const scale = sums.get(0) ?? cyclotomics.zero;
  let isScalar = true;
  let stretching: string | null = null;
  for (const [at, x] of sums) {
    const [i, j] = [Math.floor(at / size), at % size];
    if (!cyclotomics.equals(x, i === j ? scale : cyclotomics.zero)) isScalar = false;
    if (!cyclotomics.equals(x, i === j ? cyclotomics.one : cyclotomics.zero)) {
      stretching ??= `columns ${i + 1} and ${j + 1} with the inner product ${exactText(x)} on ${of}`;
    }
  }
  return { scale: isScalar ? scale : null, stretching };
}

/** The facts of the Kronecker product of the factors, each taken `power` times. */
export function tensorFacts(factors: readonly { facts: MatrixFacts; power: number }[]): MatrixFacts {
  return factors.reduce<MatrixFacts>(
    (product, { facts, power }) => ({
      isMonomial: product.isMonomial && facts.isMonomial,
      sign: (product.sign * (power % 2 === 0 && facts.sign !== 0 ? 1 : facts.sign)) as MatrixFacts['sign'],
      scale: scaleOfProduct(product.scale, facts.scale, power),
      mixing: product.mixing ?? facts.mixing,
      negative: product.negative ?? facts.negative,
      stretching: product.stretching ?? facts.stretching,
    }),
    PERMUTATION,
  );
}

/** The facts of the block-diagonal matrix of the blocks. */
export function sumFacts(blocks: readonly MatrixFacts[]): MatrixFacts {
  if (blocks.length === 0) return PERMUTATION;
  return blocks.reduce((sum, facts) => ({
    isMonomial: sum.isMonomial && facts.isMonomial,
    sign: sum.sign === facts.sign ? sum.sign : 0,
    scale:
      sum.scale !== null && facts.scale !== null && cyclotomics.equals(sum.scale, facts.scale)
        ? sum.scale
        : null,
    mixing: sum.mixing ?? facts.mixing,
    negative: sum.negative ?? facts.negative,
    stretching: sum.stretching ?? facts.stretching,
  }));
}

function rowsOf(operator: LinearOperator): SparseRow[] {
  return Array.from({ length: operator.size }, (_, i) => operator.row(i));
}

/** Rounding to one digit keeps the sign. */
function isNegative(x: Cyclotomic): boolean {
  return toDecimal(x, 1).re.startsWith('-');
}

function scaleOfProduct(a: Cyclotomic | null, b: Cyclotomic | null, power: number): Cyclotomic | null {
  return a === null || b === null ? null : cyclotomics.mul(a, powerIn(cyclotomics, b, power));
}
