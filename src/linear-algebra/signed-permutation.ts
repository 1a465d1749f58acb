/** The operator e_j -> sign[j] e_image[j] on points 0..n-1, plain data. */
export interface SignedPermutation {
  readonly image: Int32Array;
  readonly sign: Int8Array;
}

/** Checks that images are a permutation and signs are 1 or -1. */
export function signedPermutation(image: ArrayLike<number>, sign?: ArrayLike<number>): SignedPermutation {
  const n = image.length;
  const result = {
    image: Int32Array.from(image),
    sign: sign ? Int8Array.from(sign) : new Int8Array(n).fill(1),
  };
  const met = new Uint8Array(n);
  for (let j = 0; j < n; j++) {
    const to = result.image[j]!;
    if (to < 0 || to >= n || met[to] === 1 || Math.abs(result.sign[j] ?? 0) !== 1) {
      throw new Error(
        `expected a signed permutation of ${n} points, got image ${to} with sign ${result.sign[j]}`,
      );
    }
    met[to] = 1;
  }
  return result;
}

export function identitySigned(n: number): SignedPermutation {
  return { image: Int32Array.from({ length: n }, (_, j) => j), sign: new Int8Array(n).fill(1) };
}

/** a b: first b, then a. */
export function composeSigned(a: SignedPermutation, b: SignedPermutation): SignedPermutation {
  const n = b.image.length;
  if (a.image.length !== n) {
    throw new Error(`expected signed permutations of equal degree, got ${a.image.length} and ${n}`);
  }
  const image = new Int32Array(n);
  const sign = new Int8Array(n);
  for (let j = 0; j < n; j++) {
    const middle = b.image[j]!;
    image[j] = a.image[middle]!;
    sign[j] = b.sign[j]! * a.sign[middle]!;
  }
  return { image, sign };
}

export function inverseSigned(a: SignedPermutation): SignedPermutation {
  const image = new Int32Array(a.image.length);
  const sign = new Int8Array(a.image.length);
  a.image.forEach((to, j) => {
    image[to] = j;
    sign[to] = a.sign[j]!;
  });
  return { image, sign };
}

/** a tensor b on e_i tensor e_j at index i * degree(b) + j: the first factor is the slowest. */
export function tensorSigned(a: SignedPermutation, b: SignedPermutation): SignedPermutation {
  const [m, n] = [a.image.length, b.image.length];
  const image = new Int32Array(m * n);
  const sign = new Int8Array(m * n);
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      image[i * n + j] = a.image[i]! * n + b.image[j]!;
      sign[i * n + j] = a.sign[i]! * b.sign[j]!;
    }
  }
  return { image, sign };
}

/** The direct sum of the blocks on the concatenated basis. */
export function directSumSigned(blocks: readonly SignedPermutation[]): SignedPermutation {
  const size = blocks.reduce((n, block) => n + block.image.length, 0);
  const image = new Int32Array(size);
  const sign = new Int8Array(size);
  let offset = 0;
  for (const block of blocks) {
    sign.set(block.sign, offset);
    for (let j = 0; j < block.image.length; j++) {
      image[offset + j] = offset + block.image[j]!;
    }
    offset += block.image.length;
  }
  return { image, sign };
}

export function isIdentitySigned(a: SignedPermutation): boolean {
  return a.image.every((to, j) => to === j && a.sign[j] === 1);
}

/** 1 or -1: the sign of the permutation times the product of the signs. */
export function determinantSigned(a: SignedPermutation): 1 | -1 {
  const met = new Uint8Array(a.image.length);
  let negative = false;
  for (let start = 0; start < met.length; start++) {
    let length = 0;
    for (let j = start; met[j] === 0; j = a.image[j]!) {
      met[j] = 1;
      length++;
      negative = negative !== a.sign[j]! < 0;
    }
    negative = negative !== (length > 0 && length % 2 === 0);
  }
  return negative ? -1 : 1;
}
