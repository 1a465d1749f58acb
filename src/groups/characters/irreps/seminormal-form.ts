import { type Cyclotomic, cyclotomics, fromInteger, fromRational } from '../../../exact/cyclotomic.js';
import { rational } from '../../../exact/rational.js';
import { ExactMatrix } from '../../../linear-algebra/exact-matrix.js';
import { type Cell, type Shape, standardTableaux, type Tableau } from './tableaux.js';

const { add, isZero, mul } = cyclotomics;

/** A tableau in which two neighbouring numbers are exchanged: r is as below, up whether v_to occurs with coefficient 1. */
export interface Neighbour {
  readonly to: number;
  readonly r: number;
  readonly up: boolean;
}

/** (i, i+1) on v_T: diagonal[T] v_T + other[T] v_partner[T]; partner -1 where there is none. */
interface AdjacentTransposition {
  readonly diagonal: readonly Cyclotomic[];
  readonly partner: Int32Array;
  readonly other: readonly Cyclotomic[];
}

/**
 * Young's seminormal form: a basis v_T by the standard tableaux T. Where i and i+1 stand in one diagram, r is the content
 * (column - row) of i+1 minus that of i, T' is T with both exchanged, and i stands above i+1,
 *
 *   (i,i+1) v_T = v_T / r + v_T',  (i,i+1) v_T' = (1 - 1/r^2) v_T - v_T' / r;
 *
 * v_T / r alone where T' is not standard (James and Kerber, The Representation Theory of the Symmetric Group, 3.4). In
 * different diagrams both are exchanged. Of two diagrams, a change of the i-th sign multiplies v_T by -1 where i stands in the
 * second (the irreducible representations of B(n); Young 1930).
 */
export class SeminormalForm {
  readonly degree: number;
  private readonly tableaux: readonly Tableau[];
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly moves: readonly AdjacentTransposition[];

  constructor(shape: Shape) {
    this.tableaux = standardTableaux(shape);
    this.degree = this.tableaux.length;
    const n = this.tableaux[0].length;
    this.numbers = new Map(this.tableaux.map((tableau, k) => [keyOf(tableau), k]));
    this.moves = Array.from({ length: Math.max(0, n - 1) }, (_, i) => this.adjacent(i));
  }

  /**
   * The image of e_j -> sign[j] e_image[j]. As a product of adjacent transpositions, one for each inversion of the images,
   * after the signs. O(inversions * degree^2).
   */
  image(images: Int32Array, signs?: ArrayLike<number>): ExactMatrix {
    let rows = this.signs(signs);
    for (const i of transpositionsOf(images)) rows = this.apply(this.moves[i], rows);
    return ExactMatrix.fromRows(rows);
  }

  /** By tableau, the one with rows and columns exchanged; precondition: one diagram that is its own transpose. */
  transposed(): Int32Array {
    return Int32Array.from(this.tableaux, tableau => {
      const other = tableau.map(({ diagram, row, column }) => ({ diagram, row: column, column: row }));
      return this.numbers.get(keyOf(other))!;
    });
  }

  neighbours(t: number): Neighbour[] {
    return this.moves.flatMap(({ partner }, i) => {
      const [a, b] = [this.tableaux[t][i], this.tableaux[t][i + 1]];
      if (partner[t] < 0) return [];
      return [{ to: partner[t], r: contentOf(b) - contentOf(a), up: a.row < b.row }];
    });
  }

  private signs(signs: ArrayLike<number> | undefined): Cyclotomic[][] {
    return this.tableaux.map((tableau, k) => {
      const sign = tableau.reduce(
        (product, { diagram }, i) => (diagram === 1 && signs?.[i] === -1 ? -product : product),
        1,
      );
      return this.tableaux.map((_, j) => fromInteger(j === k ? sign : 0));
    });
  }

  /** The rows of (i,i+1) times a matrix. */
  private apply(
    { diagonal, partner, other }: AdjacentTransposition,
    rows: readonly (readonly Cyclotomic[])[],
  ): Cyclotomic[][] {
    return rows.map((row, t) => {
      const u = partner[t];
      const same = row.map(x => (isZero(x) ? x : mul(diagonal[t], x)));
      return u < 0 ? same : same.map((x, j) => (isZero(rows[u][j]) ? x : add(x, mul(other[u], rows[u][j]))));
    });
  }

  private adjacent(i: number): AdjacentTransposition {
    const partner = new Int32Array(this.degree).fill(-1);
    const diagonal: Cyclotomic[] = [];
    const other: Cyclotomic[] = [];
    this.tableaux.forEach((tableau, t) => {
      const [a, b] = [tableau[i], tableau[i + 1]];
      partner[t] = this.numbers.get(keyOf(tableau.with(i, b).with(i + 1, a))) ?? -1;
      const r = contentOf(b) - contentOf(a);
      const alike = a.diagram === b.diagram;
      diagonal.push(alike ? fromRational(rational(1, r)) : fromInteger(0));
      other.push(alike && a.row > b.row ? fromRational(rational(r * r - 1, r * r)) : fromInteger(1));
    });
    return { diagonal, partner, other };
  }
}

function contentOf({ row, column }: Cell): number {
  return column - row;
}

function keyOf(tableau: Tableau): string {
  return tableau.map(({ diagram, row, column }) => `${diagram}:${row}:${column}`).join();
}

/** Adjacent transpositions (i, i+1), by i, whose product is the permutation; the first one acts first. */
function transpositionsOf(images: Int32Array): number[] {
  const list = images.slice();
  const found: number[] = [];
  for (let end = list.length - 1; end > 0; end--) {
    for (let i = 0; i < end; i++) {
      if (list[i] < list[i + 1]) continue;
      [list[i], list[i + 1]] = [list[i + 1], list[i]];
      found.push(i);
    }
  }
  return found;
}
