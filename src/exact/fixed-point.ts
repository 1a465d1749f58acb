// Fixed-point numbers: the integer x stands for x / 2^bits, a unit is 2^-bits.

/** atan(1/n) by its series; error below 2 units for each of the about bits / (2 log2 n) terms. */
function arctangentOfInverse(n: bigint, bits: bigint): bigint {
  let power = (1n << bits) / n;
  let sum = 0n;
  for (let k = 1n; power !== 0n; k += 2n) {
    sum += (k % 4n === 1n ? power : -power) / k;
    power /= n * n;
  }
  return sum;
}

/** pi = 16 atan(1/5) - 4 atan(1/239) (Machin); error below 16 bits units. */
function piFixed(bits: bigint): bigint {
  return 16n * arctangentOfInverse(5n, bits) - 4n * arctangentOfInverse(239n, bits);
}

/** cos and sin of an angle in [0, 7) by Taylor's series; error below 8 units for each of the about bits / 2 terms. */
function cosineAndSine(angle: bigint, bits: bigint): [bigint, bigint] {
  let [cosine, sine] = [0n, 0n];
  let term = 1n << bits;
  for (let k = 0n; term !== 0n; ) {
    const positive = k % 4n < 2n;
    if (k % 2n === 0n) {
      cosine += positive ? term : -term;
    } else {
      sine += positive ? term : -term;
    }
    k += 1n;
    term = ((term * angle) >> bits) / k;
  }
  return [cosine, sine];
}

/** For all roundings of the series above: they stay below 2^40 units for every precision in reach. */
const GUARD_BITS = 64;

/** cos and sin of 2 pi k / n for k < count; error below 2 units. */
export function rootsOfUnityFixed(n: number, count: number, bits: number): [cosine: bigint, sine: bigint][] {
  const working = BigInt(bits + GUARD_BITS);
  const turn = 2n * piFixed(working);
  return Array.from({ length: count }, (_, k) => {
    const [cosine, sine] = cosineAndSine((turn * BigInt(k)) / BigInt(n), working);
    return [cosine >> BigInt(GUARD_BITS), sine >> BigInt(GUARD_BITS)];
  });
}
