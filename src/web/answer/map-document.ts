/** Entry e stands at positions[e], takes parameters[e] and has the coefficient table[codes[e]]; positions ascend. */
export interface SharingDocument {
  readonly parameterCount: number;
  readonly size: number;
  readonly positions: readonly number[];
  readonly parameters: readonly number[];
  readonly codes: readonly number[];
  readonly table: readonly { readonly exact: string | null; readonly decimal: number }[];
}

/** A map in blocks, as in the layer's JSON document: schema/layer.schema.json says what each field means. */
export interface MapDocument {
  readonly rows: number;
  readonly columns: number;
  readonly parameterCount: number;
  readonly bases: readonly BaseDocument[];
  readonly blocks: readonly BlockDocument[];
}

interface BaseDocument {
  readonly rows: number;
  readonly columns: number;
  readonly count: number;
  readonly sharing: SharingDocument;
}

interface BlockDocument {
  readonly row: number;
  readonly rowCopies: number;
  readonly column: number;
  readonly columnCopies: number;
  readonly parameter: number;
  readonly base: number;
}

interface Entry {
  readonly position: number;
  readonly parameter: number;
  readonly coefficient: SharingDocument['table'][number];
}

/** The sharing of all positions of a map. Cost: its entries, and sorting them. */
export function flatSharing({ rows, columns, parameterCount, bases, blocks }: MapDocument): SharingDocument {
  const entries = blocks.flatMap(block => entriesOf(block, bases[block.base]!, columns));
  entries.sort((a, b) => a.position - b.position || a.parameter - b.parameter);
  const table = [...new Set(entries.map(({ coefficient }) => coefficient))];
  const codes = new Map(table.map((coefficient, code) => [coefficient, code]));
  return {
    parameterCount,
    size: rows * columns,
    positions: entries.map(({ position }) => position),
    parameters: entries.map(({ parameter }) => parameter),
    codes: entries.map(({ coefficient }) => codes.get(coefficient)!),
    table,
  };
}

function entriesOf(block: BlockDocument, base: BaseDocument, columns: number): Entry[] {
  const { positions, parameters, codes, table } = base.sharing;
  return Array.from({ length: block.rowCopies * block.columnCopies }, (_, copy) => {
    const row = block.row + Math.floor(copy / block.columnCopies) * base.rows;
    const column = block.column + (copy % block.columnCopies) * base.columns;
    return positions.map(
      (position, e): Entry => ({
        position: (row + Math.floor(position / base.columns)) * columns + column + (position % base.columns),
        parameter: block.parameter + copy * base.count + parameters[e]!,
        coefficient: table[codes[e]!]!,
      }),
    );
  }).flat();
}
