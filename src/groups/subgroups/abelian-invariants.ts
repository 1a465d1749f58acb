/**
 * The invariant factors d_1 | d_2 | .. of a finite abelian group, all above 1, from its p-parts: annihilated(p, k) is the
 * number of elements x with p^k x = 0, which is the product of p^min(k, e) over the cyclic factors p^e.
 */
export function abelianInvariants(
  primes: readonly (readonly [prime: number, exponent: number])[],
  annihilated: (prime: number, k: number) => bigint,
): bigint[] {
  const factors: bigint[] = [];
  for (const [prime, exponent] of primes) {
    let below = 1n;
    for (let k = 1; k <= exponent; k++) {
      const count = annihilated(prime, k);
      let rank = 0;
      for (let ratio = count / below; ratio > 1n; ratio /= BigInt(prime)) rank++;
      for (let i = 0; i < rank; i++) factors[i] = (factors[i] ?? 1n) * BigInt(prime);
      below = count;
    }
  }
  return factors.reverse();
}

/** "Z(2) x Z(6)"; "1" for the trivial group. */
export function formatAbelian(invariants: readonly bigint[]): string {
  return invariants.length === 0 ? '1' : invariants.map(d => `Z(${d})`).join(' x ');
}
