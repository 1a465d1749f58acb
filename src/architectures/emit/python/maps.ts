import type { PooledMap } from '../../blocks/block-map.js';
import { equalNumbers } from '../equal-numbers.js';
import type { NamedMaps } from '../named-maps.js';
import { type Code, joined, plain } from '../source-text.js';
import { doubles, integers, type Literal, list, pythonLiteral, tuple } from './literals.js';

/**
 * The constants of base maps: _NAME_CODES where positions gather; _NAME_POSITIONS, _NAME_INDICES and _NAME_COEFFICIENTS
 * where coefficients are scattered (see WeightForm), equal long ones by the name of the first; _NAME_POOLED, one tuple a map, where they are pooled.
 */
export function mapConstants(maps: readonly NamedMaps[]): Code {
  const explanation = maps.some(({ pooled }) => pooled !== null)
    ? ['# pooled maps: (pools, columns, coefficients, spread, coefficients of the spread)']
    : [];
  const written: Written = { integers: [], doubles: [] };
  return joined(
    explanation,
    ...maps.map(({ name, fill, pooled }) =>
      joined(
        fill === null ? [] : fillConstants(`_${name}`, fill, written),
        pooled === null ? [] : pooledConstant(`_${name}`, pooled),
      ),
    ),
  );
}

/** The constants so far. */
interface Written {
  readonly integers: Constant[];
  readonly doubles: Constant[];
}

interface Constant {
  readonly constant: string;
  readonly values: ArrayLike<number>;
}

function fillConstants(name: string, fill: NonNullable<NamedMaps['fill']>, written: Written): Code {
  if (fill.form === 'GATHER') return numbers(`${name}_CODES`, fill.codes, integers, written.integers);
  return joined(
    numbers(`${name}_POSITIONS`, fill.positions, integers, written.integers),
    numbers(`${name}_INDICES`, fill.parameters, integers, written.integers),
    numbers(`${name}_COEFFICIENTS`, fill.coefficients, doubles, written.doubles),
  );
}

/** Lists above this length are written once: maps of other shapes may have the same numbers. */
const SHARED_LENGTH = 8;

function numbers<T extends ArrayLike<number>>(
  constant: string,
  values: T,
  literal: (values: T) => Literal,
  written: Constant[],
): Code {
  const earlier = written.find(other => equalNumbers(other.values, values));
  if (earlier !== undefined && values.length > SHARED_LENGTH) {
    return plain([`${constant} = ${earlier.constant}`]);
  }
  written.push({ constant, values });
  return pythonLiteral(`${constant} = `, literal(values));
}

/** Tuples (pools, columns, coefficients, spread, spread coefficients) with None as in PooledMap. */
function pooledConstant(name: string, pooled: readonly PooledMap[]): Code {
  const maps = pooled.map(map =>
    tuple(
      String(map.pools),
      integers(map.columns),
      optional(map.coefficients, doubles),
      optional(map.spread, integers),
      optional(map.spreadCoefficients, doubles),
    ),
  );
  return pythonLiteral(`${name}_POOLED = `, list(maps));
}

function optional<T>(values: T | null, literal: (values: T) => Literal): Literal {
  return values === null ? 'None' : literal(values);
}
