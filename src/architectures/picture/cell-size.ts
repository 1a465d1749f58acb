/** Pixels: of a side of a picture that is larger than it must be, of a cell, and of the shorter side. */
const LARGEST_SIDE = 640;
const LARGEST_CELL = 40;
const SMALLEST_CELL = 2;
const SHORTEST_SIDE = 40;
/** Cells from this size on hold hatches and stripes; smaller ones are paler or darker instead. */
const MARKED_CELL = 7;
const LABELLED_CELL = 24;
/** Cells that have a label each. */
const MOST_LABELS = 400;

/** How large a matrix is drawn, in pixels, and what its cells have room for. */
export interface CellSize {
  readonly width: number;
  readonly height: number;
  readonly isMarked: boolean;
  readonly isLabelled: boolean;
}

/** Squares, but where few rows or columns would be a hair. Precondition: rows and columns are at least 1 and at most 512. */
export function cellSize(rows: number, columns: number): CellSize {
  const side = Math.floor(LARGEST_SIDE / Math.max(rows, columns));
  const cell = Math.min(Math.max(side, SMALLEST_CELL), LARGEST_CELL);
  const stretched = (count: number) => Math.max(cell, Math.floor(SHORTEST_SIDE / count));
  return {
    width: stretched(columns),
    height: stretched(rows),
    isMarked: cell >= MARKED_CELL,
    isLabelled: cell >= LABELLED_CELL && rows * columns <= MOST_LABELS,
  };
}
