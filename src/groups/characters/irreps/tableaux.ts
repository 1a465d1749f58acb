/** A shape of several diagrams, each by its rows in descending order; one diagram for S(n), two for B(n). */
export type Shape = readonly (readonly number[])[];

/** A cell of a standard tableau. */
export interface Cell {
  readonly diagram: number;
  readonly row: number;
  readonly column: number;
}

/** cells[i] holds the number i: each number stands to the right of and below smaller ones. */
export type Tableau = readonly Cell[];

/** All standard tableaux of a shape, in an order that the shape fixes. */
export function standardTableaux(shape: Shape): Tableau[] {
  if (shape.every(diagram => diagram.length === 0)) return [[]];
  return shape.flatMap((diagram, d) =>
    diagram.flatMap((length, row) => {
      if (length === diagram[row + 1]) return [];
      const smaller = diagram.with(row, length - 1).filter(part => part > 0);
      const last = { diagram: d, row, column: length - 1 };
      return standardTableaux(shape.with(d, smaller)).map(tableau => [...tableau, last]);
    }),
  );
}

/** The number of standard tableaux, by the formula of hooks: n! over the product of all lengths of hooks. */
export function countTableaux(shape: Shape): bigint {
  const size = shape.flat().reduce((sum, part) => sum + part, 0);
  let numerator = 1n;
  for (let k = 2; k <= size; k++) numerator *= BigInt(k);
  const hooks = shape.flatMap(diagram =>
    diagram.flatMap((length, row) =>
      Array.from({ length }, (_, column) => {
        const leg = diagram.filter((part, below) => below > row && part > column).length;
        return BigInt(length - column + leg);
      }),
    ),
  );
  return numerator / hooks.reduce((product, hook) => product * hook, 1n);
}
