import { refuseAbove } from '../domain-error.js';

/**
 * A representation of any group as an immutable description, in canonical form.
 *
 * Two expressions with the same canonical form have the same images in the same coordinates: sums are laid
 * out in the order written, tensor products with the first factor slowest. Only identities that keep the
 * coordinates are applied (R + R = 2 R, (k R) * S = k (R * S), (R^p)^q = R^(pq), (R * S)* = R* * S*, ..);
 * R * (S + S) is not rewritten, because its coordinates interleave.
 */
export type Representation = Leaf | Sum | Tensor | Functor | Induced;

/**
 * V, the factors V1, V2, .. of a product (index from 1), the determinant, the regular representation, the Lie algebra (Ad),
 * the index-th irrep of the character table (from 1), the subsets of `index` points, the harmonic polynomials of
 * degree index, the product action of a wreath product; or their duals.
 */
export interface Leaf {
  readonly kind:
    | 'defining'
    | 'factor'
    | 'sign'
    | 'regular'
    | 'adjoint'
    | 'irrep'
    | 'subsets'
    | 'harmonic'
    | 'product-action';
  readonly index: number;
  readonly dual: boolean;
}
/**
 * Sym^k(R) on the monomials e_i1 .. e_ik, i1 <= .. <= ik, of the symmetric algebra, Alt^k(R) on e_i1 ^ .. ^ e_ik,
 * i1 < .. < ik, of the exterior algebra, in lexicographic order; or the dual of the former, on the dual basis.
 */
export interface Functor {
  readonly kind: 'symmetric' | 'alternating';
  readonly power: number;
  readonly of: Representation;
  readonly dual: boolean;
}
/**
 * The representation induced from a representation of the subgroup that the words generate: on t_i tensor e_a for the
 * representatives t_i of the left cosets, which vary slowest. The words are as written: they mean something with a group.
 */
export interface Induced {
  readonly kind: 'induced';
  readonly generators: readonly string[];
  readonly of: Representation;
  readonly dual: boolean;
}
/** The direct sum of multiplicity copies of each term. The trivial representation is the tensor product of nothing. */
export interface Sum {
  readonly kind: 'sum';
  readonly terms: readonly { readonly multiplicity: number; readonly of: Representation }[];
}
/** The tensor product of the powers of its factors, first factor slowest. No factors: the trivial representation. */
export interface Tensor {
  readonly kind: 'tensor';
  readonly factors: readonly { readonly power: number; readonly of: Representation }[];
}

/** Multiplicities and powers stay exact integers. */
function counted(what: string, count: number): number {
  refuseAbove(what, count, Number.MAX_SAFE_INTEGER, 'Use smaller multiples and powers.');
  return count;
}

export const trivial: Tensor = { kind: 'tensor', factors: [] };
export const zero: Sum = { kind: 'sum', terms: [] };
export const defining: Leaf = leaf('defining');

export function leaf(kind: Leaf['kind'], index = 0): Leaf {
  return { kind, index, dual: false };
}

/** The direct sum, in the order given; equal neighbours are counted, sums inside are opened. */
export function sum(parts: readonly Representation[]): Representation {
  const terms: { multiplicity: number; of: Representation }[] = [];
  for (const part of parts) {
    for (const term of part.kind === 'sum' ? part.terms : [{ multiplicity: 1, of: part }]) {
      const last = terms.at(-1);
      if (last !== undefined && equal(last.of, term.of))
        last.multiplicity = counted('A multiplicity', last.multiplicity + term.multiplicity);
      else terms.push({ ...term });
    }
  }
  return sumOf(terms);
}

/** k copies of R, one after the other. */
export function multiple(k: number, of: Representation): Representation {
  if (k === 0 || isZero(of)) return zero;
  if (of.kind === 'sum' && of.terms.length === 1) {
    return sumOf([
      { multiplicity: counted('A multiplicity', k * of.terms[0]!.multiplicity), of: of.terms[0]!.of },
    ]);
  }
  return sumOf([{ multiplicity: k, of }]);
}

/** The tensor product, first factor slowest. A multiplicity of the first factor moves to the front: (k R) * S = k (R * S). */
export function tensor(parts: readonly Representation[]): Representation {
  if (parts.some(isZero)) return zero;
  const factors: { power: number; of: Representation }[] = [];
  let copies = 1;
  for (const part of parts) {
    let open = part;
    if (factors.length === 0 && open.kind === 'sum' && open.terms.length === 1) {
      copies = counted('A multiplicity', copies * open.terms[0]!.multiplicity);
      open = open.terms[0]!.of;
    }
    for (const factor of open.kind === 'tensor' ? open.factors : [{ power: 1, of: open }]) {
      const last = factors.at(-1);
      if (last !== undefined && equal(last.of, factor.of))
        last.power = counted('A power', last.power + factor.power);
      else factors.push({ ...factor });
    }
  }
  const product: Representation =
    factors.length === 1 && factors[0]!.power === 1 ? factors[0]!.of : { kind: 'tensor', factors };
  return copies === 1 ? product : multiple(copies, product);
}

/** R^k, the k-th tensor power; R^0 is trivial. */
export function power(of: Representation, k: number): Representation {
  if (k === 0) return trivial;
  if (k === 1 || isZero(of)) return of;
  if (of.kind !== 'tensor') return tensorOf([{ power: k, of }]);
  if (of.factors.length === 0) return trivial;
  if (of.factors.length > 1) return tensorOf([{ power: k, of }]);
  return tensorOf([{ power: counted('A power', k * of.factors[0]!.power), of: of.factors[0]!.of }]);
}

/** Sym^k(R), the k-th symmetric power: Sym^0 is trivial, Sym^1(R) = R. */
export function symmetric(k: number, of: Representation): Representation {
  if (k === 0) return trivial;
  return k === 1 || isZero(of) || isTrivial(of) ? of : { kind: 'symmetric', power: k, of, dual: false };
}

/** Alt^k(R), the k-th exterior power: Alt^0 is trivial, Alt^1(R) = R. */
export function alternating(k: number, of: Representation): Representation {
  if (k === 0) return trivial;
  if (k === 1 || isZero(of)) return of;
  return isTrivial(of) ? zero : { kind: 'alternating', power: k, of, dual: false };
}

/** Ind(<w1, w2, ..>, R) for words in the generators g1, g2, .. or in cycle notation. */
export function induced(generators: readonly string[], of: Representation): Representation {
  return isZero(of) ? zero : { kind: 'induced', generators, of, dual: false };
}

/** The dual (contragredient) R*, on the dual basis: rho*(g) = rho(g^-1)^T. */
export function dual(of: Representation): Representation {
  switch (of.kind) {
    case 'sum':
      return sumOf(of.terms.map(t => ({ multiplicity: t.multiplicity, of: dual(t.of) })));
    case 'tensor':
      return { kind: 'tensor', factors: of.factors.map(f => ({ power: f.power, of: dual(f.of) })) };
    case 'alternating': // the minors of the inverse transpose
      return alternating(of.power, dual(of.of));
    case 'induced':
      return induced(of.generators, dual(of.of));
    case 'regular': // these permute their bases, so they equal their duals in the same coordinates
    case 'subsets':
      return of;
    default:
      return { ...of, dual: !of.dual };
  }
}

/** Hom(R, S) = S * R*: matrices with rows S and columns R, flattened row by row. */
export function hom(from: Representation, to: Representation): Representation {
  return tensor([to, dual(from)]);
}

export function isZero(r: Representation): boolean {
  return r.kind === 'sum' && r.terms.length === 0;
}

export function isTrivial(r: Representation): boolean {
  return r.kind === 'tensor' && r.factors.length === 0;
}

/** Equality of descriptions; canonical form makes it structural. */
export function equal(a: Representation, b: Representation): boolean {
  if (a === b) return true;
  switch (a.kind) {
    case 'sum':
      return (
        b.kind === 'sum' &&
        a.terms.length === b.terms.length &&
        a.terms.every((t, i) => t.multiplicity === b.terms[i]!.multiplicity && equal(t.of, b.terms[i]!.of))
      );
    case 'tensor':
      return (
        b.kind === 'tensor' &&
        a.factors.length === b.factors.length &&
        a.factors.every((f, i) => f.power === b.factors[i]!.power && equal(f.of, b.factors[i]!.of))
      );
    case 'symmetric':
    case 'alternating':
      return b.kind === a.kind && a.power === b.power && a.dual === b.dual && equal(a.of, b.of);
    case 'induced':
      return (
        b.kind === 'induced' &&
        a.dual === b.dual &&
        a.generators.length === b.generators.length &&
        a.generators.every((word, i) => word === b.generators[i]) &&
        equal(a.of, b.of)
      );
    default:
      return b.kind === a.kind && a.index === b.index && a.dual === b.dual;
  }
}

function sumOf(terms: Sum['terms']): Representation {
  return terms.length === 1 && terms[0]!.multiplicity === 1 ? terms[0]!.of : { kind: 'sum', terms };
}

function tensorOf(factors: Tensor['factors']): Representation {
  return { kind: 'tensor', factors };
}
