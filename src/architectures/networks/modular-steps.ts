import { conductorOf } from '../../exact/cyclotomic.js';
import { rootOfUnityModulo } from '../../exact/embedding.js';
import { modInverse } from '../../exact/integers.js';
import { parseExact } from '../../exact/parser.js';
import { primesCongruentToOne } from '../../exact/primes.js';
import { tableResidues } from '../../linear-algebra/modular-image.js';
import type { BaseMaps, BlockMap } from '../blocks/block-map.js';
import { placesOfEntries, rowsOfMaps } from '../blocks/map-rows.js';
import { type ChangeArithmetic, changed } from '../changes/apply-change.js';
import type {
  BilinearStep,
  NonlinearPart,
  NonlinearStep,
  PointwiseFunction,
  Step,
} from '../program/program.js';
import type { Coefficient } from '../sharing.js';
import { fixedInteger } from './fixed-numbers.js';

/** Primes that are tried until one divides no denominator. */
const PRIMES_TRIED = 16;
/** Stands for what isn't 0 in denominators. */
const SHIFT = 7;
/** Parameters and inputs that are tried before the steps are taken for constant. */
const DRAWS = 3;
/** Streams of numbers of one draw: more than the steps of the deepest network take. */
const STREAMS = 1024;

/**
 * Whether what the steps give depends on their input, for generic parameters: found in a field of prime order, where each
 * parameter and two inputs take fixed values and each nonlinearity is a rational function with its symmetry (`pointwise`).
 * Where the two results differ, they do so for almost all parameters; where they agree in each of DRAWS draws, they do so
 * always, but for the chance of less than 1 in 10^12 that a nonzero polynomial of degree 1000 vanishes at all of them (Schwartz 1980).
 *
 * Unlike the graph of runs with maps this sees chains of maps whose product is 0, such as V -> V^2 -> 1 of SO(3), and sums
 * that are constant, such as sigmoid(x) + sigmoid(-x).
 * Cost: twice the entries of the maps for each copy of their input, and the rows of each parameter's map; DRAWS times that where nothing depends.
 */
export function dependsOnInput(steps: readonly Step[], size: number): boolean {
  const field = new ModularSteps(steps);
  return Array.from({ length: DRAWS }, (_, draw) => STREAMS * draw).some(first => {
    const [a, b] = [0, 1].map(k =>
      field.apply(
        Float64Array.from({ length: size }, (_, i) => field.number(first + k, i)),
        first + 2,
      ),
    );
    return a.some((y, i) => y !== b[i]);
  });
}

class ModularSteps {
  private readonly p: number;
  /** 1 / p, rounded. */
  private readonly inverse: number;
  private readonly residues = new Map<readonly Coefficient[], Int32Array>();
  /** Without the scales, which only change the units of generic parameters. */
  private readonly changes: ChangeArithmetic = {
    entriesOf: ({ codes, table }) => codes.map(code => this.residues.get(table)![code]),
    add: (sum, a, b) => this.reduced(sum + a * b),
  };

  constructor(private readonly steps: readonly Step[]) {
    const coefficients = steps.flatMap(tablesOf);
    const tables = coefficients.map(table => table.map(({ exact }) => parseExact(exact ?? '0')));
    const n = conductorOf(tables.flat());
    let tried = 0;
    for (const p of primesCongruentToOne(n)) {
      const residues = tables.map(table => tableResidues(table, n, rootOfUnityModulo(n, p), p));
      if (residues.every(found => found !== undefined)) {
        this.p = p;
        this.inverse = 1 / p;
        for (const [k, found] of residues.entries()) this.residues.set(coefficients[k], found);
        return;
      }
      if (++tried === PRIMES_TRIED) break;
    }
    throw new Error('expected a prime that divides no denominator of the maps');
  }

  /** The k-th number of a stream. */
  number(stream: number, k: number): number {
    return fixedInteger(stream, k) % this.p;
  }

  /** `first`: the first of the streams that parameters are taken from. */
  apply(x: Float64Array, first: number): Float64Array {
    return this.steps.reduce((y, step, k) => {
      switch (step.step) {
        case 'LINEAR': {
          const linear = this.linear(step.weight, first + 2 * k, y);
          const bias = step.bias && this.linear(step.bias, first + 2 * k + 1, Float64Array.of(1));
          return bias === null ? linear : linear.map((value, i) => (value + bias[i]) % this.p);
        }
        case 'BILINEAR':
          return this.bilinear(step, first + 2 * k, y);
        case 'CHANGE':
          return changed(step, y, this.changes);
        case 'NONLINEAR':
          return this.nonlinear(step, y);
        default:
          throw new Error(`expected a step of a network, got ${step.step}`);
      }
    }, x);
  }

  private linear(map: BlockMap, stream: number, x: Float64Array): Float64Array {
    const y = new Float64Array(map.rows);
    for (const { row, rowCopies, column, columnCopies, base, parameter } of map.blocks) {
      const maps = map.bases[base];
      const values = Array.from({ length: columnCopies }, (_, b) =>
        this.valuesOfMaps(maps, x, column + b * maps.columns),
      );
      for (let a = 0, first = parameter; a < rowCopies; a++) {
        for (const of of values) {
          this.addMixed(maps, of, stream, first, y, row + a * maps.rows);
          first += maps.count;
        }
      }
    }
    return y;
  }

  private bilinear({ bases, terms }: BilinearStep, stream: number, x: Float64Array): Float64Array {
    const y = x.slice();
    for (const { left, right, row, copies, parameter, base } of terms) {
      const maps = bases[base];
      for (let c = 0; c < copies; c++) {
        const a = left.start + (c % left.copies) * left.size;
        const b = right.start + (c % right.copies) * right.size;
        const products = new Float64Array(maps.columns).map((_, e) =>
          this.reduced(x[a + Math.floor(e / right.size)] * x[b + (e % right.size)]),
        );
        const values = this.valuesOfMaps(maps, products, 0);
        this.addMixed(maps, values, stream, parameter + c * maps.count, y, row + c * maps.rows);
      }
    }
    return y;
  }

  /** (B_k x)[s] for each of the rows of rowsOfMaps. */
  private valuesOfMaps(base: BaseMaps, x: Float64Array, start: number): Float64Array {
    const { codes } = base.sharing;
    const { columns, places } = placesOfEntries(base);
    const coefficients = this.residues.get(base.sharing.table)!;
    const values = new Float64Array(rowsOfMaps(base).rows.length);
    for (let e = 0; e < codes.length; e++) {
      values[places[e]] = this.reduced(values[places[e]] + coefficients[codes[e]] * x[start + columns[e]]);
    }
    return values;
  }

  /** Adds sum over k of w_k B_k x to y from `top` on, with the parameters from `first` on. */
  private addMixed(
    base: BaseMaps,
    values: Float64Array,
    stream: number,
    first: number,
    y: Float64Array,
    top: number,
  ): void {
    const { offsets, rows } = rowsOfMaps(base);
    for (let k = 0; k < base.count; k++) {
      const w = this.number(stream, first + k);
      for (let at = offsets[k]; at < offsets[k + 1]; at++) {
        y[top + rows[at]] = this.reduced(y[top + rows[at]] + w * values[at]);
      }
    }
  }

  /** x modulo p for 0 <= x < 2^53, without the slow remainder of doubles: the rounded quotient is off by 1 at most. */
  private reduced(x: number): number {
    const rest = x - Math.floor(x * this.inverse) * this.p;
    return rest < 0 ? rest + this.p : rest >= this.p ? rest - this.p : rest;
  }

  private nonlinear({ parts }: NonlinearStep, x: Float64Array): Float64Array {
    return Float64Array.from(parts.flatMap(part => this.part(part, x)));
  }

  private part(part: NonlinearPart, x: Float64Array): number[] {
    const { start, copies, size } = part.run;
    const values = [...x.subarray(start, start + copies * size)];
    switch (part.part) {
      case 'POINTWISE':
        return values.map(v => this.pointwise(part.function, v));
      case 'GATED':
        return values.map(
          (v, i) => (v * this.pointwise('SIGMOID', x[part.gate + Math.floor(i / size)])) % this.p,
        );
      case 'NORM': {
        const squares = new Float64Array(copies);
        values.forEach((v, i) => {
          const c = Math.floor(i / size);
          squares[c] = (squares[c] + v * v) % this.p;
        });
        return values.map((v, i) => this.quotient(v, squares[Math.floor(i / size)]));
      }
    }
  }

  /**
   * A function that is odd where f is, and odd but for a constant or for an even function where f is: sigmoid(x) - 1/2 is odd,
   * and relu(x), x sigmoid(x), x Phi(x) and log(1 + e^x) are x / 2 and an even function. It is 0 at 0 where f is.
   */
  private pointwise(f: PointwiseFunction, x: number): number {
    const square = (x * x) % this.p;
    switch (f) {
      case 'IDENTITY':
        return x;
      case 'TANH':
      case 'SIN':
        return this.quotient(x, square);
      case 'SIGMOID':
        return (1 + this.quotient(x, square)) % this.p;
      case 'SOFTPLUS':
        return (x + this.quotient(1, square)) % this.p;
      case 'RELU':
      case 'SILU':
      case 'GELU':
        return (x + this.quotient(square, square)) % this.p;
      case 'ELU':
        return this.quotient(x, x);
    }
  }

  /** x / (y + SHIFT), and x where that is no number. */
  private quotient(x: number, y: number): number {
    const divisor = (y + SHIFT) % this.p;
    return divisor === 0 ? x : (x * modInverse(divisor, this.p)) % this.p;
  }
}

function tablesOf(step: Step): (readonly Coefficient[])[] {
  switch (step.step) {
    case 'LINEAR':
      return [...step.weight.bases, ...(step.bias?.bases ?? [])].map(({ sharing }) => sharing.table);
    case 'BILINEAR':
      return step.bases.map(({ sharing }) => sharing.table);
    case 'CHANGE':
      return step.change.matrices.map(({ table }) => table);
    default:
      return [];
  }
}
