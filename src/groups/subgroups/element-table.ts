import { refuseAbove } from '../../domain-error.js';
import { oncePer } from '../../once-per.js';
import type { FiniteGroup } from '../finite-group.js';
import type { GroupElement } from '../group-element.js';
import type { Permutation } from '../permutation.js';
import { permutationModel } from '../permutation-model.js';
import { schreierSims } from '../schreier-sims.js';
import { ELEMENT_IMAGES_LIMIT, PRODUCT_TABLE_LIMIT } from './limits.js';
import { type WholeModel, wholeModel } from './whole-model.js';

/**
 * The elements of a group numbered from 0 in the order of group.elements, the identity first, and their products looked
 * up. Built in O(order^2) time and 2 order^2 bytes.
 */
export class ElementTable {
  readonly order: number;
  /** The numbers of the group's generators. */
  readonly generators: readonly number[];
  /** The inverse of each element. */
  readonly inverses: Uint16Array;
  /** The order of each element. */
  readonly orders: Uint16Array;
  /** products[g * order + h] is the number of g h. */
  readonly products: Uint16Array;

  /** permutations: all elements, in lexicographic order. */
  private constructor(
    private readonly model: WholeModel,
    private readonly permutations: readonly Permutation[],
  ) {
    const n = permutations.length;
    this.order = n;
    const base = separatingPoints(permutations);
    const keyOf = (images: (point: number) => number): string => base.map(images).join();
    const numbers = new Map(permutations.map((p, k) => [keyOf(point => p[point]), k]));
    this.numberOf = p => numbers.get(keyOf(point => p[point]))!;
    this.generators = model.generators.map(this.numberOf);
    const rows = model.generators.map(s =>
      Uint16Array.from(permutations, p => numbers.get(keyOf(point => s[p[point]]))!),
    );
    this.products = allRows(rows, n);
    this.inverses = new Uint16Array(n);
    this.orders = new Uint16Array(n);
    for (let g = 0; g < n; g++) {
      let [power, previous, order] = [g, 0, 1];
      for (; power !== 0; order++) {
        previous = power;
        power = this.products[power * n + g];
      }
      this.inverses[g] = previous;
      this.orders[g] = order;
    }
  }

  /** Precondition: the group is within the limits of elementTable. */
  static ofModel(model: WholeModel): ElementTable {
    return new ElementTable(model, schreierSims(model.generators, model.points).elements());
  }

  static ofPermutations(generators: readonly Permutation[], points: number): ElementTable {
    const { toPart, fromPart } = permutationModel(generators, points);
    const toElement = (p: Permutation): GroupElement => ({ parts: [toPart(p)] });
    return ElementTable.ofModel({ points, generators, toElement, fromElement: g => fromPart(g.parts[0]) });
  }

  private readonly numberOf: (p: Permutation) => number;

  product(g: number, h: number): number {
    return this.products[g * this.order + h];
  }

  /** g h g^-1. */
  conjugate(g: number, h: number): number {
    return this.products[this.products[g * this.order + h] * this.order + this.inverses[g]];
  }

  /** g^k for k >= 0. */
  power(g: number, k: number): number {
    let result = 0;
    for (let rest = k % this.orders[g]; rest > 0; rest--) result = this.product(result, g);
    return result;
  }

  element(number: number): GroupElement {
    return this.model.toElement(this.permutations[number]);
  }

  /** Precondition: g is an element of the group. */
  indexOf(g: GroupElement): number {
    return this.numberOf(this.model.fromElement(g));
  }

  /** How an element permutes the points of all factors. */
  permutation(number: number): Permutation {
    return this.permutations[number];
  }
}

/** The table of a group, refused above PRODUCT_TABLE_LIMIT elements; one object however often it is asked for. */
export const elementTable = oncePer((group: FiniteGroup): ElementTable => {
  refuseAbove(
    `The order of ${group.name}`,
    group.order,
    PRODUCT_TABLE_LIMIT,
    'What was asked numbers all elements and multiplies them: take a smaller group.',
  );
  const model = wholeModel(group);
  refuseAbove(
    `The order of ${group.name} times the points that it permutes`,
    group.order * BigInt(model.points),
    ELEMENT_IMAGES_LIMIT,
    'Give the group by generators on fewer points.',
  );
  return ElementTable.ofModel(model);
});

/** Points, ascending, whose images tell the listed permutations apart. */
function separatingPoints(permutations: readonly Permutation[]): number[] {
  const base: number[] = [];
  let parts = [permutations];
  for (let point = 0; parts.length < permutations.length; point++) {
    if (permutations.every(p => p[point] === point)) continue;
    const finer = parts.flatMap(part => {
      if (part.length === 1) return [part];
      const byImage = new Map<number, Permutation[]>();
      for (const p of part) {
        const same = byImage.get(p[point]);
        if (same === undefined) byImage.set(p[point], [p]);
        else same.push(p);
      }
      return [...byImage.values()];
    });
    if (finer.length > parts.length) base.push(point);
    parts = finer;
  }
  return base;
}

/** All rows of the table from the rows of the generators: the row of s g is the row of s after the row of g. */
function allRows(generatorRows: readonly Uint16Array[], n: number): Uint16Array {
  const products = new Uint16Array(n * n);
  for (let h = 0; h < n; h++) products[h] = h;
  const reached = new Uint8Array(n);
  reached[0] = 1;
  const queue = [0];
  for (const g of queue) {
    for (const row of generatorRows) {
      const sg = row[g];
      if (reached[sg] === 1) continue;
      reached[sg] = 1;
      queue.push(sg);
      for (let h = 0; h < n; h++) products[sg * n + h] = row[products[g * n + h]];
    }
  }
  return products;
}
