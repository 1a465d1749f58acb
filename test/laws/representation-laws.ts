import { type Cyclotomic, cyclotomics } from '../../src/exact/cyclotomic.js';
import type { FiniteGroup } from '../../src/groups/finite-group.js';
import { compose, type GroupElement, inverse } from '../../src/groups/group-element.js';
import { ExactMatrix } from '../../src/linear-algebra/exact-matrix.js';
import type { LinearOperator } from '../../src/linear-algebra/linear-operator.js';

/** What a representation of a group claims to be. */
export interface RepresentationInstance {
  readonly name: string;
  readonly group: FiniteGroup;
  readonly dimension: number;
  image(g: GroupElement): LinearOperator;
  character(g: GroupElement): Cyclotomic;
}

/** Throws at the first law that fails: dimension, identity, homomorphism, inverse, character = trace. */
export function holdRepresentationLaws(r: RepresentationInstance, elements: readonly GroupElement[]): void {
  const demand = (law: string, holds: boolean) => {
    if (!holds) throw new Error(`${r.name} of ${r.group.name} breaks the law: ${law}`);
  };
  const matrix = (g: GroupElement) => denseMatrix(r.image(g));
  const identity = r.group.elements(100_000)[0]!;
  demand('rho(e) = I', r.dimension === 0 || matrix(identity).isIdentity());
  demand('chi(e) = dim', cyclotomics.equals(r.character(identity), cyclotomics.fromInteger(r.dimension)));
  for (const g of elements) {
    demand('size of rho(g) = dim', r.image(g).size === r.dimension);
    if (r.dimension === 0) continue;
    demand('chi(g) = trace rho(g)', cyclotomics.equals(r.character(g), trace(matrix(g))));
    demand('rho(g^-1) = rho(g)^-1', matrix(inverse(g)).multiply(matrix(g)).isIdentity());
    for (const h of elements) {
      demand('rho(gh) = rho(g) rho(h)', matrix(compose(g, h)).equals(matrix(g).multiply(matrix(h))));
    }
  }
}

/** An operator read row by row into a dense matrix. */
export function denseMatrix(operator: LinearOperator): ExactMatrix {
  return ExactMatrix.fromRows(
    Array.from({ length: operator.size }, (_, i) => {
      const row: Cyclotomic[] = Array.from({ length: operator.size }, () => cyclotomics.zero);
      const { indices, entries } = operator.row(i);
      indices.forEach((j, k) => {
        row[j] = entries[k]!;
      });
      return row;
    }),
  );
}

function trace(matrix: ExactMatrix): Cyclotomic {
  return Array.from({ length: matrix.rows }, (_, i) => matrix.at(i, i)).reduce(
    (a, b) => cyclotomics.add(a, b),
    cyclotomics.zero,
  );
}
