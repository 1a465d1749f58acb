/** The normal quantile of a two-sided interval of 95 %. */
const Z = 1.959963984540054;

/** How many of some runs, with the interval of 95 % for the chance. */
export interface Share {
  readonly count: number;
  readonly of: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The score interval: the chances p with |count/n - p| <= z sqrt(p (1 - p)/n), in closed form. Of no runs it is [0, 1].
 * Source: Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22, 1927.
 */
export function shareOf(count: number, of: number): Share {
  if (of === 0) return { count, of, low: 0, high: 1 };
  const p = count / of;
  const center = (p + Z ** 2 / (2 * of)) / (1 + Z ** 2 / of);
  const half = (Z / (1 + Z ** 2 / of)) * Math.sqrt((p * (1 - p)) / of + Z ** 2 / (4 * of ** 2));
  // At the ends the interval is closed, which rounding may miss.
  const low = count === 0 ? 0 : center - half;
  const high = count === of ? 1 : center + half;
  return { count, of, low, high };
}

/** "95 % (83 to 99)", or nothing known. */
export function percentOf({ count, of, low, high }: Share): string {
  if (of === 0) return '';
  return `${percent(count / of)} % (${percent(low)} to ${percent(high)})`;
}

/** Whole percents, and a tenth where less than one is left. */
export function percent(share: number): string {
  const hundredths = 100 * share;
  return hundredths >= 0.05 && hundredths < 0.95 ? hundredths.toFixed(1) : `${Math.round(hundredths)}`;
}
