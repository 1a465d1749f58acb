import { DomainError } from '../../../domain-error.js';
import { lcmOfNumbers } from '../../../exact/integers.js';
import { factorise } from '../../../exact/primes.js';
import type { ElementTable } from '../../subgroups/element-table.js';
import { type NumberedSubgroup, SubgroupBuilder } from '../../subgroups/numbered-subgroup.js';
import { findSubgroupClasses } from '../../subgroups/subgroup-classes.js';
import { ALL_SUBGROUPS_LIMIT } from './limits.js';
import { type LinearCharacters, linearCharacters } from './linear-characters.js';

/**
 * The subgroups, up to conjugacy, among which a character looks for one with a linear character in it once: the largest
 * first, with their linear characters when they are asked for.
 */
export class CandidateSubgroups {
  /** The least common multiple of the orders of all elements. */
  readonly exponent: number;
  private readonly builder: SubgroupBuilder;
  private readonly characters = new Map<NumberedSubgroup, LinearCharacters>();
  private few: readonly NumberedSubgroup[] | undefined;
  private all: readonly NumberedSubgroup[] | undefined;

  /** smallestFirst: the other way round, which makes matrix coefficients cheaper and matrices less sparse. */
  constructor(
    private readonly table: ElementTable,
    private readonly smallestFirst = false,
  ) {
    this.exponent = table.orders.reduce(lcmOfNumbers, 1);
    this.builder = new SubgroupBuilder(table);
  }

  /** All of a small group; of others cyclic and Sylow subgroups, their normalisers, and stabilisers of points. */
  first(): readonly NumberedSubgroup[] {
    this.few ??= this.allOfSmall() ?? this.sorted(this.selected());
    return this.few;
  }

  /** All subgroups; may be refused as TOO_LARGE. */
  every(): readonly NumberedSubgroup[] {
    this.all ??= this.sorted(findSubgroupClasses(this.table).classes.map(c => c.representative));
    return this.all;
  }

  private allOfSmall(): readonly NumberedSubgroup[] | undefined {
    if (this.table.order > ALL_SUBGROUPS_LIMIT) return undefined;
    try {
      return this.every();
    } catch (error) {
      if (error instanceof DomainError && error.code === 'TOO_LARGE') return undefined;
      throw error;
    }
  }

  charactersOf(subgroup: NumberedSubgroup): LinearCharacters {
    const known = this.characters.get(subgroup) ?? linearCharacters(this.table, this.builder, subgroup);
    this.characters.set(subgroup, known);
    return known;
  }

  private selected(): NumberedSubgroup[] {
    const cyclic = this.cyclic();
    const sylow = factorise(this.table.order).map(([p, e]) => this.sylow(p, p ** e));
    const normalisers = [...cyclic, ...sylow].map(subgroup => this.builder.normaliser(subgroup));
    const second = [...sylow, ...normalisers].map(subgroup => this.builder.derived(subgroup));
    return [...cyclic, ...sylow, ...normalisers, ...second, ...this.stabilisers()];
  }

  /** One cyclic subgroup for each class of conjugate ones. */
  private cyclic(): NumberedSubgroup[] {
    const { table } = this;
    const met = new Uint8Array(table.order);
    const found: NumberedSubgroup[] = [];
    for (let g = 0; g < table.order; g++) {
      if (met[g] === 1) continue;
      const subgroup = this.builder.generate([g]);
      found.push(subgroup);
      const same = subgroup.elements.filter(h => table.orders[h] === table.orders[g]);
      const orbit = new Set(same);
      for (const h of orbit) for (const s of table.generators) orbit.add(table.conjugate(s, h));
      for (const h of orbit) met[h] = 1;
    }
    return found;
  }

  /** A p-subgroup that is no Sylow subgroup has p-elements in its normaliser outside it. */
  private sylow(p: number, order: number): NumberedSubgroup {
    const { table } = this;
    let subgroup = this.builder.generate([]);
    while (subgroup.elements.length < order) {
      const inside = new Set(subgroup.elements);
      const isPower = (m: number): boolean => m === 1 || (m % p === 0 && isPower(Math.floor(m / p)));
      const x = this.builder
        .normaliser(subgroup)
        .elements.find(g => !inside.has(g) && isPower(table.orders[g]))!;
      subgroup = this.builder.extend(subgroup, x);
    }
    return subgroup;
  }

  /** Of the smallest point of each orbit. */
  private stabilisers(): NumberedSubgroup[] {
    const { table } = this;
    const met = new Set<number>();
    const numbers = Array.from({ length: table.order }, (_, g) => g);
    return Array.from(table.permutation(0)).flatMap(point => {
      if (met.has(point)) return [];
      for (const g of numbers) met.add(table.permutation(g)[point]);
      return [this.builder.generate(numbers.filter(g => table.permutation(g)[point] === point))];
    });
  }

  private sorted(subgroups: readonly NumberedSubgroup[]): NumberedSubgroup[] {
    const unique = new Map(subgroups.map(subgroup => [subgroup.elements.slice().sort().join(), subgroup]));
    const sign = this.smallestFirst ? 1 : -1;
    return [...unique.values()].sort((a, b) => sign * (a.elements.length - b.elements.length));
  }
}
