import type { Projection } from './projection.js';

export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

type Point = readonly [x: number, y: number];

const MARGIN = { left: 58, right: 10, top: 10, bottom: 38 };
const SMALLEST_SPAN = 1e-3;

/** A frame that holds all points, and the frame before. */
export function frameAround(points: readonly Point[], before: Frame | null): Frame {
  const xs = points.map(([x]) => x).filter(Number.isFinite);
  const ys = points.map(([, y]) => y).filter(Number.isFinite);
  const [left, right] = span(xs, before ? [before.left, before.right] : null);
  const [bottom, top] = span([...ys, 0], before ? [before.bottom, before.top] : null);
  return { left, right, bottom, top };
}

/** The values' range with a margin of a twelfth; the range before where that still holds them. */
function span(
  values: readonly number[],
  before: readonly [number, number] | null,
): readonly [number, number] {
  const low = values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const high = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  if (values.length === 0) return before ?? [-1, 1];
  const margin = Math.max(high - low, SMALLEST_SPAN) / 12;
  if (!before) return [low - margin, high + margin];
  return [low < before[0] ? low - margin : before[0], high > before[1] ? high + margin : before[1]];
}

interface Surface {
  readonly width: number;
  readonly height: number;
  readonly scheme: 'light' | 'dark';
}

export function drawCloud(
  canvas: HTMLCanvasElement,
  points: readonly Point[],
  frame: Frame,
  view: Projection,
  { width, height, scheme }: Surface,
): void {
  const scale = Math.max(devicePixelRatio, 1);
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('expected a canvas with a 2d context');
  context.scale(scale, scale);
  const [ink, rule, point, exact] =
    scheme === 'light'
      ? ['#5a6072', '#e6e3db', 'rgb(51 70 184 / 0.55)', '#b05e00']
      : ['#a3a9ba', '#2c313d', 'rgb(157 176 255 / 0.6)', '#f0ae5a'];
  const right = width - MARGIN.right;
  const bottom = height - MARGIN.bottom;
  const toX = (x: number) =>
    MARGIN.left + ((x - frame.left) / (frame.right - frame.left)) * (right - MARGIN.left);
  const toY = (y: number) =>
    bottom - ((y - frame.bottom) / (frame.top - frame.bottom)) * (bottom - MARGIN.top);

  context.font = '11px system-ui, sans-serif';
  context.fillStyle = ink;
  context.strokeStyle = rule;
  context.textAlign = 'center';
  for (const tick of ticks(frame.left, frame.right)) {
    line(context, toX(tick), MARGIN.top, toX(tick), bottom);
    context.fillText(text(tick), toX(tick), bottom + 15);
  }
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  for (const tick of ticks(frame.bottom, frame.top)) {
    line(context, MARGIN.left, toY(tick), right, toY(tick));
    context.fillText(text(tick), MARGIN.left - 6, toY(tick));
  }
  context.textBaseline = 'alphabetic';
  context.textAlign = 'center';
  context.fillText(view.x, (MARGIN.left + right) / 2, height - 5);
  context.save();
  context.translate(10, (MARGIN.top + bottom) / 2);
  context.rotate(-Math.PI / 2);
  context.fillText(view.y, 0, 0);
  context.restore();
  if (view.exactOnAxis) {
    context.strokeStyle = exact;
    context.lineWidth = 2;
    line(context, MARGIN.left, toY(0), right, toY(0));
    context.fillStyle = exact;
    context.textAlign = 'right';
    context.fillText('Eᴳ', right - 4, toY(0) - 5);
  }
  context.fillStyle = point;
  for (const [x, y] of points) {
    context.beginPath();
    context.arc(toX(x), toY(y), 3, 0, 2 * Math.PI);
    context.fill();
  }
}

function line(context: CanvasRenderingContext2D, x1: number, y1: number, x2: number, y2: number): void {
  context.beginPath();
  context.moveTo(x1, y1);
  context.lineTo(x2, y2);
  context.stroke();
}

/** Some five round numbers between the two. */
function ticks(low: number, high: number): number[] {
  const rough = (high - low) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map(factor => factor * power).find(candidate => candidate >= rough) ?? rough;
  const first = Math.ceil(low / step);
  const count = Math.floor(high / step) - first + 1;
  return Array.from({ length: count }, (_, k) => (first + k) * step);
}

function text(tick: number): string {
  return String(Number(tick.toPrecision(3))).replace('-', '−');
}
