import type { PooledMap } from '../../blocks/block-map.js';
import type { NamedMaps } from '../named-maps.js';
import { type Code, joined } from '../source-text.js';
import { doubles, integers, type Literal, list, pythonLiteral, tuple } from './literals.js';

/**
 * The constants of base maps: _NAME_CODES where positions gather; _NAME_POSITIONS, _NAME_INDICES and _NAME_COEFFICIENTS
 * where coefficients are scattered (see WeightForm); _NAME_POOLED, one tuple a map, where they are pooled.
 */
export function mapConstants(maps: readonly NamedMaps[]): Code {
  const explanation = maps.some(({ pooled }) => pooled !== null)
    ? ['# pooled maps: (pools, columns, coefficients, spread, coefficients of the spread)']
    : [];
  return joined(
    explanation,
    ...maps.map(({ name, fill, pooled }) =>
      joined(
        fill === null ? [] : fillConstants(`_${name}`, fill),
        pooled === null ? [] : pooledConstant(`_${name}`, pooled),
      ),
    ),
  );
}

function fillConstants(name: string, fill: NonNullable<NamedMaps['fill']>): Code {
  if (fill.form === 'GATHER') return pythonLiteral(`${name}_CODES = `, integers(fill.codes));
  return joined(
    pythonLiteral(`${name}_POSITIONS = `, integers(fill.positions)),
    pythonLiteral(`${name}_INDICES = `, integers(fill.parameters)),
    pythonLiteral(`${name}_COEFFICIENTS = `, doubles(fill.coefficients)),
  );
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
