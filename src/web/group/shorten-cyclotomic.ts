/**
 * The sum of coefficients[k] * zeta^k for zeta = exp(2 pi i/n) with fewer terms: for even n, zeta^(k + n/2) = -zeta^k leaves
 * powers below n/2 only; for each odd prime p that divides n the p powers zeta^(j + i n/p) add up to 0, so that a multiple of
 * them may be taken away wherever it leaves fewer terms. The value is the same, exactly; -1 - zeta_5 - zeta_5^2 - zeta_5^3
 * becomes zeta_5^4. Each step removes a term, so it ends.
 */
export function shortenCyclotomic(coefficients: readonly number[]): readonly number[] {
  const n = coefficients.length;
  const kept = n % 2 === 0 ? n / 2 : n;
  const sign = (k: number) => (k % n < kept ? 1 : -1);
  const sum = new Array<number>(n).fill(0);
  coefficients.forEach((coefficient, k) => {
    sum[k % kept]! += sign(k) * coefficient;
  });
  const cosets = oddPrimeDivisors(n).flatMap(p =>
    Array.from({ length: n / p }, (_, j) => Array.from({ length: p }, (_, i) => j + (i * n) / p)),
  );
  for (let changed = true; changed; ) {
    changed = false;
    for (const coset of cosets) {
      const values = coset.map(k => sign(k) * sum[k % kept]!);
      const common = mostCommon(values);
      const removed = values.filter(value => value === common).length;
      const added = values.filter(value => value === 0).length;
      if (common === 0 || removed <= added) continue;
      for (const k of coset) sum[k % kept]! -= sign(k) * common;
      changed = true;
    }
  }
  return sum;
}

function mostCommon(values: readonly number[]): number {
  const count = new Map<number, number>();
  for (const value of values) count.set(value, (count.get(value) ?? 0) + 1);
  return [...count].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}

function oddPrimeDivisors(n: number): readonly number[] {
  const primes: number[] = [];
  let rest = n;
  for (let p = 2; p <= rest; p++) {
    if (rest % p !== 0) continue;
    if (p > 2) primes.push(p);
    while (rest % p === 0) rest /= p;
  }
  return primes;
}
