/** Three significant digits; powers of ten where zeros would not be counted at a glance. */
export function significant(x: number): string {
  if (x === 0) return '0';
  return Math.abs(x) < 1e-3 || Math.abs(x) >= 1e5 ? x.toExponential(2) : x.toPrecision(3);
}

export function significantOrDash(x: number | null | undefined): string {
  return x == null ? '–' : significant(x);
}
