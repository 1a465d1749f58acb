import { blend, css, inkOn, parameterColour, type Rgb } from './palette.js';
import { type Pattern, termsAt } from './pattern.js';

/** Cells narrower than this hold no mark: a negative sign is then shown by a paler colour alone. */
const MARKED_CELL = 7;
const LABELLED_CELL = 24;
const PALER = 0.5;

export interface PatternStyle {
  /** CSS pixels a side. */
  readonly cell: number;
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
  canvas.width = pattern.columns * side;
  canvas.height = pattern.rows * side;
  canvas.style.width = `${canvas.width / scale}px`;
  canvas.style.height = `${canvas.height / scale}px`;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('expected a canvas with a 2d context');
  const gap = style.cell >= MARKED_CELL ? Math.max(1, Math.round(side / 24)) : 0;
  for (let position = 0; position < pattern.rows * pattern.columns; position++) {
    const terms = termsAt(pattern, position);
    const x = (position % pattern.columns) * side;
    const y = Math.floor(position / pattern.columns) * side;
    if (terms.length === 0) {
      context.fillStyle = css(style.blank);
      context.fillRect(x, y, side - gap, side - gap);
      continue;
    }
    const faded = style.highlighted !== null && !terms.some(term => term.parameter === style.highlighted);
    drawCell(context, x, y, side - gap, terms, faded, style);
  }
  if (style.cursor !== null) {
    const width = Math.max(2, Math.round(2 * scale));
    context.lineWidth = width;
    context.strokeStyle = css(inkOn(style.paper));
    const x = (style.cursor % pattern.columns) * side;
    const y = Math.floor(style.cursor / pattern.columns) * side;
    context.strokeRect(
      x + width / 2,
      y + width / 2,
      Math.max(side - gap - width, 1),
      Math.max(side - gap - width, 1),
    );
  }
}

type Terms = ReturnType<typeof termsAt>;

function drawCell(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  side: number,
  terms: Terms,
  faded: boolean,
  style: PatternStyle,
): void {
  const marked = style.cell >= MARKED_CELL;
  const stripe = side / terms.length;
  terms.forEach((term, k) => {
    let colour = parameterColour(style.firstColour + term.parameter);
    if (term.negative) colour = blend(colour, style.paper, marked ? PALER / 2 : PALER);
    if (faded) colour = blend(colour, style.paper, 0.8);
    context.fillStyle = css(colour);
    context.fillRect(x + k * stripe, y, k === terms.length - 1 ? side - k * stripe : stripe + 0.5, side);
    if (marked && term.negative)
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
  const ink = terms.length === 1 ? inkOn(colour) : ([20, 22, 30] as const);
  context.font = `italic ${size}px KaTeX_Main, Georgia, serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineWidth = side / 7;
  context.lineJoin = 'round';
  if (terms.some(term => term.negative) || terms.length > 1) {
    context.strokeStyle = css(terms[0]!.negative ? blend(colour, style.paper, PALER / 2) : colour);
    context.strokeText(text, x + side / 2, y + side / 2);
  }
  context.fillStyle = css(ink);
  context.fillText(text, x + side / 2, y + side / 2);
}
