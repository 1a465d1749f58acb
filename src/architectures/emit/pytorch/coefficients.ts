import type { NamedMaps } from '../named-maps.js';
import { call } from '../python/literals.js';
import { statement } from '../python/statement.js';
import { pooledCoefficients } from './pooling.js';

/** Entries of a dense stack of maps, .. */
const STACK_LIMIT = 65_536;

/** How maps with coefficients are held: .. as a dense matrix [maps, positions] up to this size, else entry by entry. */
export function coefficientForm(maps: NamedMaps): 'STACK' | 'SCATTER' | null {
  if (maps.fill?.form !== 'SCATTER') return null;
  return mayBeStacked(maps) ? 'STACK' : 'SCATTER';
}

/** Whether maps can be held as a dense matrix. */
export function mayBeStacked({ base }: NamedMaps): boolean {
  return base.count * base.sharing.size <= STACK_LIMIT;
}

export function stackName(maps: NamedMaps): string {
  return bufferOf(maps, 'stack');
}

/** Statements of __init__ that hold the places of coefficients that are scattered. */
export function scatterSetup(maps: NamedMaps): string[] {
  if (coefficientForm(maps) !== 'SCATTER') return [];
  return ['positions', 'indices'].flatMap(kind => {
    const constant = `torch.tensor(_${maps.name}_${kind.toUpperCase()})`;
    return statement(
      '',
      call('self.register_buffer', `"${bufferOf(maps, kind)}"`, constant, 'persistent=False'),
    );
  });
}

/** Statements that round all coefficients of these maps to the precision of p; `stacked`: whether a dense matrix is used of any. */
export function rounding(maps: NamedMaps, stacked: boolean): string[] {
  const constants = ['POSITIONS', 'INDICES', 'COEFFICIENTS'].map(kind => `_${maps.name}_${kind}`);
  const lines: string[] = [];
  const round = (exact: string, kind: string) =>
    lines.push(
      ...statement(
        '',
        call('self.register_buffer', `"${bufferOf(maps, kind)}"`, `${exact}.to(p)`, 'persistent=False'),
      ),
    );
  const exact = (list: string) => `exact = torch.tensor(${list}, dtype=torch.float64)`;
  const form = coefficientForm(maps);
  if (form === 'STACK') {
    const { count, sharing } = maps.base;
    lines.push(...statement('exact = ', call('_stack', String(count), String(sharing.size), ...constants)));
    round('exact', 'stack');
  }
  if (form === null && stacked) {
    lines.push(
      ...statement('exact = ', call('_stack_of_codes', String(maps.base.count), `_${maps.name}_CODES`)),
    );
    round('exact', 'stack');
  }
  if (form === 'SCATTER') {
    lines.push(exact(constants[2]!));
    round('exact', 'coefficients');
  }
  const { coefficients, factors } = pooledCoefficients(maps);
  if (coefficients || factors) lines.push(`*_, coefficients, factors = _joined(_${maps.name}_POOLED)`);
  if (coefficients) {
    lines.push(exact('coefficients'));
    round('exact', 'pool_coefficients');
  }
  if (factors) {
    lines.push(exact('factors'));
    round('exact', 'pool_factors');
  }
  return lines;
}

function bufferOf({ name }: NamedMaps, kind: string): string {
  return `${name.toLowerCase()}_${kind}`;
}
