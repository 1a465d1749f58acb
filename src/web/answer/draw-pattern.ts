import { blend, css, inkOn, mean, parameterColour, type Rgb } from './palette.js';
import { type Pattern, type Term, termsAt } from './pattern.js';

/** Cells narrower than this hold no mark: a negative sign is then shown by a paler colour alone. */
export const MARKED_CELL = 7;
const LABELLED_CELL = 24;
const PALER = 0.5;

export interface PatternStyle {
  /** CSS pixels a side. */
  readonly cell: number;
  /** CSS pixels across, where that differs: a single column of tiny cells would be a hair. */
  readonly breadth: number;
  readonly paper: Rgb;
  /** Where nothing stands. */
  readonly blank: Rgb;
  /** The parameter that stands out, the others fading; null: all alike. */
  readonly highlighted: number | null;
  readonly cursor: number | null;
  /** Added to the parameters' numbers to find their colours. */
  readonly firstColour: number;
}

/** Draws the pattern; the canvas takes the size that it needs. */
export function drawPattern(canvas: HTMLCanvasElement, pattern: Pattern, style: PatternStyle): void {
  const scale = Math.max(devicePixelRatio, 1);
  const side = Math.max(1, Math.round(style.cell * scale));
  const across = Math.max(1, Math.round(style.breadth * scale));
  canvas.width = pattern.columns * across;
  canvas.height = pattern.rows * side;
  canvas.style.width = `${canvas.width / scale}px`;
  canvas.style.height = `${canvas.height / scale}px`;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('expected a canvas with a 2d context');
  const gap = style.cell >= MARKED_CELL ? Math.max(1, Math.round(side / 24)) : 0;
  if (style.cell < MARKED_CELL) drawPixels(context, pattern, style);
  else drawCells(context, pattern, style, side, side - gap);
  if (style.cursor !== null) {
    const width = Math.max(2, Math.round(2 * scale));
    context.lineWidth = width;
    context.strokeStyle = css(inkOn(style.paper));
    const x = (style.cursor % pattern.columns) * across;
    const y = Math.floor(style.cursor / pattern.columns) * side;
    context.strokeRect(
      x + width / 2,
      y + width / 2,
      Math.max(across - gap - width, 1),
      Math.max(side - gap - width, 1),
    );
  }
}

/** Cells too small for marks: one pixel each, magnified. Cost: rows * columns, a few milliseconds at 512 x 512. */
function drawPixels(context: CanvasRenderingContext2D, pattern: Pattern, style: PatternStyle): void {
  const { rows, columns, offsets, terms } = pattern;
  const shades = pattern.parameters.map((_, parameter) => {
    const faded = style.highlighted !== null && parameter !== style.highlighted;
    return [false, true].map(negative => termColour({ parameter, negative }, faded, style));
  });
  const shade = (e: number) => shades[terms[e]!.parameter]![Number(terms[e]!.negative)]!;
  const pixels = new ImageData(columns, rows);
  for (let position = 0; position < rows * columns; position++) {
    const begin = offsets[position]!;
    const count = offsets[position + 1]! - begin;
    const colour =
      count === 0
        ? style.blank
        : count === 1
          ? shade(begin)
          : mean(Array.from({ length: count }, (_, k) => shade(begin + k)));
    pixels.data[4 * position] = colour[0];
    pixels.data[4 * position + 1] = colour[1];
    pixels.data[4 * position + 2] = colour[2];
    pixels.data[4 * position + 3] = 255;
  }
  const small = new OffscreenCanvas(columns, rows);
  small.getContext('2d')!.putImageData(pixels, 0, 0);
  context.imageSmoothingEnabled = false;
  context.drawImage(small, 0, 0, context.canvas.width, context.canvas.height);
}

function drawCells(
  context: CanvasRenderingContext2D,
  pattern: Pattern,
  style: PatternStyle,
  pitch: number,
  side: number,
): void {
  for (let position = 0; position < pattern.rows * pattern.columns; position++) {
    const terms = termsAt(pattern, position);
    const x = (position % pattern.columns) * pitch;
    const y = Math.floor(position / pattern.columns) * pitch;
    if (terms.length > 0) drawCell(context, x, y, side, terms, style);
    else {
      context.fillStyle = css(style.blank);
      context.fillRect(x, y, side, side);
    }
  }
}

type Terms = readonly Term[];

function isFaded(terms: Terms, { highlighted }: PatternStyle): boolean {
  return highlighted !== null && !terms.some(term => term.parameter === highlighted);
}

function termColour(term: Pick<Term, 'parameter' | 'negative'>, faded: boolean, style: PatternStyle): Rgb {
  const plain = parameterColour(style.firstColour + term.parameter);
  const signed = term.negative
    ? blend(plain, style.paper, style.cell < MARKED_CELL ? PALER : PALER / 2)
    : plain;
  return faded ? blend(signed, style.paper, 0.8) : signed;
}

function drawCell(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  side: number,
  terms: Terms,
  style: PatternStyle,
): void {
  const faded = isFaded(terms, style);
  const stripe = side / terms.length;
  terms.forEach((term, k) => {
    const colour = termColour(term, faded, style);
    context.fillStyle = css(colour);
    context.fillRect(x + k * stripe, y, k === terms.length - 1 ? side - k * stripe : stripe + 0.5, side);
    if (term.negative)
      hatch(context, x + k * stripe, y, stripe, side, css(blend(colour, inkOn(colour), 0.45)));
  });
  if (style.cell >= LABELLED_CELL && !faded) label(context, x, y, side, terms, style);
}

/** Falling diagonals, the mark of a negative sign. */
function hatch(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
  ink: string,
): void {
  context.save();
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  context.strokeStyle = ink;
  context.lineWidth = Math.max(1, height / 22);
  const step = Math.max(4, height / 5);
  context.beginPath();
  for (let offset = -height + step / 2; offset < width; offset += step) {
    context.moveTo(x + offset, y + height);
    context.lineTo(x + offset + height, y);
  }
  context.stroke();
  context.restore();
}

function label(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  side: number,
  terms: Terms,
  style: PatternStyle,
): void {
  const text = terms.map((term, k) => (k > 0 && !term.text.startsWith('−') ? '+' : '') + term.text).join('');
  const size = Math.min(side * 0.42, (side * 1.5) / text.length);
  if (size < side * 0.2) return;
  const colour = parameterColour(style.firstColour + terms[0]!.parameter);
  const ink = inkOn(terms.length === 1 ? colour : style.paper);
  context.font = `italic ${size}px KaTeX_Main, Georgia, serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineWidth = side / 7;
  context.lineJoin = 'round';
  if (terms.some(term => term.negative) || terms.length > 1) {
    context.strokeStyle = css(terms.length > 1 ? style.paper : blend(colour, style.paper, PALER / 2));
    context.strokeText(text, x + side / 2, y + side / 2);
  }
  context.fillStyle = css(ink);
  context.fillText(text, x + side / 2, y + side / 2);
}
