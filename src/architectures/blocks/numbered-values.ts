import { type Cyclotomic, cyclotomics, keyOf } from '../../exact/cyclotomic.js';

/** Equal numbers get equal places in a list, in the order of first use. */
export class NumberedValues {
  readonly list: Cyclotomic[] = [];
  private readonly byObject = new Map<Cyclotomic, number>();
  private readonly byKey = new Map<string, number>();
  private readonly products = new Map<Cyclotomic, number[]>();

  numberOf(x: Cyclotomic): number {
    let place = this.byObject.get(x);
    if (place === undefined) {
      const key = keyOf(x);
      place = this.byKey.get(key) ?? this.list.push(x) - 1;
      this.byKey.set(key, place);
      this.byObject.set(x, place);
    }
    return place;
  }

  /** The place of a factor times the number at a place. */
  product(factor: Cyclotomic, place: number): number {
    const ofFactor = this.products.get(factor) ?? [];
    this.products.set(factor, ofFactor);
    ofFactor[place] ??= this.numberOf(cyclotomics.mul(factor, this.list[place]!));
    return ofFactor[place];
  }
}

/** Quotients of the numbers of a table, each worked out once; equal ones have equal numbers. */
export class Quotients {
  private readonly values = new NumberedValues();
  private readonly known: number[][] = [];

  constructor(private readonly table: readonly Cyclotomic[]) {}

  /** The number of table[code] / table[divisor]. */
  of(code: number, divisor: number): number {
    this.known[divisor] ??= [];
    const known = this.known[divisor];
    known[code] ??= this.values.numberOf(this.quotient(this.table[code]!, this.table[divisor]!));
    return known[code];
  }

  value(number: number): Cyclotomic {
    return this.values.list[number]!;
  }

  private quotient(x: Cyclotomic, y: Cyclotomic): Cyclotomic {
    return cyclotomics.equals(y, cyclotomics.one) ? x : cyclotomics.mul(x, cyclotomics.inv(y));
  }
}
