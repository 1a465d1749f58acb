import type { Component } from '../direct-product.js';

/** A whole number from a range; above `greatest` the question is TOO_LARGE, every other wrong value is BAD_INPUT. */
export interface RangeParameter {
  readonly name: string;
  readonly least: number;
  readonly greatest: number;
  /** Of the range only the values for which this holds, in words: "a prime power". */
  readonly only?: { readonly what: string; holds(value: number): boolean };
}

/** One of a few whole numbers: 11, 12, 22, 23 or 24 in M(n). */
export interface ListedParameter {
  readonly name: string;
  readonly values: readonly number[];
}

export type Parameter = RangeParameter | ListedParameter;

interface FamilyFacts {
  /** Letters, with signs behind them: "S", "SL", "SO+". Families of one letter differ in the number of their parameters. */
  readonly letter: string;
  readonly example: string;
  readonly description: string;
}

/** A family of groups that numbers name; one without parameters is written without parentheses. */
export interface NumberFamily extends FamilyFacts {
  readonly parameters: readonly Parameter[];
  /** Precondition: the values fit the parameters. DomainError where they are too large together. */
  group(...values: number[]): Component;
}

/** A family of groups that symbols name: Point(Td). */
export interface SymbolFamily extends FamilyFacts {
  readonly symbols: readonly string[];
  /** The symbols in words: "a Schoenflies symbol: ..". */
  readonly range: string;
  /** Other symbols of the same groups: S2 for Ci. */
  readonly aliases: Readonly<Record<string, string>>;
  /** Precondition: one of the symbols, no alias. */
  group(symbol: string): Component;
}

/** A family of groups with a name, as data: the name grammar and the catalog are read off it. */
export type Family = NumberFamily | SymbolFamily;
