import { refuseAbove } from '../../domain-error.js';
import type { LayerNames } from '../layer.js';
import type { SharingPattern } from '../sharing-pattern.js';
import { type CellSize, cellSize } from './cell-size.js';
import { type Panel, panelsOf } from './panel.js';
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

/** Pixels between the matrix and the bias, and across the bias. */
const GAP = 20;
const BIAS_WIDTH = { least: 12, most: 40 };

/**
 * The sharing pattern as a picture: equal colours are one parameter, hatches a minus sign, frames a combination; the bias, where there is
 * one, is a column apart. One path a colour, so that files stay small; the same patterns and names give the same bytes. Cost: the number
 * of positions.
 *
 * @throws DomainError TOO_LARGE above 512 rows or columns
 */
export function sharingSvg(
  weight: SharingPattern,
  names: LayerNames,
  bias: SharingPattern | null = null,
): string {
  const { rows, columns, parameterCount } = weight;
  refuseAbove(
    'The larger side of the pattern',
    Math.max(rows, columns),
    LARGEST_SIDE,
    'Read the layer as JSON instead.',
  );
  const panels = panelsOf(weight, bias);
  const size = cellSize(Math.max(rows, 1), Math.max(columns, 1));
  const ofBias = { ...size, width: Math.min(Math.max(size.width, BIAS_WIDTH.least), BIAS_WIDTH.most) };
  const start = columns * size.width + GAP;
  const [width, height] = [bias === null ? start - GAP : start + ofBias.width, rows * size.height];
  const inner = Math.max(width, SMALLEST_WIDTH);
  const counts = panels.map(({ pattern }) => countPattern(pattern));
  const legend = sharingLegend(panels, counts, size, inner);
  const shape = `${rows} × ${columns}, ${counted(parameterCount, 'parameter')}`;
  const room = Math.floor(inner / LETTER);
  const half = Math.floor((room - shape.length - 8) / 2);
  return svgDocument(
    { width: inner + 2 * MARGIN, height: MARGIN + HEAD + height + MARGIN + legend.height + MARGIN / 2 },
    { title: titleOf(names), description: describe(panels, counts) },
    [
      ...(size.isMarked ? [MARKS] : []),
      `<text class="ink" x="${MARGIN}" y="${MARGIN + 10}" font-weight="600">${svgText(names.group, room)}</text>`,
      `<text class="soft" x="${MARGIN}" y="${MARGIN + 29}">${svgText(names.from, half)} → ${svgText(names.to, half)}: ${shape}</text>`,
      ...panels.flatMap((panel, p) =>
        p === 0 ? drawPanel(panel, size, MARGIN) : drawPanel(panel, ofBias, MARGIN + start),
      ),
      `<g transform="translate(${MARGIN} ${2 * MARGIN + HEAD + height})" fill="none">`,
      ...legend.elements,
      '</g>',
    ],
  );
}

/** A matrix with its left edge at x. */
function drawPanel(panel: Panel, size: CellSize, x: number): string[] {
  const { rows, columns } = panel.pattern;
  return [
    `<g transform="translate(${x} ${MARGIN + HEAD})">`,
    `<rect class="blank" width="${columns * size.width}" height="${rows * size.height}"/>`,
    `<g transform="scale(${size.width} ${size.height})" fill="none" shape-rendering="crispEdges">`,
    ...sharingCells(panel, size),
    '</g>',
    ...(size.isMarked ? [grid(rows, columns, size.width, size.height)] : []),
    ...(size.isLabelled ? sharingLabels(panel, size) : []),
    '</g>',
  ];
}

function titleOf({ group, from, to }: LayerNames): string {
  const [g, r, s] = [group, from, to].map(name =>
    name.length > NAME_LIMIT ? `${name.slice(0, NAME_LIMIT)}...` : name,
  );
  return `Weight sharing of ${g}, from ${r} to ${s}`;
}

function describe([weight, bias]: readonly Panel[], [ofWeight, ofBias]: readonly PatternCounts[]): string {
  const { rows, columns, parameterCount } = weight!.pattern;
  const parts = [
    `The equivariant matrices have ${counted(rows, 'row')}, ${counted(columns, 'column')} and ${counted(parameterCount, 'parameter')}; equal colours are one parameter.`,
    ...describeMarks(weight!.pattern, ofWeight!, 'them'),
  ];
  if (bias) {
    parts.push(
      `The column apart is the bias, with ${counted(bias.pattern.parameterCount, 'parameter')}.`,
      ...describeMarks(bias.pattern, ofBias!, 'it'),
    );
  }
  return parts.join(' ');
}

function describeMarks({ combinations }: SharingPattern, counts: PatternCounts, whose: string): string[] {
  const { zeros } = counts;
  const negatives = counts.negatives + counts.negativeTerms;
  const sentences: string[] = [];
  if (negatives > 0) {
    sentences.push(
      `${counted(negatives, 'minus sign')} ${negatives === 1 ? 'stands' : 'stand'} in ${whose}.`,
    );
  }
  if (combinations.length > 0) {
    sentences.push(
      `Several parameters, or one with a factor, stand at ${counted(combinations.length, 'position')}.`,
    );
  }
  if (zeros > 0) sentences.push(`${counted(zeros, 'position')} ${zeros === 1 ? 'is' : 'are'} zero.`);
  return sentences;
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
