/**
 * C(n, k) for 0 <= k, or undefined where it has more than `bits` bits: the product (n-t+1)/1 .. n/t, whose partial
 * products are binomials that double at least. Cost: at most `bits` steps.
 */
export function binomialWithin(n: bigint, k: bigint, bits: number): bigint | undefined {
  if (k > n) return 0n;
  const steps = k > n - k ? n - k : k;
  const limit = 1n << BigInt(bits);
  let value = 1n;
  for (let t = 1n; t <= steps; t++) {
    value = (value * (n - steps + t)) / t;
    if (value > limit) return undefined;
  }
  return value;
}
