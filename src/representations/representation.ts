/**
 * A representation of any group as an immutable description, in canonical form.
 *
 * Two expressions with the same canonical form have the same images in the same coordinates: sums are laid
 * out in the order written, tensor products with the first factor slowest. Only identities that keep the
 * coordinates are applied (R + R = 2 R, (k R) * S = k (R * S), (R^p)^q = R^(pq), (R * S)* = R* * S*, ..);
 * R * (S + S) is not rewritten, because its coordinates interleave.
 */
export type Representation = Leaf | Sum | Tensor;

/** V, the factors V1, V2, .. of a product (index from 1), the determinant, the regular representation; or their duals. */
export interface Leaf {
  readonly kind: 'defining' | 'factor' | 'sign' | 'regular';
  readonly index: number;
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
      if (last !== undefined && equal(last.of, term.of)) last.multiplicity += term.multiplicity;
      else terms.push({ ...term });
    }
  }
  return sumOf(terms);
}

/** k copies of R, one after the other. */
export function multiple(k: number, of: Representation): Representation {
  if (k === 0 || isZero(of)) return zero;
  if (of.kind === 'sum' && of.terms.length === 1) {
    return sumOf([{ multiplicity: k * of.terms[0]!.multiplicity, of: of.terms[0]!.of }]);
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
      copies *= open.terms[0]!.multiplicity;
      open = open.terms[0]!.of;
    }
    for (const factor of open.kind === 'tensor' ? open.factors : [{ power: 1, of: open }]) {
      const last = factors.at(-1);
      if (last !== undefined && equal(last.of, factor.of)) last.power += factor.power;
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
  return tensorOf([{ power: k * of.factors[0]!.power, of: of.factors[0]!.of }]);
}

/** The dual (contragredient) R*, on the dual basis: rho*(g) = rho(g^-1)^T. */
export function dual(of: Representation): Representation {
  switch (of.kind) {
    case 'sum':
      return sumOf(of.terms.map(t => ({ multiplicity: t.multiplicity, of: dual(t.of) })));
    case 'tensor':
      return { kind: 'tensor', factors: of.factors.map(f => ({ power: f.power, of: dual(f.of) })) };
    default:
      // the regular representation permutes its basis, so it equals its dual in the same coordinates
      return of.kind === 'regular' ? of : { ...of, dual: !of.dual };
  }
}

/** Hom(R, S) = S * R*: matrices with rows S and columns R, flattened row by row. */
export function hom(from: Representation, to: Representation): Representation {
  return tensor([to, dual(from)]);
}

export function isZero(r: Representation): boolean {
  return r.kind === 'sum' && r.terms.length === 0;
}

/** Equality of descriptions; canonical form makes it structural. */
export function equal(a: Representation, b: Representation): boolean {
  if (a === b) return true;
  if (a.kind === 'sum' && b.kind === 'sum') {
    return (
      a.terms.length === b.terms.length &&
      a.terms.every((t, i) => t.multiplicity === b.terms[i]!.multiplicity && equal(t.of, b.terms[i]!.of))
    );
  }
  if (a.kind === 'tensor' && b.kind === 'tensor') {
    return (
      a.factors.length === b.factors.length &&
      a.factors.every((f, i) => f.power === b.factors[i]!.power && equal(f.of, b.factors[i]!.of))
    );
  }
  return (
    a.kind !== 'sum' &&
    a.kind !== 'tensor' &&
    a.kind === b.kind &&
    a.index === (b as Leaf).index &&
    a.dual === (b as Leaf).dual
  );
}

function sumOf(terms: Sum['terms']): Representation {
  return terms.length === 1 && terms[0]!.multiplicity === 1 ? terms[0]!.of : { kind: 'sum', terms };
}

function tensorOf(factors: Tensor['factors']): Representation {
  return { kind: 'tensor', factors };
}
