import {
  type Cyclotomic,
  conductorOf,
  cyclotomics,
  fromRational,
  isRational,
} from '../../exact/cyclotomic.js';
import { rootOfUnityModulo } from '../../exact/embedding.js';
import { absolute, gcd, lcm } from '../../exact/integers.js';
import { primesCongruentToOne } from '../../exact/primes.js';
import { type CompressedRows, compressRows, rowCount } from '../../linear-algebra/compressed-rows.js';
import { ModularEchelon } from '../../linear-algebra/modular-echelon.js';
import { tableResidues } from '../../linear-algebra/modular-image.js';
import { basisFromRows } from '../../linear-algebra/sparse-basis.js';
import { type SparseRow, scaleRow } from '../../linear-algebra/sparse-row.js';
import { type ExactMap, entryCountOf, flattened, mapsOfBasis } from './exact-map.js';

/**
 * Each map that is independent of those before it. Modulo a prime, where independence is never found in error; that it is
 * missed takes a prime that divides a minor. Cost: an elimination.
 */
export function independentMaps(maps: readonly ExactMap[]): ExactMap[] {
  if (maps.length === 0) return [];
  const { columns, rows } = maps[0]!;
  return independentRows(compressRows(columns * rows.length, maps.map(flattened))).map(k => maps[k]!);
}

/** A basis of few entries for the span of some maps of one shape, each of them scaled to coprime integers where it is rational. */
export function simpleBasis(maps: readonly ExactMap[]): ExactMap[] {
  const independent = independentMaps(maps);
  if (independent.length === 0) return [];
  const { columns, rows } = independent[0]!;
  const reduced = mapsOfBasis(basisFromRows(columns * rows.length, independent.map(flattened)), columns);
  const candidates = [...reduced, ...maps]
    .map(map => ({ map, cost: entryCountOf(map) }))
    .sort((a, b) => a.cost - b.cost)
    .map(({ map }) => map);
  return independentMaps(candidates).map(scaledToIntegers);
}

/** The numbers of the rows that are independent of those before them, modulo a prime. */
export function independentRows(rows: CompressedRows): number[] {
  const conductor = conductorOf(rows.table);
  for (const prime of primesCongruentToOne(conductor)) {
    const residues = tableResidues(rows.table, conductor, rootOfUnityModulo(conductor, prime), prime);
    if (residues !== undefined) return independentResidues(rows, residues, prime);
  }
  throw new Error(`expected a prime = 1 modulo ${conductor} that divides no denominator`);
}

function independentResidues(rows: CompressedRows, residues: Int32Array, prime: number): number[] {
  const echelon = new ModularEchelon(rows.ambient, prime);
  const chosen: number[] = [];
  for (let i = 0; i < rowCount(rows); i++) {
    const span = [rows.offsets[i]!, rows.offsets[i + 1]!] as const;
    const entries = rows.codes.subarray(...span).map(code => residues[code]!);
    const isMet = entries.map(entry => (entry === 0 ? 0 : 1));
    const columns = rows.indices.subarray(...span).filter((_, k) => isMet[k] === 1);
    const present = entries.filter(entry => entry !== 0);
    if (echelon.insert(columns, present, present.length)) chosen.push(i);
  }
  return chosen;
}

function scaledToIntegers(map: ExactMap): ExactMap {
  const factor = integralFactor(map.rows);
  return { columns: map.columns, rows: map.rows.map(row => scaleRow(cyclotomics, factor, row)) };
}

/** What makes rational entries coprime integers, the first of them positive; 1 where some entry isn't rational. */
export function integralFactor(rows: readonly SparseRow[]): Cyclotomic {
  const entries = rows.flatMap(row => row.entries);
  if (entries.length === 0 || !entries.every(isRational)) return cyclotomics.one;
  const denominator = entries.reduce((d, x) => lcm(d, x.denominator), 1n);
  const divisor = entries.reduce((d, x) => gcd(d, x.numerators[0]! * (denominator / x.denominator)), 0n);
  const first = entries[0]!.numerators[0]!;
  return fromRational({
    numerator: first === absolute(first) ? denominator : -denominator,
    denominator: divisor,
  });
}
