import type { Problem } from '../../mean-field/teacher-student.js';
import { type Box, CHUNK, REPLICATES } from './replicates.js';

/** Independent repetitions, each with data and points of its own. */
export const REPETITIONS = 3;
/** How many times more data an examination has, and a search that the data so far don't settle. */
export const GROWTH = 4;
/** Points of a replicate, at first. */
const FIRST_SIZE = 16_384;
/** Points of the data that Jacobians are taken from. */
const PILOT = 8192;
/** Numbers that the data of a repetition may hold, to a chunk of each replicate: 256 MB. */
const NUMBERS = 32_000_000;

/** Points that a replicate may have, as far as memory and rows reach. */
export function largestSize({ unit }: Problem, { most }: Box): number {
  const numbers = CHUNK * (unit.inputDimension + unit.outputDimension);
  const remembered = CHUNK * Math.ceil(NUMBERS / REPLICATES / numbers);
  return most === null ? remembered : Math.min(remembered, Math.ceil(most / REPLICATES));
}

/** Points of a replicate in the first of some searches, within a budget of points. */
export function firstSize(largest: number, budget: number): number {
  return Math.min(FIRST_SIZE, largest, sizeWithin(budget));
}

/** Those of the next search; null where what is left of the budget, memory or rows do not reach twice as far. */
export function nextSize(size: number, largest: number, left: number): number | null {
  const next = Math.min(examinedSize(size, largest), sizeWithin(left));
  return next < 2 * size ? null : next;
}

/** Points of a replicate in the examination of what replicates of that size showed. */
export function examinedSize(size: number, largest: number): number {
  return Math.min(GROWTH * size, largest);
}

/** Points of the data that Jacobians are taken from, beside replicates of that size. */
export function pilotSize(size: number): number {
  return Math.min(PILOT, REPLICATES * size);
}

/** The size of replicates of which repetitions and an examination together have so many points at most, pilots included. */
function sizeWithin(samples: number): number {
  const replicates = (REPETITIONS + GROWTH) * REPLICATES;
  const pilots = REPETITIONS + 1;
  const small = Math.floor(samples / (replicates + pilots * REPLICATES));
  return Math.max(1, small, Math.floor((samples - pilots * PILOT) / replicates));
}
