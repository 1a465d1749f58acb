import { COMBINATION, type SharingPattern, ZERO } from '../sharing-pattern.js';
import type { CellSize } from './cell-size.js';
import { COLOUR_COUNT, colour } from './palette.js';
import type { Panel } from './panel.js';
import { overlay } from './sharing-cells.js';

/** Parameters of one matrix that a legend names. */
const MOST_ENTRIES = 40;
const ENTRY_WIDTH = 76;
/** Of a letter, with room to spare. */
const LETTER = 7.4;
const LINE = 22;
const SWATCH = 14;

/** How often what stands in a pattern. */
export interface PatternCounts {
  /** [parameterCount]: positions in which the parameter stands, in combinations too. */
  readonly uses: readonly number[];
  readonly zeros: number;
  /** Minus signs of single parameters, and of terms in combinations. */
  readonly negatives: number;
  readonly negativeTerms: number;
}

export function countPattern(pattern: SharingPattern): PatternCounts {
  const uses = new Array<number>(pattern.parameterCount).fill(0);
  let zeros = 0;
  pattern.parameters.forEach(parameter => {
    if (parameter === ZERO) zeros++;
    else if (parameter !== COMBINATION) uses[parameter]!++;
  });
  const negatives = pattern.signs.reduce((n, sign) => n + Number(sign < 0), 0);
  let negativeTerms = 0;
  for (const { terms } of pattern.combinations) {
    for (const { parameter, coefficient } of terms) {
      uses[parameter]!++;
      negativeTerms += Number(coefficient.decimal < 0);
    }
  }
  return { uses, zeros, negatives, negativeTerms };
}

/**
 * Elements below the point (0, 0), in lines of `width` pixels, and their height.
 *
 * @param counts of each panel
 */
export function sharingLegend(
  panels: readonly Panel[],
  counts: readonly PatternCounts[],
  size: CellSize,
  width: number,
): { readonly elements: string[]; readonly height: number } {
  const elements: string[] = [];
  const lines = new Lines(width);
  const total = (of: (counts: PatternCounts) => number) => counts.reduce((sum, each) => sum + of(each), 0);
  const remark = (text: string, ...swatches: string[]) => {
    const [x, y] = lines.place(widthOf(text));
    elements.push(
      ...swatches.map(paint => swatch(x, y, paint)),
      said(x + (swatches.length > 0 ? 20 : 0), y, text),
    );
  };
  panels.forEach(({ firstColour, nameOf }, p) => {
    const { uses } = counts[p]!;
    uses.slice(0, MOST_ENTRIES).forEach((count, k) => {
      const [x, y] = lines.place(ENTRY_WIDTH);
      elements.push(
        swatch(x, y, `stroke="${colour(firstColour + k)}"`),
        `<text class="ink" x="${x + 20}" y="${y + 12}"><tspan font-style="italic">${nameOf(k)}</tspan> ×${count}</text>`,
      );
    });
    if (uses.length > MOST_ENTRIES) remark(`and ${uses.length - MOST_ENTRIES} more`);
    lines.end();
  });
  const by = (large: string, small: string) => (size.isMarked ? large : small);
  const isSigned =
    total(({ negatives, negativeTerms }) => negatives + (size.isMarked ? negativeTerms : 0)) > 0;
  if (isSigned) {
    remark(`minus sign: ${by('hatched', 'darker')}`, `stroke="${colour(0)}"`, overlay('MINUS', size));
  }
  if (panels.some(({ pattern }) => pattern.combinations.length > 0)) {
    remark(
      `combination: ${by('framed', 'paler, as its first term')}`,
      `stroke="${colour(0)}"`,
      overlay('SUM', size),
    );
  }
  if (total(({ zeros }) => zeros) > 0) {
    const [x, y] = lines.place(widthOf('zero'));
    elements.push(
      `<rect class="blank" x="${x}" y="${y}" width="${SWATCH}" height="${SWATCH}"/>`,
      said(x + 20, y, 'zero'),
    );
  }
  if (panels.length > 1) remark('the column apart is the bias');
  if (total(({ uses }) => uses.length) > COLOUR_COUNT) {
    remark(`colours repeat after ${COLOUR_COUNT} parameters`);
  }
  lines.end();
  return { elements, height: lines.height };
}

function widthOf(text: string): number {
  return Math.round(SWATCH + 24 + LETTER * text.length);
}

/** A square of one cell, scaled, so that marks look as they do in the matrix. */
function swatch(x: number, y: number, paint: string): string {
  return `<path transform="translate(${x} ${y}) scale(${SWATCH})" ${paint} d="M0 .5h1"/>`;
}

function said(x: number, y: number, text: string): string {
  return `<text class="soft" x="${x}" y="${y + 12}">${text}</text>`;
}

/** Places one beside the other, in columns that line up. */
class Lines {
  height = 0;
  #x = 0;

  constructor(readonly width: number) {}

  place(width: number): [x: number, y: number] {
    if (this.#x > 0 && this.#x + width > this.width) this.end();
    const place: [number, number] = [this.#x, this.height];
    this.#x += width;
    return place;
  }

  end(): void {
    if (this.#x === 0) return;
    this.#x = 0;
    this.height += LINE;
  }
}
