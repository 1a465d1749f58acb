import type { Coefficient } from '../sharing.js';
import { COMBINATION, type Combination, ZERO } from '../sharing-pattern.js';
import type { CellSize } from './cell-size.js';
import { colour, inkOn } from './palette.js';
import type { Panel } from './panel.js';
import { svgNumber } from './svg-text.js';

/** A label whose letters would be smaller is left out. */
const SMALLEST_FONT = 8;

/** What stands in each cell, as "a", "−b" or "a+2b", where that has room. */
export function sharingLabels({ pattern, firstColour, nameOf }: Panel, size: CellSize): string[] {
  const combinations = new Map(pattern.combinations.map(each => [each.position, each]));
  return Array.from(pattern.parameters, (parameter, position) => {
    if (parameter === ZERO) return '';
    const combination = parameter === COMBINATION ? combinations.get(position)! : null;
    const isNegative = pattern.signs[position]! < 0;
    const text = combination
      ? combinationText(combination, nameOf)
      : `${isNegative ? '−' : ''}${nameOf(parameter)}`;
    const font = Math.min(size.height * 0.42, (size.width * 1.4) / text.length);
    if (font < SMALLEST_FONT) return '';
    const x = ((position % pattern.columns) + 0.5) * size.width;
    const y = (Math.floor(position / pattern.columns) + 0.5) * size.height;
    const ink = combination
      ? 'fill="#14161e" stroke="#fff" stroke-width="4" paint-order="stroke"'
      : isNegative
        ? `fill="${inkOn(firstColour + parameter)}" stroke="${colour(firstColour + parameter)}" stroke-width="5" paint-order="stroke"`
        : `fill="${inkOn(firstColour + parameter)}"`;
    return `<text class="name" x="${svgNumber(x)}" y="${svgNumber(y)}" dy=".33em" text-anchor="middle" style="font-size:${svgNumber(font)}px" ${ink}>${text}</text>`;
  }).filter(text => text !== '');
}

/** "a−1/2b"; letters, digits and signs only. */
function combinationText({ terms }: Combination, nameOf: Panel['nameOf']): string {
  return terms
    .map(({ parameter, coefficient }, t) => {
      const factor = factorText(coefficient);
      return `${t > 0 && !factor.startsWith('−') ? '+' : ''}${factor}${nameOf(parameter)}`;
    })
    .join('');
}

/** '' for 1, "−" for -1, "−1/2", "(1+sqrt(2))". */
function factorText({ exact, decimal }: Coefficient): string {
  if (decimal === 1) return '';
  if (decimal === -1) return '−';
  const text = exact ?? String(Number(decimal.toPrecision(3)));
  return (/.[-+]/.test(text) ? `(${text})` : text).replace(/^-/, '−');
}
