import type { NamedMaps } from '../named-maps.js';
import { call } from '../python/literals.js';
import { statement } from '../python/statement.js';
import { pooledCoefficients } from './pooling.js';

/** Maps that a module holds. */
export interface MapUse {
  readonly maps: NamedMaps;
  /** Whether matrices are filled with them, .. */
  readonly fills: boolean;
  /** .. and whether they are applied to the different products of a bilinear term. */
  readonly ofProducts: boolean;
}

/** Entries of a dense stack of maps, .. */
const STACK_LIMIT = 65_536;
/** .. of one that is small, .. */
const SMALL_STACK = 4096;
/** .. and of a matrix of which each position is looked at though few are filled. */
const PLACED_LIMIT = 16_384;

/**
 * How maps with coefficients are held: as a dense matrix [positions, maps] (STACK), as which parameter and which coefficient each
 * position has (PLACED), or entry by entry.
 */
export function coefficientForm(maps: NamedMaps): 'STACK' | 'PLACED' | 'SCATTER' | null {
  const { base, fill } = maps;
  if (fill?.form !== 'SCATTER') return null;
  const { size } = base.sharing;
  if (isSmall(base.count, size)) return 'STACK';
  if (size <= PLACED_LIMIT && new Set(fill.positions).size === fill.positions.length) return 'PLACED';
  return mayBeStacked(maps) ? 'STACK' : 'SCATTER';
}

/** Whether maps can be held as a dense matrix, .. */
export function mayBeStacked({ base }: NamedMaps): boolean {
  return base.count * base.sharing.size <= STACK_LIMIT;
}

/** .. and whether they are best held so. */
export function isSmall(count: number, size: number): boolean {
  return count * size <= SMALL_STACK;
}

export function bufferOf({ name }: NamedMaps, kind: string): string {
  return `${name.toLowerCase()}_${kind}`;
}

/** Statements of __init__ that hold the places of coefficients. */
export function placesSetup({ maps, fills }: MapUse): string[] {
  const form = fills ? coefficientForm(maps) : null;
  const constant = (kind: string) => `_${maps.name}_${kind}`;
  if (form === 'PLACED') {
    const size = String(maps.base.sharing.size);
    const indices = [
      ...statement('index = ', call('_placed', size, constant('POSITIONS'), constant('INDICES'))),
    ];
    return [...indices, ...registered(bufferOf(maps, 'index'), 'index.int()')];
  }
  if (form !== 'SCATTER') return [];
  return ['POSITIONS', 'INDICES'].flatMap(kind =>
    registered(bufferOf(maps, kind.toLowerCase()), `torch.tensor(${constant(kind)})`),
  );
}

/** Statements that round all coefficients of these maps to the precision of p. */
export function rounding({ maps, fills, ofProducts }: MapUse): string[] {
  const { count, rows, columns, sharing } = maps.base;
  const constants = ['POSITIONS', 'INDICES', 'COEFFICIENTS'].map(kind => `_${maps.name}_${kind}`);
  const [positions, , values] = constants;
  const size = String(sharing.size);
  const lines: string[] = [];
  const round = (kind: string, exact = 'exact') =>
    lines.push(...registered(bufferOf(maps, kind), `${exact}.to(p)`));
  const stack =
    maps.fill?.form === 'GATHER'
      ? call('_stack_of_codes', String(count), `torch.tensor(_${maps.name}_CODES)`)
      : call('_stack', size, String(count), ...constants);
  const form = fills ? coefficientForm(maps) : null;
  if (form === 'STACK' || ofProducts) lines.push(...statement('exact = ', stack));
  if (form === 'STACK') round('stack');
  if (ofProducts) round('maps', `exact.T.reshape(${count * rows}, ${columns})`);
  if (form === 'PLACED') {
    lines.push(...statement('exact = ', call('_placed', size, positions!, values!)));
    round('coefficients');
  }
  const exact = (list: string) => `exact = torch.tensor(${list}, dtype=torch.float64)`;
  if (form === 'SCATTER') {
    lines.push(exact(values!));
    round('coefficients');
  }
  const { coefficients, factors } = pooledCoefficients(maps);
  if (coefficients || factors) lines.push(`*_, coefficients, factors = _joined(_${maps.name}_POOLED)`);
  if (coefficients) {
    lines.push(exact('coefficients'));
    round('pool_coefficients');
  }
  if (factors) {
    lines.push(exact('factors'));
    round('pool_factors');
  }
  return lines;
}

function registered(buffer: string, value: string): string[] {
  return statement('', call('self.register_buffer', `"${buffer}"`, value, 'persistent=False'));
}
