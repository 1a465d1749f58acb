import type { ElementTable } from './element-table.js';

/** A subgroup of a group whose elements are numbered. */
export interface NumberedSubgroup {
  /** Each element once, the identity first. */
  readonly elements: Uint16Array;
  readonly generators: readonly number[];
}

export const trivialSubgroup: NumberedSubgroup = { elements: Uint16Array.of(0), generators: [] };

/** Subgroups of one table; keeps the scratch memory that they share. */
export class SubgroupBuilder {
  private readonly member: Uint8Array;
  private readonly list: Uint16Array;

  constructor(private readonly table: ElementTable) {
    this.member = new Uint8Array(table.order);
    this.list = new Uint16Array(table.order);
  }

  /**
   * <H, z> by cosets (Dimino): U is the union of the cosets H r, closed when r s lies in it for each representative r
   * and each generator s. O(|U| + [U:H] * generators).
   */
  extend(subgroup: NumberedSubgroup, z: number): NumberedSubgroup {
    const { products, order } = this.table;
    const { elements } = subgroup;
    const { list, member } = this;
    for (const h of elements) member[h] = 1;
    list.set(elements);
    let size = elements.length;
    if (member[z] === 1) {
      this.clear(size);
      return subgroup;
    }
    const generators = [...subgroup.generators, z];
    for (let r = 0; r < size; r += elements.length) {
      const row = list[r] * order;
      for (const s of generators) {
        const representative = products[row + s];
        if (member[representative] === 1) continue;
        for (const h of elements) {
          const element = products[h * order + representative];
          member[element] = 1;
          list[size] = element;
          size++;
        }
      }
    }
    this.clear(size);
    return { elements: list.slice(0, size), generators };
  }

  /** The subgroup that some elements generate; those that are no news are left out. */
  generate(elements: Iterable<number>): NumberedSubgroup {
    let subgroup = trivialSubgroup;
    for (const element of elements) subgroup = this.extend(subgroup, element);
    return subgroup;
  }

  /**
   * {g : g U g^-1 = U}, where its order is known beforehand; without that, give 0. Stops as soon as the order is reached.
   * O(order * generators).
   */
  normaliser(subgroup: NumberedSubgroup, size = 0): NumberedSubgroup {
    const { table } = this;
    const inside = new Uint8Array(table.order);
    for (const h of subgroup.elements) inside[h] = 1;
    let normaliser = subgroup;
    const reached = inside.slice();
    for (let g = 0; g < table.order && normaliser.elements.length !== size; g++) {
      if (reached[g] === 1 || subgroup.generators.some(h => inside[table.conjugate(g, h)] === 0)) continue;
      normaliser = this.extend(normaliser, g);
      for (const element of normaliser.elements) reached[element] = 1;
    }
    return normaliser;
  }

  /** The smallest subgroup that contains some elements and that the given ones normalise. */
  normalClosure(elements: Iterable<number>, under: readonly number[]): NumberedSubgroup {
    let closure = this.generate(elements);
    for (let k = 0; k < closure.generators.length; k++) {
      for (const g of under) closure = this.extend(closure, this.table.conjugate(g, closure.generators[k]));
    }
    return closure;
  }

  /** The subgroup that all commutators of U generate: the normal closure of the commutators of its generators. */
  derived(subgroup: NumberedSubgroup): NumberedSubgroup {
    const { table } = this;
    const { generators } = subgroup;
    const commutators = generators.flatMap((a, i) =>
      generators.slice(i + 1).map(b => table.product(table.conjugate(a, b), table.inverses[b])),
    );
    return this.normalClosure(commutators, generators);
  }

  /** The elements of U that commute with all of U. */
  centre({ elements, generators }: NumberedSubgroup): NumberedSubgroup {
    const { table } = this;
    return this.generate(
      elements.filter(z => generators.every(s => table.product(z, s) === table.product(s, z))),
    );
  }

  whole(): NumberedSubgroup {
    return this.generate(this.table.generators);
  }

  private clear(size: number): void {
    for (let k = 0; k < size; k++) this.member[this.list[k]] = 0;
  }
}
