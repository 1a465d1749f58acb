import { cyclotomics, rootOfUnity } from '../exact/cyclotomic.js';
import { asRootOfUnity } from '../linear-algebra/phased-permutation.js';
import type { SparseBasis } from '../linear-algebra/sparse-basis.js';
import type { TensorTables } from './tensor-tables.js';

/**
 * V^G for a group that acts by permutations with phases: rho(g) e_j = s e_i forces v_i = s v_j, so that a fixed vector
 * is one number per orbit of positions, and 0 on the orbits where some element maps e_j to s e_j with s other than 1, or
 * where a weight isn't 0.
 *
 * Each orbit is walked from its smallest position, which gets entry 1: the basis is in reduced row echelon form at once.
 * Cost: linear in (generators x size); 10 bytes a position while it runs.
 */
export function fixedByOrbits(tables: TensorTables): SparseBasis {
  const orbits = walkOrbits(tables);
  return basisOf(tables, orbits);
}

interface Orbits {
  /** The orbit of each position; an orbit's number is minus 2 where it supports no vector. */
  readonly label: Int32Array;
  /** v_i = zeta^phase[i] at the position i, for v = 1 at the orbit's smallest position. */
  readonly phase: Uint16Array;
  /** Positions of each orbit that supports a vector. */
  readonly lengths: readonly number[];
}

const UNSEEN = -1;
const DEAD = -2;

function walkOrbits({ size, low, order, generators, weights }: TensorTables): Orbits {
  const label = new Int32Array(size).fill(UNSEEN);
  const phase = new Uint16Array(size);
  const queue = new Int32Array(size);
  const lengths: number[] = [];
  for (let root = 0; root < size; root++) {
    if (label[root] !== UNSEEN) continue;
    const orbit = lengths.length;
    let isLive = true;
    let end = 1;
    label[root] = orbit;
    queue[0] = root;
    for (let next = 0; next < end; next++) {
      const j = queue[next];
      const h = Math.floor(j / low);
      const l = j - h * low;
      for (const weight of weights) {
        if (weight.high[h] + weight.low[l] !== 0) isLive = false;
      }
      for (const g of generators) {
        const i = g.highImage[h] + g.lowImage[l];
        let e = 0;
        if (order > 1) {
          e = phase[j] + g.highPhase[h] + g.lowPhase[l];
          while (e >= order) e -= order;
        }
        if (label[i] === UNSEEN) {
          label[i] = orbit;
          phase[i] = e;
          queue[end++] = i;
        } else if (phase[i] !== e) {
          isLive = false;
        }
      }
    }
    if (isLive) lengths.push(end);
    else for (let k = 0; k < end; k++) label[queue[k]] = DEAD;
  }
  return { label, phase, lengths };
}

function basisOf({ size, order }: TensorTables, { label, phase, lengths }: Orbits): SparseBasis {
  const offsets = new Int32Array(lengths.length + 1);
  lengths.forEach((length, k) => {
    offsets[k + 1] = offsets[k] + length;
  });
  const support = offsets[lengths.length];
  const next = offsets.slice();
  const indices = new Int32Array(support);
  const codes = new Int32Array(support);
  for (let i = 0; i < size; i++) {
    if (label[i] === DEAD) continue;
    const at = next[label[i]]++;
    indices[at] = i;
    if (order > 1) codes[at] = phase[i];
  }
  const used = order === 1 ? [0] : numberInOrderOfUse(codes, order);
  const table = support === 0 ? [] : used.map(exponent => rootOfUnity(order, exponent));
  return { ambient: size, offsets, indices, codes, table };
}

/** Replaces phases by their numbers in the order of first occurrence; returns the phases in that order. */
function numberInOrderOfUse(phases: Int32Array, order: number): number[] {
  const numberOf = new Int32Array(order).fill(-1);
  const used: number[] = [];
  for (let at = 0; at < phases.length; at++) {
    const phase = phases[at];
    if (numberOf[phase] < 0) numberOf[phase] = used.push(phase) - 1;
    phases[at] = numberOf[phase];
  }
  return used;
}

/** Whether every vector of a basis with disjoint supports is fixed by every generator and killed by every weight. */
export function fixedByEvery(basis: SparseBasis, tables: TensorTables): boolean {
  const { low, order, generators, weights } = tables;
  const high = Math.floor(basis.ambient / low);
  const vector = new Int32Array(basis.ambient).fill(-1);
  const phase = new Uint16Array(basis.ambient);
  const phases = phasesOfTable(basis, order);
  for (let k = 0; k + 1 < basis.offsets.length; k++) {
    for (let at = basis.offsets[k]; at < basis.offsets[k + 1]; at++) {
      vector[basis.indices[at]] = k;
      phase[basis.indices[at]] = phases[basis.codes[at]];
    }
  }
  for (let h = 0; h < high; h++) {
    for (const g of generators) {
      for (let l = 0; l < low; l++) {
        const j = h * low + l;
        const i = g.highImage[h] + g.lowImage[l];
        if (vector[i] !== vector[j]) return false;
        if (order > 1 && vector[j] >= 0) {
          if ((phase[j] + g.highPhase[h] + g.lowPhase[l] - phase[i]) % order !== 0) return false;
        }
      }
    }
    for (const weight of weights) {
      for (let l = 0; l < low; l++) {
        if (vector[h * low + l] >= 0 && weight.high[h] + weight.low[l] !== 0) return false;
      }
    }
  }
  return true;
}

function phasesOfTable({ table }: SparseBasis, order: number): number[] {
  return table.map(x => {
    const root = cyclotomics.equals(x, cyclotomics.one) ? { order: 1, exponent: 0 } : asRootOfUnity(x);
    if (root === undefined || order % root.order !== 0)
      throw new Error('expected roots of unity of the order');
    return root.exponent * Math.floor(order / root.order);
  });
}
