import { type Cyclotomic, cyclotomics } from '../../src/exact/cyclotomic.js';
import { compose, type GroupElement, inverse } from '../../src/groups/group-element.js';
import type { AlgebraElement } from '../../src/groups/lie-group.js';
import { ExactMatrix } from '../../src/linear-algebra/exact-matrix.js';
import type { LinearOperator } from '../../src/linear-algebra/linear-operator.js';

/** What a representation of a group claims to be. */
export interface RepresentationInstance {
  /** "Sym^2(V) of S(3)". */
  readonly name: string;
  readonly dimension: number;
  readonly identity: GroupElement;
  image(g: GroupElement): LinearOperator;
  dualImage(g: GroupElement): LinearOperator;
  /** Of elements of finite order. */
  character(g: GroupElement): Cyclotomic;
}

/** And of a Lie group. */
export interface DerivedInstance extends RepresentationInstance {
  derivative(a: AlgebraElement): LinearOperator;
  dualDerivative(a: AlgebraElement): LinearOperator;
}

/** Throws at the first law that fails: dimension, identity, homomorphism, inverse, dual, character = trace. */
export function holdRepresentationLaws(r: RepresentationInstance, elements: readonly GroupElement[]): void {
  const demand = demandOf(r);
  demand('rho(e) = I', dense(r.image(r.identity)).isIdentity());
  demand('chi(e) = dim', cyclotomics.equals(r.character(r.identity), cyclotomics.fromInteger(r.dimension)));
  const images = elements.map(g => dense(r.image(g)));
  elements.forEach((g, i) => {
    const image = images[i]!;
    const back = denseMatrix(r.image(inverse(g)));
    demand('rows and signed permutation agree', agreesWithMonomial(r.image(g), image));
    demand('chi(g) = trace rho(g)', cyclotomics.equals(r.character(g), image.trace()));
    demand('rho(g^-1) = rho(g)^-1', back.multiply(image).isIdentity());
    demand('rho*(g) = rho(g^-1)^T', denseMatrix(r.dualImage(g)).equals(back.transpose()));
    demand('signed permutation of the dual', agreesWithMonomial(r.dualImage(g), back.transpose()));
    elements.forEach((h, j) => {
      const product = image.multiply(images[j]!);
      demand('rho(gh) = rho(g) rho(h)', denseMatrix(r.image(compose(g, h))).equals(product));
    });
  });

  function dense(operator: LinearOperator): ExactMatrix {
    demand('size of rho(g) = dim', operator.size === r.dimension);
    return denseMatrix(operator);
  }
}

/**
 * Throws at the first law of d rho that fails: size, linearity, brackets, duals, rho(g) d rho(A) rho(g)^-1 = d rho(g A g^-1),
 * and exp(d rho(A)) = rho(exp A) for nilpotent A, where both are finite sums.
 */
export function holdDerivativeLaws(
  r: DerivedInstance,
  algebra: readonly AlgebraElement[],
  elements: readonly GroupElement[],
  nilpotents: readonly AlgebraElement[],
): void {
  const demand = demandOf(r);
  const derivative = (a: AlgebraElement) => denseMatrix(r.derivative(a));
  const derivatives = algebra.map(derivative);
  const images = elements.map(g => denseMatrix(r.image(g)));
  algebra.forEach((a, i) => {
    const da = derivatives[i]!;
    demand('size of d rho(A) = dim', da.rows === r.dimension);
    demand('d rho*(A) = -d rho(A)^T', denseMatrix(r.dualDerivative(a)).equals(negative(da.transpose())));
    algebra.slice(0, i).forEach((b, j) => {
      const db = derivatives[j]!;
      demand(
        'd rho(A + B) = d rho(A) + d rho(B)',
        derivative(partwise(a, b, (x, y) => x.add(y))).equals(da.add(db)),
      );
      demand(
        '[d rho(A), d rho(B)] = d rho([A, B])',
        derivative(partwise(a, b, commutator)).equals(commutator(da, db)),
      );
    });
    elements.forEach((g, j) => {
      const matrices = asMatrix(g).parts as ExactMatrix[];
      const conjugated: AlgebraElement = {
        parts: a.parts.map((part, k) => matrices[k]!.multiply(part).multiply(matrices[k]!.inverse())),
      };
      demand(
        'rho(g) d rho(A) = d rho(g A g^-1) rho(g)',
        derivative(conjugated).multiply(images[j]!).equals(images[j]!.multiply(da)),
      );
    });
  });
  for (const a of nilpotents) {
    const g: GroupElement = { parts: a.parts.map(part => exponentialOf(part)!) };
    const expected = exponentialOf(derivative(a));
    demand('d rho(A) is nilpotent where A is', expected !== undefined);
    demand('rho(exp A) = exp(d rho(A))', denseMatrix(r.image(g)).equals(expected!));
  }
}

/** The same element with matrices for all its parts: matrices and signed permutations don't multiply. */
export function asMatrix(g: GroupElement): GroupElement {
  return { parts: g.parts.map(part => (part instanceof ExactMatrix ? part : ExactMatrix.fromSigned(part))) };
}

/** An operator read row by row into a dense matrix. */
export function denseMatrix(operator: LinearOperator): ExactMatrix {
  return ExactMatrix.fromRows(
    Array.from({ length: operator.size }, (_, i) => {
      const row: Cyclotomic[] = Array.from({ length: operator.size }, () => cyclotomics.zero);
      const { indices, entries } = operator.row(i);
      if (indices.some((j, k) => k > 0 && j <= indices[k - 1]!) || entries.some(cyclotomics.isZero)) {
        throw new Error(
          `expected nonzero entries at ascending indices in row ${i}, got ${indices.join(', ')}`,
        );
      }
      indices.forEach((j, k) => {
        row[j] = entries[k]!;
      });
      return row;
    }),
  );
}

/** exp(A) as the finite sum of A^k / k!, undefined where A is not nilpotent. */
export function exponentialOf(a: ExactMatrix): ExactMatrix | undefined {
  const zero = a.scale(cyclotomics.zero);
  let term = ExactMatrix.identity(a.rows);
  let sum = term;
  for (let k = 1; k <= a.rows + 1; k++) {
    term = term.multiply(a).scale(cyclotomics.inv(cyclotomics.fromInteger(k)));
    if (term.equals(zero)) return sum;
    sum = sum.add(term);
  }
  return undefined;
}

function demandOf(r: RepresentationInstance) {
  return (law: string, holds: boolean): void => {
    if (!holds) throw new Error(`${r.name} breaks the law: ${law}`);
  };
}

function agreesWithMonomial({ monomial }: LinearOperator, image: ExactMatrix): boolean {
  return monomial === undefined || ExactMatrix.fromSigned(monomial).equals(image);
}

function partwise(
  a: AlgebraElement,
  b: AlgebraElement,
  operation: (x: ExactMatrix, y: ExactMatrix) => ExactMatrix,
): AlgebraElement {
  return { parts: a.parts.map((part, i) => operation(part, b.parts[i]!)) };
}

function commutator(a: ExactMatrix, b: ExactMatrix): ExactMatrix {
  return a.multiply(b).add(negative(b.multiply(a)));
}

function negative(a: ExactMatrix): ExactMatrix {
  return a.scale(cyclotomics.fromInteger(-1));
}
