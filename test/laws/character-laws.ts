import {
  type Cyclotomic,
  conjugate,
  cyclotomics,
  equals,
  fromInteger,
  galois,
  isRational,
  toRational,
} from '../../src/exact/cyclotomic.js';
import type { CharacterTable } from '../../src/groups/characters/character-table.js';
import type { FiniteGroup } from '../../src/groups/finite-group.js';

/** Above so many classes the laws that cost classes^3 exact products are held on some rows only. */
const FULL_CLASSES = 16;

/** Throws at the first law of character tables that fails. */
export function holdCharacterLaws(group: FiniteGroup, table: CharacterTable): void {
  const demand = (law: string, holds: boolean) => {
    if (!holds) throw new Error(`the table of ${group.name} breaks the law: ${law}`);
  };
  const { classes, degrees, frobeniusSchur, values } = table;
  const count = classes.count;
  const all = Array.from({ length: count }, (_, c) => c);
  const some = count <= FULL_CLASSES ? all : all.filter(c => c % Math.ceil(count / FULL_CLASSES) === 0);
  const inner = (a: readonly Cyclotomic[], b: readonly Cyclotomic[]): Cyclotomic =>
    divided(sum(all.map(c => times(classes.sizes[c], cyclotomics.mul(a[c], conjugate(b[c]))))), group.order);

  demand(
    'as many characters as classes, each with a value a class',
    [degrees.length, frobeniusSchur.length, values.length, ...values.map(row => row.length)].every(
      n => n === count,
    ),
  );
  demand('the sizes of the classes sum to the order', total(classes.sizes) === group.order);
  demand(
    'the first character is trivial',
    values[0].every(x => equals(x, cyclotomics.one)),
  );
  demand(
    'degrees ascend and are the values at the identity',
    degrees.every((d, k) => equals(values[k][0], fromInteger(d)) && d >= (degrees[k - 1] ?? 1)),
  );
  demand(
    'the squares of the degrees sum to the order',
    total(degrees.map(d => BigInt(d) ** 2n)) === group.order,
  );
  demand(
    'degrees divide the order',
    degrees.every(d => group.order % BigInt(d) === 0n),
  );
  demand(
    'rows are orthonormal',
    some.every(i => some.every(j => equals(inner(values[i], values[j]), fromInteger(i === j ? 1 : 0)))),
  );
  demand(
    'columns are orthogonal',
    some.every(c =>
      some.every(d => {
        const product = sum(all.map(k => cyclotomics.mul(values[k][c], conjugate(values[k][d]))));
        return equals(times(classes.sizes[c], product), fromInteger(c === d ? group.order : 0n));
      }),
    ),
  );
  demand(
    'the value at an inverse is the conjugate',
    values.every(row => all.every(c => equals(row[classes.power(c, -1)], conjugate(row[c])))),
  );
  demand(
    'the value at a power prime to the order is a conjugate',
    all.every(c =>
      [2, 3, 5, 7].every(
        u =>
          classes.elementOrders[c] % u === 0 ||
          values.every(row => equals(row[classes.power(c, u)], galois(row[c], u))),
      ),
    ),
  );
  demand(
    'indicators are the means of chi(g^2)',
    values.every((row, k) =>
      equals(
        divided(sum(all.map(c => times(classes.sizes[c], row[classes.power(c, 2)]))), group.order),
        fromInteger(frobeniusSchur[k]),
      ),
    ),
  );
  demand(
    'an indicator is 0 exactly where a value is not real',
    values.every((row, k) => (frobeniusSchur[k] === 0) === row.some(x => !equals(x, conjugate(x)))),
  );
  demand(
    'indicators ascend within a degree',
    all.every(k => k < 2 || degrees[k] !== degrees[k - 1] || frobeniusSchur[k] >= frobeniusSchur[k - 1]),
  );
  const few = some.filter((_, k) => k % 3 === 0 || k === some.length - 1);
  demand(
    'products of characters are characters',
    few.every(i =>
      few.every(j => {
        const product = all.map(c => cyclotomics.mul(values[i][c], values[j][c]));
        return some.every(k => isMultiplicity(inner(product, values[k])));
      }),
    ),
  );
}

function isMultiplicity(x: Cyclotomic): boolean {
  return isRational(x) && toRational(x).denominator === 1n && toRational(x).numerator >= 0n;
}

function sum(terms: readonly Cyclotomic[]): Cyclotomic {
  return terms.reduce(cyclotomics.add, cyclotomics.zero);
}

function times(n: bigint, x: Cyclotomic): Cyclotomic {
  return cyclotomics.mul(fromInteger(n), x);
}

function divided(x: Cyclotomic, n: bigint): Cyclotomic {
  return cyclotomics.mul(x, cyclotomics.inv(fromInteger(n)));
}

function total(numbers: readonly bigint[]): bigint {
  return numbers.reduce((a, b) => a + b, 0n);
}
