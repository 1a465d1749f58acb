import { type KeyboardEvent, type MouseEvent, useMemo, useState } from 'react';
import { css, turnColour } from '../answer/palette.js';
import { cosetOrder } from './coset-order.js';

interface ProductTableProps {
  readonly elements: readonly string[];
  readonly products: readonly (readonly number[])[];
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The product of row and column, in the colour of its element, by cosets of normal subgroups; hovering and arrow keys read it out. */
export function ProductTable({ elements, products }: ProductTableProps) {
  const n = elements.length;
  const [cell, setCell] = useState<Cell | null>(null);
  const order = useMemo(() => cosetOrder(products), [products]);
  const shapes = useMemo(() => cellsOfElements(products, order), [products, order]);

  const point = (event: MouseEvent<SVGSVGElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const row = Math.floor(((event.clientY - top) / height) * n);
    const column = Math.floor(((event.clientX - left) / width) * n);
    if (row >= 0 && row < n && column >= 0 && column < n) setCell({ row, column });
  };
  const step = (event: KeyboardEvent) => {
    const [rows, columns] = STEPS[event.key] ?? [0, 0];
    if (rows === 0 && columns === 0) return;
    event.preventDefault();
    setCell(present => ({
      row: Math.min(Math.max((present?.row ?? 0) + rows, 0), n - 1),
      column: Math.min(Math.max((present?.column ?? 0) + columns, 0), n - 1),
    }));
  };

  return (
    <>
      <svg
        className="products"
        role="img"
        aria-label={`Multiplication table of ${n} elements`}
        aria-describedby="product-reading"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys read the products out
        tabIndex={0}
        viewBox={`0 0 ${n} ${n}`}
        shapeRendering="crispEdges"
        onMouseMove={point}
        onMouseLeave={() => setCell(null)}
        onKeyDown={step}
      >
        {shapes.map((path, element) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an element is its place
          <path key={element} d={path} fill={css(turnColour(element, n))} />
        ))}
        {cell && <rect className="cursor" x={cell.column} y={cell.row} width={1} height={1} />}
      </svg>
      <p id="product-reading" className="reading" aria-live="polite">
        {cell ? (
          <>
            {elements[order[cell.row]!]} · {elements[order[cell.column]!]} ={' '}
            {elements[products[order[cell.row]!]![order[cell.column]!]!]}
          </>
        ) : (
          <span className="hint">Row times column.</span>
        )}
      </p>
    </>
  );
}

/** For the k-th element of the order, the unit squares where it stands, as one path. */
function cellsOfElements(
  products: ProductTableProps['products'],
  order: readonly number[],
): readonly string[] {
  const place = new Map(order.map((element, k) => [element, k]));
  const paths = new Array<string>(order.length).fill('');
  order.forEach((g, i) => {
    order.forEach((h, j) => {
      paths[place.get(products[g]![h]!)!]! += `M${j} ${i}h1v1h-1z`;
    });
  });
  return paths;
}
