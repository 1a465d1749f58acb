/**
 * The sum of coefficients[k] * zeta^k for zeta = exp(2 pi i/n) with fewer terms: for each prime p that divides n the p powers
 * zeta^(j + i n/p) add up to 0, so that a multiple of them may be taken away wherever it leaves fewer terms. The value is
 * the same, exactly; -1 - zeta_5 - zeta_5^2 - zeta_5^3 becomes zeta_5^4. Each step removes a term, so it ends.
 */
export function shortenCyclotomic(coefficients: readonly number[]): readonly number[] {
  const n = coefficients.length;
  const sum = [...coefficients];
  const primes = primeDivisors(n);
  for (let changed = true; changed; ) {
    changed = false;
    for (const p of primes) {
      for (let j = 0; j < n / p; j++) {
        const coset = Array.from({ length: p }, (_, i) => j + (i * n) / p);
        const common = mostCommon(coset.map(k => sum[k]!));
        const before = coset.filter(k => sum[k] !== 0).length;
        const after = coset.filter(k => sum[k] !== common).length;
        if (after >= before) continue;
        for (const k of coset) sum[k]! -= common;
        changed = true;
      }
    }
  }
  return sum;
}

function mostCommon(values: readonly number[]): number {
  const count = new Map<number, number>();
  for (const value of values) count.set(value, (count.get(value) ?? 0) + 1);
  return [...count].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}

function primeDivisors(n: number): readonly number[] {
  const primes: number[] = [];
  let rest = n;
  for (let p = 2; p <= rest; p++) {
    if (rest % p !== 0) continue;
    primes.push(p);
    while (rest % p === 0) rest /= p;
  }
  return primes;
}
