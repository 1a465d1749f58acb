import type { Row } from './store.js';

/** What rows of one cell, method and N have in common. */
const SHARED = ['cell', 'method', 'particles', 'fingerprint', 'commit'] as const;
const OWN = [
  ...(['seed', 'verdict', 'dimension', 'relation', 'angle', 'confidence', 'samples', 'seconds'] as const),
] as const;

/** The first line of the file. Each other line is a row: the place of its group, then its own columns. */
interface Head {
  readonly made: Made;
  readonly shared: readonly string[];
  readonly own: readonly string[];
  readonly groups: readonly (readonly unknown[])[];
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

/** A study's rows as JSON lines, numbers with four digits; statements of the rows chosen alone, since they are long. */
export function writeKept(rows: readonly Row[], made: Made, withStatement: (row: Row) => boolean): string {
  const groups = new Map<string, number>();
  const lines = rows.map(row => {
    const group = JSON.stringify(SHARED.map(column => row[column]));
    const place = groups.get(group) ?? groups.size;
    groups.set(group, place);
    return JSON.stringify([place, ...OWN.map(column => brief(row[column]))]);
  });
  const head: Head = {
    ...{ made, shared: SHARED, own: OWN },
    groups: [...groups.keys()].map(group => JSON.parse(group)),
    statements: Object.fromEntries(
      rows.flatMap((row, at) => (row.statement !== null && withStatement(row) ? [[at, row.statement]] : [])),
    ),
  };
  return [JSON.stringify(head), ...lines].map(line => `${line}\n`).join('');
}

/** What writeKept wrote. */
export function readKept(text: string): { readonly rows: Row[]; readonly made: Made } {
  const [first, ...lines] = text.trimEnd().split('\n');
  const { made, shared, own, groups, statements }: Head = JSON.parse(first);
  if (shared.join() !== SHARED.join() || own.join() !== OWN.join()) {
    throw new Error(`expected kept rows of the columns ${SHARED} and ${OWN}, got ${shared} and ${own}`);
  }
  const rows = lines.map((line, at) => {
    const [group, ...values]: readonly unknown[] = JSON.parse(line);
    const named = [
      ...SHARED.map((column, j) => [column, groups[group as number][j]]),
      ...OWN.map((column, j) => [column, values[j]]),
    ];
    return { ...Object.fromEntries(named), statement: statements[at] ?? null } as Row;
  });
  return { rows, made };
}

function brief(value: string | number | null): string | number | null {
  if (typeof value !== 'number' || Number.isInteger(value)) return value;
  return Number(value.toPrecision(4));
}
