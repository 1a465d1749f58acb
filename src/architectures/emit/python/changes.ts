import type { NamedChange, ProgramChanges } from '../named-changes.js';
import { type Code, joined } from '../source-text.js';
import { doubles, integers, pythonLiteral, tuple } from './literals.js';

/**
 * The constants of changes of basis: _CHANGE_MATRIX1 = (codes, table, scales), .. with C[q, t] = scales[q] * table[codes[q, t]], and
 * _CHANGE1_ORDER, .. where coordinates change places.
 */
export function changeConstants({ all, matrices }: ProgramChanges): Code {
  if (all.length === 0) return joined();
  return joined(
    matrices.length > 0
      ? ['# matrices of changes of basis: (codes, table, scales), row q scales[q] * table[codes]']
      : [],
    ...matrices.map(({ name, matrix: { codes, table, scales } }) =>
      pythonLiteral(
        `_${name} = `,
        tuple(integers(codes), doubles(Float64Array.from(table, ({ decimal }) => decimal)), doubles(scales)),
      ),
    ),
    ...all
      .filter(changesPlaces)
      .map(({ name, change }) => pythonLiteral(`_${name}_ORDER = `, integers(change.order))),
  );
}

/** Whether its order isn't 0, 1, 2, .. */
export function changesPlaces({ change }: NamedChange): boolean {
  return change.order.some((place, i) => place !== i);
}
