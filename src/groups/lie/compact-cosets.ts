import { cyclotomics } from '../../exact/cyclotomic.js';
import { rational } from '../../exact/rational.js';
import type { CompactForm } from '../lie-factor.js';
import type { Eigenvalue, LaurentTerm, TorusCoset } from '../torus-coset.js';
import { type RootType, weylDensity } from './weyl-density.js';

const { mul, inv, one } = cyclotomics;
const MINUS_ONE = cyclotomics.fromInteger(-1);

/**
 * Weyl's integration formula for a compact classical group of one dimension or more: the cosets of its maximal torus,
 * one for each component. undefined where the density has too many terms.
 *
 * The component of O(2m) with determinant -1 has the eigenvalues 1, -1 and t_i, 1/t_i for i < m, and the density of
 * Sp(m - 1). (E. Meckes, The Random Matrix Theory of the Classical Compact Groups, section 3.1.)
 */
export function compactCosets(form: CompactForm): TorusCoset[] | undefined {
  const cosets = cosetsOf(form);
  return cosets.every(({ density }) => density !== undefined) ? (cosets as TorusCoset[]) : undefined;
}

export type Plan = Omit<TorusCoset, 'density'> & { readonly density: LaurentTerm[] | undefined };

export function cosetsOf({ letter, n }: CompactForm): Plan[] {
  switch (letter) {
    case 'SO':
      return [coset(rotationEigenvalues(n), alternatingSquare, n % 2 === 0 ? 'D' : 'B')];
    case 'O': {
      const rotations = rotationEigenvalues(n);
      return [
        { ...coset(rotations, alternatingSquare, n % 2 === 0 ? 'D' : 'B'), share: rational(1, 2) },
        {
          ...(n % 2 === 1
            ? coset(rotations.map(negated), alternatingSquare, 'B')
            : coset(reflectionEigenvalues(n), alternatingSquare, 'C')),
          share: rational(1, 2),
        },
      ];
    }
    case 'Sp':
      return [coset(pairsOfEigenvalues(n), symmetricSquare, 'C')];
    case 'U':
      return [coset(unitVectors(n).map(torusEigenvalue), endomorphisms, 'A')];
    case 'SU':
      return [specialUnitaryCoset(n)];
  }
}

function coset(
  eigenvalues: readonly Eigenvalue[],
  algebra: (eigenvalues: readonly Eigenvalue[]) => Eigenvalue[],
  roots: RootType,
): Plan {
  const rank = eigenvalues[0].exponent.length;
  return {
    rank,
    share: rational(1),
    eigenvalues,
    adjoint: algebra(eigenvalues),
    density: weylDensity(roots, rank),
  };
}

/** That of U(n) with t_n = 1 / (t_1 .. t_(n-1)); the algebra loses the multiples of the identity. */
function specialUnitaryCoset(n: number): Plan {
  const restricted = (exponent: readonly number[]): number[] =>
    exponent.slice(0, n - 1).map(e => e - exponent[n - 1]);
  const eigenvalues = unitVectors(n).map(unit => torusEigenvalue(restricted(unit)));
  return {
    rank: n - 1,
    share: rational(1),
    eigenvalues,
    adjoint: endomorphisms(eigenvalues).slice(1),
    density: weylDensity('A', n)?.map(({ coefficient, exponent }) => ({
      coefficient,
      exponent: restricted(exponent),
    })),
  };
}

/** Of the algebra as a space of tensors: so(n) is Alt^2 V. */
function alternatingSquare(eigenvalues: readonly Eigenvalue[]): Eigenvalue[] {
  return eigenvalues.flatMap((a, i) => eigenvalues.slice(i + 1).map(b => product(a, b)));
}

/** sp(n) is Sym^2 V. */
function symmetricSquare(eigenvalues: readonly Eigenvalue[]): Eigenvalue[] {
  return eigenvalues.flatMap((a, i) => eigenvalues.slice(i).map(b => product(a, b)));
}

/** gl(n) is V tensor V*. */
function endomorphisms(eigenvalues: readonly Eigenvalue[]): Eigenvalue[] {
  return eigenvalues.flatMap(a => eigenvalues.map(b => product(a, reciprocal(b))));
}

/** t_i and 1/t_i for i <= n/2, and 1 for odd n. */
function rotationEigenvalues(n: number): Eigenvalue[] {
  const rank = Math.floor(n / 2);
  const fixed = torusEigenvalue(new Array<number>(rank).fill(0));
  return n % 2 === 0 ? pairsOfEigenvalues(rank) : [...pairsOfEigenvalues(rank), fixed];
}

/** Of O(n) for even n, with determinant -1. */
function reflectionEigenvalues(n: number): Eigenvalue[] {
  const rank = Math.floor(n / 2) - 1;
  const fixed = torusEigenvalue(new Array<number>(rank).fill(0));
  return [...pairsOfEigenvalues(rank), fixed, negated(fixed)];
}

function pairsOfEigenvalues(rank: number): Eigenvalue[] {
  return unitVectors(rank).flatMap(unit => [torusEigenvalue(unit), reciprocal(torusEigenvalue(unit))]);
}

function torusEigenvalue(exponent: readonly number[]): Eigenvalue {
  return { value: one, exponent };
}

function unitVectors(rank: number): number[][] {
  return Array.from({ length: rank }, (_, i) => new Array<number>(rank).fill(0).with(i, 1));
}

function product(a: Eigenvalue, b: Eigenvalue): Eigenvalue {
  return { value: mul(a.value, b.value), exponent: a.exponent.map((e, i) => e + b.exponent[i]) };
}

function reciprocal({ value, exponent }: Eigenvalue): Eigenvalue {
  return { value: inv(value), exponent: exponent.map(e => 0 - e) };
}

function negated({ value, exponent }: Eigenvalue): Eigenvalue {
  return { value: mul(MINUS_ONE, value), exponent };
}
