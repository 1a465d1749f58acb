/** A square matrix modulo p, row by row; p < 2^23 and size <= 2^7, so that a row times a column stays below 2^53. */
export type ModularMatrix = Int32Array;

/** The primes lie between this and its double. */
export const SMALL_PRIME_FLOOR = 2 ** 22;

export function multiplyModulo(a: ModularMatrix, b: ModularMatrix, n: number, p: number): ModularMatrix {
  const product = new Int32Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      let sum = 0;
      for (let k = 0; k < n; k++) sum += a[i * n + k] * b[k * n + j];
      product[i * n + j] = sum % p;
    }
  }
  return product;
}

/** a^exponent by squaring. */
export function powerModulo(a: ModularMatrix, exponent: bigint, n: number, p: number): ModularMatrix {
  let power = identityModulo(n);
  for (const bit of exponent.toString(2)) {
    power = multiplyModulo(power, power, n, p);
    if (bit === '1') power = multiplyModulo(power, a, n, p);
  }
  return power;
}

export function isIdentityModulo(a: ModularMatrix, n: number): boolean {
  return a.every((entry, k) => entry === (k % (n + 1) === 0 ? 1 : 0));
}

function identityModulo(n: number): ModularMatrix {
  const identity = new Int32Array(n * n);
  for (let i = 0; i < n; i++) identity[i * (n + 1)] = 1;
  return identity;
}
