import { modInverse } from '../../exact/integers.js';
import type { PermutationClasses } from '../classes/permutation-classes.js';
import { hasLift } from './lift-character.js';
import { rootsModulo } from './modular-roots.js';
import type { Row, RowSpace } from './modular-rows.js';

/**
 * Splits the space of two characters without a class matrix, where conditions on characters leave one way only.
 *
 * With u(1) = 1 and w(1) = 0 the characters are a (u + s w) and b (u + r w). Norm 1 of the first is a quadratic equation
 * for s to each degree a, the second is orthogonal to it, and both must have multiplicities of eigenvalues below their
 * degrees; a^2 + b^2 is known modulo p. The true pair passes; where another one does too, or the degrees are too many, the answer is undefined
 * (Schneider 1990, 4). inner: the product 1/|G| sum |C_i| x_i y_(i^-1) modulo p.
 */
export function splitPair(
  { rows }: RowSpace,
  classes: PermutationClasses,
  degrees: readonly number[],
  inner: (x: Row, y: Row) => number,
  p: number,
): [Row, Row] | undefined {
  const leader = rows[0][0] !== 0 ? rows[0] : rows[1];
  const other = leader === rows[0] ? rows[1] : rows[0];
  const u = combined(modInverse(leader[0], p), leader, 0, other, p);
  const w = combined(1, other, p - other[0], u, p);
  const [uu, uw, ww] = [inner(u, u), inner(u, w), inner(w, w)];
  const determinant = (uu * ww + (p - uw) * uw) % p;
  if (determinant === 0) return undefined;
  // the part of the regular character in this space, a chi + b psi, has a^2 + b^2 = ww / (uu ww - uw^2) at the identity
  const squares = (ww * modInverse(determinant, p)) % p;
  const known = new Set(degrees.map(d => (d * d) % p));
  let found: [Row, Row] | undefined;
  for (const degree of degrees) {
    if (!known.has((squares + p - ((degree * degree) % p)) % p)) continue;
    const norm = modInverse((degree * degree) % p, p);
    for (const s of rootsModulo(trimmed([(uu + p - norm) % p, (2 * uw) % p, ww]), p)) {
      const first = combined(degree, u, (degree * s) % p, w, p);
      const second = partner(first, u, w, degrees, inner, p);
      if (second === undefined || second[0] < first[0]) continue;
      if (!hasLift(first, classes, p) || !hasLift(second, classes, p)) continue;
      const same = found !== undefined && (isEqual(found[1], first) || isEqual(found[0], first));
      if (found !== undefined && !same) return undefined;
      found ??= [first, second];
    }
  }
  return found;
}

/** The character orthogonal to chi in the span of u and w, if its degree fits. */
function partner(
  chi: Row,
  u: Row,
  w: Row,
  degrees: readonly number[],
  inner: (x: Row, y: Row) => number,
  p: number,
): Row | undefined {
  const [a, b] = [inner(chi, u), inner(chi, w)];
  if (b === 0) return undefined;
  const line = combined(1, u, ((p - a) * modInverse(b, p)) % p, w, p);
  const norm = inner(line, line);
  const degree = degrees.find(d => (((d * d) % p) * norm) % p === 1);
  return degree === undefined ? undefined : combined(degree, line, 0, w, p);
}

/** a x + b y. */
function combined(a: number, x: Row, b: number, y: Row, p: number): Row {
  const sum = new Int32Array(x.length);
  for (let k = 0; k < sum.length; k++) sum[k] = (a * x[k] + ((b * y[k]) % p)) % p;
  return sum;
}

function trimmed(coefficients: readonly number[]): readonly number[] {
  const top = coefficients.findLastIndex(c => c !== 0);
  return coefficients.slice(0, top + 1);
}

function isEqual(a: Row, b: Row): boolean {
  return a.every((x, k) => x === b[k]);
}
