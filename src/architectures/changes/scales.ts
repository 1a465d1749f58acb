import { type Cyclotomic, keyOf as keyOfNumber } from '../../exact/cyclotomic.js';
import { toDecimal } from '../../exact/decimal.js';
import { canonicalKey } from '../../representations/format-representation.js';
import type { Representation } from '../../representations/representation.js';
import { remembered } from '../blocks/copy-maps.js';
import type { RepresentationRun } from '../blocks/runs.js';
import type { Component } from './components.js';
import { type ExactMap, transposed } from './exact-map.js';

/** Digits of a scale: what is 1 but for rounding is 1. */
const DIGITS = 12;

/** Units of the coordinates in components: a positive factor for each map, in its order. */
export interface Scales {
  /** t_l of P_l. */
  into(space: Representation, i: number): readonly number[];
  /** s_e of E_e. */
  outOf(space: Representation, i: number): readonly number[];
}

/** All copies of one representation, in whatever runs. */
interface Copies {
  readonly of: Representation;
  readonly copies: number;
  readonly size: number;
}

/**
 * Factors for which inputs with independent coordinates of variance 1 have coordinates in components of variance 1 on average
 * over each copy, and parameters of variance 1 / N_i, with N_i copies of component i in the input, give outputs of variance 1 on
 * average over each copy.
 *
 * t_l^2 |P_l|^2 = d (Frobenius), and s_e^2 sum over l of t_l^2 |E_e P_l|^2 = N_i d n / q, summed over all copies in the input,
 * where a copy of the output has n coordinates and q in components that the input has.
 *
 * Signals whose law a compact group keeps have one covariance in an irreducible component, up to a factor: then mixed
 * coordinates of variance 1 give outputs of variance 1 behind nonlinearities too, where inputs aren't independent.
 */
export function scalesOf(
  components: readonly Component[],
  inputs: readonly RepresentationRun[],
  outputs: readonly RepresentationRun[],
): Scales {
  const [sources, targets] = [merged(inputs), merged(outputs)];
  const isMet = components.map(component => sources.some(({ of }) => component.into(of).length > 0));
  const into = new Map<string, number[]>();
  const outOf = new Map<string, number[]>();
  const decimals = new Decimals();
  components.forEach((component, i) => {
    const d = component.size;
    const scaled = sources.flatMap(({ of, copies }) => {
      const maps = component.into(of).map(map => {
        const gram = decimals.gramOf(map);
        return { gram, copies, scale: rounded(Math.sqrt(d / trace(gram, d))) };
      });
      const scales = maps.map(({ scale }) => scale);
      into.set(keyOf(of, i), scales);
      return maps;
    });
    const count = scaled.reduce((n, { copies }) => n + copies, 0);
    for (const { of, size } of targets) {
      const scales = component.outOf(of).map(map => {
        if (!isMet[i]) return 1;
        const gram = decimals.gramOf(transposed(map));
        const sum = scaled.reduce((n, l) => n + l.copies * l.scale ** 2 * squaredNorm(gram, l.gram), 0);
        return rounded(Math.sqrt((count * d * size) / (metCoordinates(of) * sum)));
      });
      outOf.set(keyOf(of, i), scales);
    }
  });
  return {
    into: (space, i) => into.get(keyOf(space, i))!,
    outOf: (space, i) => outOf.get(keyOf(space, i))!,
  };

  function metCoordinates(space: Representation): number {
    return components.reduce(
      (n, component, i) => n + (isMet[i] ? component.size * component.outOf(space).length : 0),
      0,
    );
  }
}

function merged(runs: readonly RepresentationRun[]): Copies[] {
  const found = new Map<string, Copies>();
  for (const { of, copies, size } of runs) {
    const key = canonicalKey(of);
    found.set(key, { of, size, copies: copies + (found.get(key)?.copies ?? 0) });
  }
  return [...found.values()];
}

function keyOf(space: Representation, i: number): string {
  return `${i} ${canonicalKey(space)}`;
}

/** |P|^2 = tr(P P^T). */
function trace(gramOfRows: Float64Array, size: number): number {
  return gramOfRows.reduce((sum, x, k) => (k % (size + 1) === 0 ? sum + x : sum), 0);
}

/** |E P|^2 = tr(E^T E P P^T). */
function squaredNorm(gramOfColumns: Float64Array, gramOfRows: Float64Array): number {
  return gramOfColumns.reduce((sum, x, k) => sum + x * gramOfRows[k]!, 0);
}

/** Real exact numbers as doubles, each found once. */
class Decimals {
  private readonly known = new Map<string, number>();

  /** The inner products of the rows. */
  gramOf({ rows }: ExactMap): Float64Array {
    const lines = rows.map(
      ({ indices, entries }) => new Map(indices.map((j, k) => [j, this.of(entries[k]!)])),
    );
    return Float64Array.from({ length: rows.length ** 2 }, (_, place) => {
      const [a, b] = [lines[Math.floor(place / rows.length)]!, lines[place % rows.length]!];
      let sum = 0;
      for (const [j, x] of a) sum += x * (b.get(j) ?? 0);
      return sum;
    });
  }

  private of(x: Cyclotomic): number {
    return remembered(this.known, keyOfNumber(x), () => Number(toDecimal(x).re));
  }
}

function rounded(x: number): number {
  return Number(x.toPrecision(DIGITS));
}
