import type { Row } from './store.js';

const COLUMNS = [
  ...(['cell', 'method', 'particles', 'seed', 'fingerprint', 'commit', 'verdict', 'dimension'] as const),
  ...(['relation', 'angle', 'confidence', 'samples', 'seconds'] as const),
] as const;

/** A study's rows as they are kept beside its chapter. */
interface Kept {
  readonly made: Made;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  /** What the discoveries said, by the place of the row. */
  readonly statements: Readonly<Record<string, string>>;
}

/** Where the rows were made. */
export interface Made {
  readonly node: string;
  readonly processor: string;
  readonly cores: number;
  readonly threads: number;
}

/** One row a line, numbers with four digits; statements of the rows chosen alone, since they are long. */
export function writeKept(rows: readonly Row[], made: Made, withStatement: (row: Row) => boolean): string {
  const lines = rows.map(row => JSON.stringify(COLUMNS.map(column => brief(row[column]))));
  const statements = Object.fromEntries(
    rows.flatMap((row, at) => (row.statement !== null && withStatement(row) ? [[at, row.statement]] : [])),
  );
  return `{
  "made": ${JSON.stringify(made)},
  "columns": ${JSON.stringify(COLUMNS)},
  "statements": ${JSON.stringify(statements)},
  "rows": [
${lines.join(',\n')}
  ]
}
`;
}

export function readKept(text: string): { readonly rows: Row[]; readonly made: Made } {
  const { columns, rows, statements, made }: Kept = JSON.parse(text);
  if (columns.join() !== COLUMNS.join()) {
    throw new Error(`expected the columns ${COLUMNS.join()} of kept rows, got ${columns.join()}`);
  }
  return {
    made,
    rows: rows.map((values, at) => {
      const named = Object.fromEntries(COLUMNS.map((column, j) => [column, values[j]]));
      return { ...named, statement: statements[at] ?? null } as unknown as Row;
    }),
  };
}

function brief(value: string | number | null): string | number | null {
  if (typeof value !== 'number' || Number.isInteger(value)) return value;
  return Number(value.toPrecision(4));
}
