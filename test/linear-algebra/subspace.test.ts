import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cyclotomics, fromInteger } from '../../src/exact/cyclotomic.js';
import { kernel } from '../../src/linear-algebra/kernel.js';
import { basisFromRows, basisRows, type SparseBasis } from '../../src/linear-algebra/sparse-basis.js';
import { type SparseRow, sparseRow } from '../../src/linear-algebra/sparse-row.js';
import { Subspace } from '../../src/linear-algebra/subspace.js';
import { holdSubspaceLaws, type SubspaceLike } from '../laws/subspace-laws.js';
import { entriesOf, sparseRows } from './arbitraries.js';

const AMBIENT = 5;

function spanningSets(conductor: number): fc.Arbitrary<SparseRow[][]> {
  const vectors = fc.array(sparseRows(entriesOf(conductor, 2), AMBIENT), { maxLength: 3 });
  return fc.array(vectors, { minLength: 2, maxLength: 2 });
}

/** Subspaces whose sum forgets the second summand where the first one isn't 0: a planted mistake. */
class Forgetful implements SubspaceLike<Forgetful> {
  constructor(private readonly space: Subspace) {}
  get basis(): SparseBasis {
    return this.space.basis;
  }
  get dimension(): number {
    return this.space.dimension;
  }
  contains(vector: SparseRow): boolean {
    return this.space.contains(vector);
  }
  equals(other: Forgetful): boolean {
    return this.space.equals(other.space);
  }
  sum(other: Forgetful): Forgetful {
    return this.dimension > 0 ? this : other;
  }
  intersection(other: Forgetful): Forgetful {
    return new Forgetful(this.space.intersection(other.space));
  }
}

describe('the laws of subspaces', () => {
  it.each([1, 4, 5])('hold over Q(zeta_%i)', n => {
    fc.assert(
      fc.property(spanningSets(n), sets =>
        holdSubspaceLaws('Subspace', rows => Subspace.spannedBy(AMBIENT, rows), sets),
      ),
      { numRuns: 8 },
    );
  });

  it('fail where a sum forgets a summand, and where the basis is left as it came', () => {
    const [x, y] = [sparseRow([1, 0, 0, 2, 0].map(fromInteger)), sparseRow([0, 3, 0, 0, 1].map(fromInteger))];
    expect(() =>
      holdSubspaceLaws('Forgetful', rows => new Forgetful(Subspace.spannedBy(AMBIENT, rows)), [[x], [y]]),
    ).toThrow('breaks the law: a + b = b + a');
    const raw = (rows: readonly SparseRow[]): Subspace => {
      const basis = basisFromRows(AMBIENT, rows);
      return Subspace.fromBasis({
        ...basis,
        table: basis.table.map(c => cyclotomics.mul(c, fromInteger(2))),
      });
    };
    expect(() => holdSubspaceLaws('raw', raw, [[x], [y]])).toThrow(
      'breaks the law: spanning vectors lie inside',
    );
  });
});

describe('a subspace', () => {
  it('is the kernel of its annihilator', () => {
    fc.assert(
      fc.property(fc.array(sparseRows(entriesOf(3, 3), AMBIENT), { maxLength: 4 }), rows => {
        const space = Subspace.spannedBy(AMBIENT, rows);
        const equations = basisRows(space.annihilator().basis);
        expect(kernel({ columns: AMBIENT, rows: () => equations })).toEqual(space.basis);
        expect(space.annihilator().dimension).toBe(AMBIENT - space.dimension);
      }),
      { numRuns: 30 },
    );
  });

  it('survives structured clone', () => {
    const space = Subspace.spannedBy(AMBIENT, [sparseRow([0, 2, 0, 0, 7].map(fromInteger))]);
    expect(Subspace.fromBasis(structuredClone(space.basis)).equals(space)).toBe(true);
  });

  it('refuses to meet a subspace of another space', () => {
    expect(() => Subspace.spannedBy(2, []).sum(Subspace.spannedBy(3, []))).toThrow(
      'expected subspaces of one space',
    );
  });
});
