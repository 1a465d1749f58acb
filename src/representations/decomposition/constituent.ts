import { refuseAbove } from '../../domain-error.js';
import type { IrrepType, IsotypicComponent } from './isotypic-component.js';

/** An irrep over C with its multiplicity in some representation. */
export interface Constituent {
  readonly name: string;
  readonly degree: bigint;
  readonly multiplicity: bigint;
  /** 1: keeps a real structure; -1: a quaternionic one; 0: its conjugate is another irrep. */
  readonly indicator: 1 | 0 | -1;
  /** The name of the complex conjugate. */
  readonly conjugate: string;
  /** What a conjugate pair is called over R, where that isn't the sum of the names. */
  readonly pairName?: string;
}

/** The constituents as isotypic components over C. */
export function complexComponents(constituents: readonly Constituent[]): IsotypicComponent[] {
  return constituents.map(({ name, degree, multiplicity, indicator }) =>
    component(name, degree, multiplicity, TYPES.get(indicator)!),
  );
}

/**
 * The isotypic components of a real representation by the constituents of its complexification: a real irrep is itself,
 * a conjugate pair is one irrep of type C, a quaternionic one, which occurs an even number of times, twice itself.
 */
export function realComponents(constituents: readonly Constituent[]): IsotypicComponent[] {
  const byName = new Map(constituents.map(constituent => [constituent.name, constituent]));
  const paired = new Set<string>();
  return constituents.flatMap(({ name, degree, multiplicity, indicator, conjugate, pairName }) => {
    if (indicator === 1) return component(name, degree, multiplicity, 'REAL');
    if (indicator === -1) {
      if (multiplicity % 2n === 1n)
        throw new Error(`expected ${name} an even number of times, got ${multiplicity}`);
      return component(`2*${name}`, 2n * degree, multiplicity / 2n, 'QUATERNIONIC');
    }
    if (paired.has(name)) return [];
    const partner = byName.get(conjugate);
    if (partner?.multiplicity !== multiplicity || partner.conjugate !== name) {
      throw new Error(`expected ${name} and ${conjugate} equally often in a real representation`);
    }
    paired.add(conjugate);
    return component(pairName ?? `${name}+${conjugate}`, 2n * degree, multiplicity, 'COMPLEX');
  });
}

const TYPES = new Map<number, IrrepType>([
  [1, 'REAL'],
  [0, 'COMPLEX'],
  [-1, 'QUATERNIONIC'],
]);

function component(irrep: string, degree: bigint, multiplicity: bigint, type: IrrepType): IsotypicComponent {
  for (const [what, value] of [
    ['dimension', degree],
    ['multiplicity', multiplicity],
  ] as const) {
    refuseAbove(`The ${what} of ${irrep}`, value, Number.MAX_SAFE_INTEGER, 'Use a smaller power or group.');
  }
  return { irrep, dimension: Number(degree), multiplicity: Number(multiplicity), type };
}
