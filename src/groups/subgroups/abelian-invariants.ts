/** A finite abelian group as a product of cyclic groups of prime power orders p^e. */
export type PrimaryFactors = readonly { readonly prime: number; readonly exponent: number }[];

/**
 * The primary factors of an abelian group with prod p^exponent elements: annihilated(p, k) is the number of elements x with
 * p^k x = 0, which is the product of p^min(k, e) over the factors p^e.
 */
export function primaryFactors(
  order: readonly (readonly [prime: number, exponent: number])[],
  annihilated: (prime: number, k: number) => bigint,
): PrimaryFactors {
  return order.flatMap(([prime, exponent]) => {
    const exponents: number[] = [];
    const all = BigInt(prime) ** BigInt(exponent);
    let below = 1n;
    for (let k = 1; below < all; k++) {
      const count = annihilated(prime, k);
      let rank = 0;
      for (let ratio = count / below; ratio > 1n; ratio /= BigInt(prime)) rank++;
      exponents.fill(k, 0, rank);
      while (exponents.length < rank) exponents.push(k);
      below = count;
    }
    return exponents.map(e => ({ prime, exponent: e }));
  });
}

/** The invariant factors d_1 | d_2 | .., all above 1. */
function invariantFactors(factors: PrimaryFactors): bigint[] {
  const byPrime = new Map<number, number[]>();
  for (const { prime, exponent } of factors) {
    byPrime.set(prime, [...(byPrime.get(prime) ?? []), exponent]);
  }
  const invariants: bigint[] = [];
  for (const [prime, exponents] of byPrime) {
    exponents
      .sort((a, b) => b - a)
      .forEach((e, i) => {
        invariants[i] = (invariants[i] ?? 1n) * BigInt(prime) ** BigInt(e);
      });
  }
  return invariants.reverse();
}

/** "Z(2) x Z(6)"; "1" for the trivial group. */
export function formatAbelian(factors: PrimaryFactors): string {
  return factors.length === 0
    ? '1'
    : invariantFactors(factors)
        .map(d => `Z(${d})`)
        .join(' x ');
}
