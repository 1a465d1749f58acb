import { equals } from '../../../exact/cyclotomic.js';
import { modInverse, modulo } from '../../../exact/integers.js';
import { ExactMatrix } from '../../../linear-algebra/exact-matrix.js';
import type { GroupElement } from '../../group-element.js';
import type { ElementTable } from '../../subgroups/element-table.js';
import type { CoefficientPair, ElementwiseCharacter } from './coefficient-pair.js';
import type { Irrep } from './irrep-model.js';
import { MatrixCoefficient } from './matrix-coefficient.js';
import type { ModularCharacters } from './modular-characters.js';

/**
 * The representation with a character chi from one of its matrix coefficients f (Dixon, Constructing representations of
 * finite groups, 1993): with elements g_1, .., g_d for which F = [f(g_i^-1 g_j)] is invertible,
 *
 *   rho(g) = F^-1 [f(g_i^-1 g g_j)].
 *
 * For f(g) = w^T rho(g) v this is the true representation in the basis rho(g_j) v, so it is a homomorphism with character chi
 * by construction. The g_j are the first ones, coset by coset of H, for which F stays invertible modulo a prime.
 */
export class DixonIrrep implements Irrep {
  readonly degree: number;
  private readonly coefficient: MatrixCoefficient;
  private readonly basis: readonly number[];
  private readonly inverseGram: ExactMatrix | undefined;

  constructor(
    private readonly table: ElementTable,
    modular: ModularCharacters,
    character: ElementwiseCharacter,
    pair: CoefficientPair,
  ) {
    this.degree = character.degree;
    this.coefficient = new MatrixCoefficient(table, character, pair);
    const residues = modular.residues(character.values);
    this.basis = independent(
      table,
      pair,
      this.degree,
      g => this.coefficient.residue(g, residues, modular),
      modular.prime,
    );
    const gram = this.coefficients(0);
    this.inverseGram = gram.isIdentity() ? undefined : gram.inverse();
    for (const s of table.generators) {
      const expected = character.values[character.classOf[s]];
      if (!equals(this.imageOf(s).trace(), expected)) {
        throw new Error('expected the trace of a generator to be its character');
      }
    }
  }

  image(g: GroupElement): ExactMatrix {
    return this.imageOf(this.table.indexOf(g));
  }

  private imageOf(g: number): ExactMatrix {
    const coefficients = this.coefficients(g);
    return this.inverseGram?.multiply(coefficients) ?? coefficients;
  }

  /** [f(g_i^-1 g g_j)]. */
  private coefficients(g: number): ExactMatrix {
    const { table, basis } = this;
    const images = basis.map(element => table.product(g, element));
    return ExactMatrix.generate(this.degree, this.degree, (i, j) =>
      this.coefficient.at(table.product(table.inverses[basis[i]], images[j])),
    );
  }
}

/** The first elements, one a coset of H, for which all leading minors of [f(g_i^-1 g_j)] are other than 0 modulo a prime. */
function independent(
  table: ElementTable,
  { subgroup }: CoefficientPair,
  degree: number,
  f: (g: number) => number,
  prime: number,
): number[] {
  const basis: number[] = [];
  const lower: number[][] = [];
  const upper: number[][] = [];
  const pivots: number[] = [];
  const seen = new Uint8Array(table.order);
  for (let g = 0; g < table.order && basis.length < degree; g++) {
    if (seen[g] === 1) continue;
    for (const h of subgroup.elements) seen[table.product(g, h)] = 1;
    const column: number[] = [];
    const row: number[] = [];
    let pivot = f(0);
    basis.forEach((b, i) => {
      let [c, r] = [f(table.product(table.inverses[b], g)), f(table.product(table.inverses[g], b))];
      for (let j = 0; j < i; j++) {
        c = modulo(c - ((lower[i][j] * column[j]) % prime), prime);
        r = modulo(r - ((row[j] * upper[i][j]) % prime), prime);
      }
      column.push(c);
      row.push((r * modInverse(pivots[i], prime)) % prime);
      pivot = modulo(pivot - ((row[i] * c) % prime), prime);
    });
    if (pivot === 0) continue;
    basis.push(g);
    lower.push(row);
    upper.push(column);
    pivots.push(pivot);
  }
  if (basis.length < degree) throw new Error(`expected ${degree} independent vectors, got ${basis.length}`);
  return basis;
}
