import { cyclotomics } from '../../exact/cyclotomic.js';
import { canonicalKey } from '../../representations/format-representation.js';
import type { Representation } from '../../representations/representation.js';
import type { RepresentationRun } from '../blocks/runs.js';
import { type Coefficient, coefficientOf } from '../sharing.js';
import type { BasisChange, ChangedRun, ChangeMatrix } from './basis-change.js';
import type { ExactMap } from './exact-map.js';

/** Maps between a space and one component, each as a matrix [d x dimension of the space], with its unit. */
export interface ComponentMaps {
  readonly component: number;
  readonly maps: readonly ScaledMap[];
}

export interface ScaledMap {
  readonly rows: ExactMap;
  readonly scale: number;
}

/**
 * The change of basis of a space by the maps of its runs' copies to components, in the given order of components; undefined
 * where a run has none. `of` gives equal maps for equal representations.
 */
export function changeOfRuns(
  runs: readonly RepresentationRun[],
  of: (space: Representation) => readonly ComponentMaps[],
): BasisChange | undefined {
  const matrices: ChangeMatrix[] = [];
  const places = new Map<string, number | null>();
  const changed: ChangedRun[] = [];
  const joined: { component: number; place: number }[] = [];
  for (const { of: space, copies, size } of runs) {
    const parts = of(space);
    const rows = parts.flatMap(({ maps }) => maps);
    if (rows.length === 0) return undefined;
    const key = canonicalKey(space);
    if (!places.has(key)) places.set(key, isIdentity(rows) ? null : matrices.push(matrixOf(rows)) - 1);
    const components = parts.flatMap(({ component, maps }) =>
      maps.flatMap(map => map.rows.rows.map(() => component)),
    );
    changed.push({ copies, size, changedSize: components.length, matrix: places.get(key)! });
    for (let c = 0; c < copies; c++) {
      for (const component of components) joined.push({ component, place: joined.length });
    }
  }
  const order = joined.toSorted((a, b) => a.component - b.component || a.place - b.place);
  return {
    size: runs.reduce((n, { copies, size }) => n + copies * size, 0),
    changedSize: joined.length,
    runs: changed,
    matrices,
    order: Int32Array.from(order, ({ place }) => place),
  };
}

function isIdentity(maps: readonly ScaledMap[]): boolean {
  const [{ rows, scale }] = maps as [ScaledMap];
  return (
    maps.length === 1 &&
    scale === 1 &&
    rows.rows.length === rows.columns &&
    rows.rows.every(
      ({ indices, entries }, i) =>
        indices.length === 1 && indices[0] === i && cyclotomics.equals(entries[0]!, cyclotomics.one),
    )
  );
}

function matrixOf(maps: readonly ScaledMap[]): ChangeMatrix {
  const { columns } = maps[0]!.rows;
  const rows = maps.flatMap(map => map.rows.rows.map(row => ({ row, scale: map.scale })));
  const table: Coefficient[] = [];
  const places = new Map<string, number>();
  const codeOf = (coefficient: Coefficient): number => {
    const place = places.get(coefficient.exact!) ?? table.push(coefficient) - 1;
    places.set(coefficient.exact!, place);
    return place;
  };
  const codes = new Int32Array(rows.length * columns).fill(codeOf({ exact: '0', decimal: 0 }));
  rows.forEach(({ row: { indices, entries } }, q) => {
    indices.forEach((t, e) => {
      codes[q * columns + t] = codeOf(coefficientOf(entries[e]!));
    });
  });
  return { rows: rows.length, columns, codes, table, scales: Float64Array.from(rows, ({ scale }) => scale) };
}
