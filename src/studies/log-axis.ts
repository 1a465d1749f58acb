import type { Json } from './specification.js';

const SUPERSCRIPTS: Readonly<Record<string, string>> = {
  ...{ '-': '⁻', '0': '⁰', '1': '¹', '2': '²', '3': '³', '4': '⁴', '5': '⁵' },
  ...{ '6': '⁶', '7': '⁷', '8': '⁸', '9': '⁹' },
};

/** Heights in pixels of the strip for zeros: the gap above its first row, and the most that its rows take together. */
const STRIP_GAP = 10;
const STRIP_ROW = 9;
const STRIP_MOST = 60;

/**
 * A logarithmic axis that has a place for 0: whole decades, and below them, where there are zeros, a strip with a row for each
 * series that has any, so that series which lie on each other at 0 are all seen.
 */
export interface LogAxis {
  /** From the lowest to the highest place, for the scale. */
  readonly domain: readonly [number, number];
  /** Powers of ten to be labelled. */
  readonly ticks: readonly number[];
  /** The expression that labels them. */
  readonly labels: string;
  /** Where the strip begins; null without zeros. */
  readonly strip: number | null;
  /** What the strip says. */
  readonly stripLabel: string;
  /** The place of a value of that series; between strip rows and decades nothing is drawn. */
  place(value: number, series: string): number;
}

/**
 * The axis for values of some series on a plot of that height in pixels. Values at or below the floor stand for 0: a rounding
 * floor, or 0 itself.
 */
export function logAxis(
  values: readonly { readonly series: string; readonly value: number }[],
  height: number,
  floor: number,
): LogAxis {
  const shown = values.map(({ value }) => value).filter(value => value > floor);
  const zeros = [...new Set(values.filter(({ value }) => value <= floor).map(({ series }) => series))];
  const floorExponent = floor > 0 ? Math.round(Math.log10(floor)) : -1;
  const least = shown.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const most = shown.reduce((most, value) => Math.max(most, value), 0);
  const bottom = shown.length > 0 ? Math.floor(Math.log10(least)) : floorExponent;
  const top = shown.length > 0 ? Math.max(bottom + 1, Math.ceil(Math.log10(most))) : 0;
  const row = Math.min(STRIP_ROW, STRIP_MOST / Math.max(1, zeros.length));
  const stripHeight = zeros.length > 0 ? STRIP_GAP + row * zeros.length : 0;
  const decadesPerPixel = (top - bottom) / (height - stripHeight);
  const below = (pixels: number) =>
    pixels === 0 ? tenTo(bottom) : 10 ** (bottom - pixels * decadesPerPixel);
  const step = Math.ceil((top - bottom) / 8);
  const exponents = Array.from({ length: top - bottom + 1 }, (_, k) => bottom + k);
  const labelled = exponents.filter(exponent => (top - exponent) % step === 0);
  return {
    domain: [below(stripHeight), tenTo(top)],
    ticks: labelled.map(tenTo),
    labels: labelExpression(labelled),
    strip: zeros.length > 0 ? below(0) : null,
    stripLabel: floor > 0 ? `0 to rounding (at most ${powerOfTen(floorExponent)})` : '0',
    place: (value, series) =>
      value > floor ? value : below(STRIP_GAP + row * (zeros.indexOf(series) + 0.5)),
  };
}

/** The axis y of a specification. */
export function yAxis({ domain, ticks, labels }: LogAxis, title: string): { readonly [key: string]: Json } {
  return {
    type: 'quantitative',
    scale: { type: 'log', domain, nice: false },
    axis: { title, values: ticks, labelExpr: labels },
  };
}

/** The layers that mark the strip for zeros in each facet: its upper edge, and what it is. */
export function stripLayers({ strip, stripLabel }: LogAxis): readonly Json[] {
  if (strip === null) return [];
  const data = { values: [{}] };
  return [
    {
      data,
      mark: { type: 'rule', stroke: '#888', strokeDash: [1, 3], strokeWidth: 1.2 },
      encoding: { y: { datum: strip } },
    },
    {
      data,
      mark: {
        ...{ type: 'text', align: 'left', baseline: 'bottom', dx: 4, dy: -2, fontSize: 10.5, color: '#555' },
        text: stripLabel,
      },
      encoding: { x: { value: 0 }, y: { datum: strip } },
    },
  ];
}

/** The number nearest to 10 to a whole power, which 10 ** exponent need not be. */
function tenTo(exponent: number): number {
  return Number(`1e${exponent}`);
}

/** 10 to a whole power, with the power raised. */
export function powerOfTen(exponent: number): string {
  return `10${[...`${exponent}`].map(character => SUPERSCRIPTS[character]).join('')}`;
}

/** Labels by an expression over the numbers of the ticks alone; its numbers have a minus sign, not a hyphen. */
function labelExpression(exponents: readonly number[]): string {
  const names = exponents.map(
    exponent => `'${`${exponent}`.replace('-', '\u2212')}':'${powerOfTen(exponent)}'`,
  );
  return `({${names.join(',')}})[format(log(datum.value)/LN10,'.0f')]`;
}
