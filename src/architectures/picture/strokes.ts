import { svgNumber } from './svg-text.js';

/**
 * Horizontal bars one cell high as the data of a path that is stroked, not filled: about half the bytes of rectangles. Coordinates
 * count cells, and bars that touch are merged. Precondition: they come row by row from the left.
 */
export class Strokes {
  #data = '';
  /** Where the last bar ended, and the bar that may still grow; in thousandths of a cell. */
  #pen = { x: 0, y: 0 };
  #bar = { x: 0, y: -1, end: 0 };

  add(row: number, from: number, to: number): void {
    const [y, x, end] = [1000 * row + 500, Math.round(1000 * from), Math.round(1000 * to)];
    if (this.#bar.y === y && this.#bar.end === x) this.#bar.end = end;
    else {
      this.#flush();
      this.#bar = { x, y, end };
    }
  }

  /** '' where there are none. */
  data(): string {
    this.#flush();
    this.#bar.y = -1;
    return this.#data;
  }

  #flush(): void {
    const { x, y, end } = this.#bar;
    if (y < 0) return;
    const [right, down] = [svgNumber((x - this.#pen.x) / 1000), svgNumber((y - this.#pen.y) / 1000)];
    this.#data += `m${right}${down.startsWith('-') ? '' : ' '}${down}h${svgNumber((end - x) / 1000)}`;
    this.#pen = { x: end, y };
  }
}
