import { type Cyclotomic, cyclotomics, fromInteger } from '../../src/exact/cyclotomic.js';
import type { IsotypicComponent } from '../../src/representations/decomposition/isotypic-component.js';

/** What a decomposition is held against, found on other roads. */
export interface DecompositionReference {
  readonly dimension: bigint;
  /** dim End_G(R) over the field of the decomposition. */
  readonly commutant: bigint;
  /** dim V^G. */
  readonly fixed: bigint;
  readonly isReal: boolean;
  /** Of a finite group: the character of R, and of a component's irrep by its name. */
  readonly characters?: {
    readonly whole: readonly Cyclotomic[];
    of(irrep: string): readonly Cyclotomic[];
  };
}

/** Over R the dimension of the commutant of one irrep. */
const ENDOMORPHISMS = { REAL: 1n, COMPLEX: 2n, QUATERNIONIC: 4n };
const TRIVIAL = /^(Irr\(1\)|1)( x (Irr\(1\)|1))*$/;

/** Throws at the first law that fails: different irreps, dimension, commutant, invariants, characters. */
export function holdDecompositionLaws(
  name: string,
  components: readonly IsotypicComponent[],
  reference: DecompositionReference,
): void {
  const demand = (law: string, holds: boolean) => {
    if (!holds) throw new Error(`the decomposition of ${name} breaks the law: ${law}`);
  };
  demand('each irrep has one component', new Set(components.map(c => c.irrep)).size === components.length);
  demand(
    'no component is 0',
    components.every(c => c.dimension > 0 && c.multiplicity > 0),
  );
  const total = (weight: (c: IsotypicComponent) => bigint): bigint =>
    components.reduce((sum, c) => sum + weight(c), 0n);
  demand(
    'dimensions add up to dim R',
    total(c => BigInt(c.dimension) * BigInt(c.multiplicity)) === reference.dimension,
  );
  demand(
    'the commutant is the sum of m^2 dim End of the irreps',
    total(c => BigInt(c.multiplicity) ** 2n * (reference.isReal ? ENDOMORPHISMS[c.type] : 1n)) ===
      reference.commutant,
  );
  demand(
    'the trivial irrep occurs dim V^G times',
    total(c => (TRIVIAL.test(c.irrep) ? BigInt(c.multiplicity) : 0n)) === reference.fixed,
  );
  const { characters } = reference;
  if (characters === undefined) return;
  demand(
    'characters recombine',
    characters.whole.every((value, k) =>
      cyclotomics.equals(
        value,
        components
          .map(c => cyclotomics.mul(fromInteger(c.multiplicity), characters.of(c.irrep)[k]!))
          .reduce((a, b) => cyclotomics.add(a, b), cyclotomics.zero),
      ),
    ),
  );
}
