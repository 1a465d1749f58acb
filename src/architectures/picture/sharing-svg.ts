import { refuseAbove } from '../../domain-error.js';
import type { LayerNames } from '../layer.js';
import type { SharingPattern } from '../sharing-pattern.js';
import { cellSize } from './cell-size.js';
import { MARKS, sharingCells } from './sharing-cells.js';
import { sharingLabels } from './sharing-labels.js';
import { countPattern, type PatternCounts, sharingLegend } from './sharing-legend.js';
import { svgDocument, svgText } from './svg-text.js';

/** Rows or columns: beyond, an entry has no pixel of its own on a screen. */
const LARGEST_SIDE = 512;
const MARGIN = 16;
const HEAD = 44;
const SMALLEST_WIDTH = 340;
/** Pixels of a letter, roughly: texts are cut to the width. */
const LETTER = 7.2;
/** Characters of a name in the title. */
const NAME_LIMIT = 300;

/**
 * The sharing pattern as a picture: equal colours are one parameter, hatches a minus sign, frames a combination. One path a colour, so that
 * files stay small; the same pattern and names give the same bytes. Cost: the number of positions.
 *
 * @throws DomainError TOO_LARGE above 512 rows or columns
 */
export function sharingSvg(pattern: SharingPattern, names: LayerNames): string {
  const { rows, columns, parameterCount } = pattern;
  refuseAbove(
    'The larger side of the pattern',
    Math.max(rows, columns),
    LARGEST_SIDE,
    'Read the layer as JSON instead.',
  );
  const size = cellSize(Math.max(rows, 1), Math.max(columns, 1));
  const [width, height] = [columns * size.width, rows * size.height];
  const inner = Math.max(width, SMALLEST_WIDTH);
  const counts = countPattern(pattern);
  const legend = sharingLegend(pattern, counts, size, inner);
  const shape = `${rows} × ${columns}, ${counted(parameterCount, 'parameter')}`;
  const room = Math.floor(inner / LETTER);
  const half = Math.floor((room - shape.length - 8) / 2);
  return svgDocument(
    { width: inner + 2 * MARGIN, height: MARGIN + HEAD + height + MARGIN + legend.height + MARGIN / 2 },
    { title: titleOf(names), description: describe(pattern, counts) },
    [
      ...(size.isMarked ? [MARKS] : []),
      `<text class="ink" x="${MARGIN}" y="${MARGIN + 10}" font-weight="600">${svgText(names.group, room)}</text>`,
      `<text class="soft" x="${MARGIN}" y="${MARGIN + 29}">${svgText(names.from, half)} → ${svgText(names.to, half)}: ${shape}</text>`,
      `<g transform="translate(${MARGIN} ${MARGIN + HEAD})">`,
      `<rect class="blank" width="${width}" height="${height}"/>`,
      `<g transform="scale(${size.width} ${size.height})" fill="none" shape-rendering="crispEdges">`,
      ...sharingCells(pattern, size),
      '</g>',
      ...(size.isMarked ? [grid(rows, columns, size.width, size.height)] : []),
      ...(size.isLabelled ? sharingLabels(pattern, size) : []),
      '</g>',
      `<g transform="translate(${MARGIN} ${2 * MARGIN + HEAD + height})" fill="none">`,
      ...legend.elements,
      '</g>',
    ],
  );
}

function titleOf({ group, from, to }: LayerNames): string {
  const [g, r, s] = [group, from, to].map(name =>
    name.length > NAME_LIMIT ? `${name.slice(0, NAME_LIMIT)}...` : name,
  );
  return `Weight sharing of ${g}, from ${r} to ${s}`;
}

function describe(
  { rows, columns, parameterCount, combinations }: SharingPattern,
  counts: PatternCounts,
): string {
  const { zeros } = counts;
  const negatives = counts.negatives + counts.negativeTerms;
  const parts = [
    `The equivariant matrices have ${counted(rows, 'row')}, ${counted(columns, 'column')} and ${counted(parameterCount, 'parameter')}; equal colours are one parameter.`,
    negatives > 0 && `${counted(negatives, 'minus sign')} ${negatives === 1 ? 'stands' : 'stand'} in them.`,
    combinations.length > 0 &&
      `Several parameters, or one with a factor, stand at ${counted(combinations.length, 'position')}.`,
    zeros > 0 && `${counted(zeros, 'position')} ${zeros === 1 ? 'is' : 'are'} zero.`,
  ];
  return parts.filter(Boolean).join(' ');
}

function counted(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}

/** Lines of paper between the cells. */
function grid(rows: number, columns: number, width: number, height: number): string {
  const down = Array.from({ length: columns - 1 }, (_, c) => `M${(c + 1) * width} 0v${rows * height}`);
  const across = Array.from({ length: rows - 1 }, (_, r) => `M0 ${(r + 1) * height}h${columns * width}`);
  return `<path class="rule" d="${[...down, ...across].join('')}"/>`;
}
