import type { Sharing } from '../../sharing.js';
import type { NamedMaps } from '../named-maps.js';
import { call, type Literal, pythonLiteral } from '../python/literals.js';
import { type Code, indented, joined } from '../source-text.js';
import { doubleArray, integerArray } from './numpy-array.js';

/** Entries of a dense stack of maps; maps with coefficients that have more are scattered entry by entry. */
const STACK_LIMIT = 65_536;

/**
 * How the entries of a sum of maps are made of its parameters.
 *
 * GATHER: each is a parameter times a sign, which is 0 where nothing stands; SIGNS null: all are 1. XLA's scatter, the
 * transpose of that, is slow where positions gather from (0, p, -p) instead: 1.8 times this at 512 x 512.
 * STACK: the product with a matrix [positions, maps]. SCATTER: coefficients times parameters, added up.
 */
type FillForm = 'GATHER' | 'STACK' | 'SCATTER';

function fillForm({ kind, parameterCount, size }: Sharing): FillForm {
  if (kind === 'SIGNED_INDEX') return 'GATHER';
  return parameterCount * size <= STACK_LIMIT ? 'STACK' : 'SCATTER';
}

/** The constants that the entries of these maps are made with. */
export function fillConstants({ name, base: { sharing } }: NamedMaps): Code {
  const constant = (kind: string, array: Literal) => pythonLiteral(`_${name}_${kind} = `, array);
  const coefficients = coefficientsOf(sharing);
  if (fillForm(sharing) === 'GATHER') {
    const indices = new Int32Array(sharing.size);
    const signs = new Float64Array(sharing.size);
    sharing.positions.forEach((position, e) => {
      indices[position] = sharing.parameters[e]!;
      signs[position] = coefficients[e]!;
    });
    return joined(
      constant('INDICES', integerArray(indices)),
      hasSigns(sharing) ? constant('SIGNS', doubleArray(signs)) : [],
    );
  }
  const entries = joined(
    constant('POSITIONS', integerArray(sharing.positions)),
    constant('INDICES', integerArray(sharing.parameters)),
    constant('COEFFICIENTS', doubleArray(coefficients)),
  );
  if (fillForm(sharing) === 'SCATTER') return entries;
  return joined(
    entries,
    pythonLiteral(`_${name}_STACK = `, call('np.zeros', `(${sharing.size}, ${sharing.parameterCount})`)),
    [`_${name}_STACK[_${name}_POSITIONS, _${name}_INDICES] = _${name}_COEFFICIENTS`],
  );
}

function coefficientsOf({ codes, table }: Sharing): Float64Array {
  return Float64Array.from(codes, code => table[code]!.decimal);
}

/** Whether a position has no entry or a negative one. */
function hasSigns({ size, positions, table }: Sharing): boolean {
  return positions.length < size || table.some(({ decimal }) => decimal < 0);
}

/** What a docstring says of the entries. */
export function entriesText({ base: { sharing } }: NamedMaps): string {
  if (fillForm(sharing) !== 'GATHER') return 'coefficients times parameters, added up';
  const negative = sharing.table.some(({ decimal }) => decimal < 0) ? ' or its negative' : '';
  if (sharing.positions.length === sharing.size) return `a parameter${negative} everywhere`;
  return negative === '' ? '0 or a parameter everywhere' : `0, a parameter${negative} everywhere`;
}

/** Statements and an expression of the entries [positions] from the parameters p [maps]; `copies` adds a last dimension to both. */
export function entriesOf(
  { name, base: { sharing } }: NamedMaps,
  { copies }: { copies: boolean },
): { readonly before: readonly string[]; readonly value: string } {
  const scaled = (factors: string) =>
    copies
      ? `_scaled(p[_${name}_INDICES], _${name}_${factors})`
      : `p[_${name}_INDICES] * _${name}_${factors}.astype(p.dtype)`;
  switch (fillForm(sharing)) {
    case 'GATHER':
      return { before: [], value: hasSigns(sharing) ? scaled('SIGNS') : `p[_${name}_INDICES]` };
    case 'STACK':
      return {
        before: [`stack = _${name}_STACK.astype(p.dtype)`],
        value: 'jnp.matmul(stack, p, precision="highest")',
      };
    case 'SCATTER': {
      const shape = copies ? `(${sharing.size}, p.shape[1])` : `${sharing.size}`;
      return {
        before: [`terms = ${scaled('COEFFICIENTS')}`, `zeros = jnp.zeros(${shape}, p.dtype)`],
        value: `zeros.at[_${name}_POSITIONS].add(terms)`,
      };
    }
  }
}

/** The function that makes the entries of these maps for many copies at once. */
export function fillFunction(maps: NamedMaps): string[] {
  const { before, value } = entriesOf(maps, { copies: true });
  return [
    `def ${fillName(maps)}(p):`,
    '    """The sum of p[k] times map k, [positions, copies], from p [maps, copies]."""',
    ...indented(4, [...before, `return ${value}`]),
  ];
}

export function fillName({ name }: NamedMaps): string {
  return `_${name.toLowerCase()}`;
}
