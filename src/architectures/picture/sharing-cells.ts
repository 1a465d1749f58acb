import { COMBINATION, ZERO } from '../sharing-pattern.js';
import type { CellSize } from './cell-size.js';
import { COLOUR_COUNT, colour } from './palette.js';
import type { Panel } from './panel.js';
import { Strokes } from './strokes.js';

/** The patterns that mark signs and combinations, in cells; drawn over the colours. */
export const MARKS = [
  '<defs><pattern id="minus" width=".2" height=".2" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">',
  '<path d="M0 .1h.2" stroke="#000" stroke-opacity=".6" stroke-width=".06"/></pattern>',
  '<pattern id="sum" width="1" height="1" patternUnits="userSpaceOnUse">',
  '<rect x=".1" y=".1" width=".8" height=".8" fill="none" stroke="#000" stroke-width=".07"/></pattern></defs>',
].join('');

/** How negative entries and combinations are drawn over their colours. */
export function overlay(mark: 'MINUS' | 'SUM', { isMarked }: Pick<CellSize, 'isMarked'>): string {
  if (isMarked) return mark === 'MINUS' ? 'stroke="url(#minus)"' : 'stroke="url(#sum)"';
  return mark === 'MINUS' ? 'stroke="#000" stroke-opacity=".45"' : 'stroke="#fff" stroke-opacity=".55"';
}

/**
 * The matrix, one unit a cell: a path for each colour, then one for all negative entries and one for all combinations. A combination
 * has a stripe for each of its terms where cells have room for marks, else the colour of its first term. Cost: the number of positions.
 */
export function sharingCells({ pattern, firstColour }: Panel, size: CellSize): string[] {
  const { rows, columns, parameters, signs } = pattern;
  const colours = Array.from({ length: Math.min(pattern.parameterCount, COLOUR_COUNT) }, () => new Strokes());
  const [minus, sums] = [new Strokes(), new Strokes()];
  let next = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const position = row * columns + column;
      const parameter = parameters[position]!;
      if (parameter === ZERO) continue;
      if (parameter !== COMBINATION) {
        colours[parameter % COLOUR_COUNT]!.add(row, column, column + 1);
        if (signs[position]! < 0) minus.add(row, column, column + 1);
        continue;
      }
      sums.add(row, column, column + 1);
      const { terms } = pattern.combinations[next++]!;
      const shown = size.isMarked ? terms : terms.slice(0, 1);
      shown.forEach((term, t) => {
        const [from, to] = [column + t / shown.length, column + (t + 1) / shown.length];
        colours[term.parameter % COLOUR_COUNT]!.add(row, from, to);
        if (size.isMarked && term.coefficient.decimal < 0) minus.add(row, from, to);
      });
    }
  }
  return [
    ...colours.flatMap((strokes, k) => path(strokes, `stroke="${colour(firstColour + k)}"`)),
    ...path(minus, overlay('MINUS', size)),
    ...path(sums, overlay('SUM', size)),
  ];
}

function path(strokes: Strokes, paint: string): string[] {
  const data = strokes.data();
  return data === '' ? [] : [`<path ${paint} d="${data}"/>`];
}
