import { type RunFailure, undefinedPredictor } from '../../mean-field/run-failure.js';
import { Random } from '../../numeric/random.js';
import { ROBUST_SAMPLES } from '../settings.js';
import type { Climb } from './climb.js';
import { frameOf } from './frame.js';
import { REPLICATES } from './replicates.js';
import { type Search, type SearchTask, searchOnce } from './search-once.js';
import { firstSize, largestSize, nextSize } from './sizes.js';
import { NotFinite } from './velocity-field.js';

const LEAST_ROWS = 2 * REPLICATES;

/**
 * Climbs REPETITIONS times, each with data of its own, and examines what they agree on with GROWTH times the data. Where that leaves a
 * doubt that more data may remove, it is all done again with GROWTH times the data, as far as settings.samples, the rows and the
 * memory reach.
 */
export function search(task: SearchTask, random: Random): Search | RunFailure {
  try {
    return growingSearch(task, random);
  } catch (error) {
    if (error instanceof NotFinite) return undefinedPredictor(task.problem.unit.activation, 0);
    throw error;
  }
}

function growingSearch(task: SearchTask, random: Random): Search {
  const { problem, settings, field, box } = task;
  if (box.distinct !== null && box.distinct < LEAST_ROWS) return tooFew(field.dimension, box.distinct);
  const budget = settings.samples ?? ROBUST_SAMPLES;
  const largest = largestSize(problem, box);
  let samples = 0;
  let size = firstSize(largest, budget);
  for (;;) {
    const found = searchOnce(task, size, random.split(size));
    samples += found.samples;
    const next = found.doubt?.ofData ? nextSize(size, largest, budget - samples) : null;
    if (next === null) return { ...found, samples };
    size = next;
  }
}

/** Of so few rows no noise can be estimated. */
function tooFew(p: number, rows: number): Search {
  const frame = frameOf([], p);
  const rung = { dimension: 0, frame, spectrum: [], floor: 0, left: false, size: rows };
  const leader: Climb = { rungs: [rung], frame, tilts: [], resolution: 1, refined: true };
  return {
    climbs: [leader],
    agreement: { leader, agreeing: [leader], basis: [], errors: [], confidence: 0 },
    doubt: {
      reason: `Of the rows only ${rows} differ, and at least ${LEAST_ROWS} are needed to tell signal from noise: upload more.`,
      ofData: true,
    },
    samples: rows,
  };
}

/** The randomness of a seed. */
export function streamOf(seed: number): Random {
  return Random.fromSeed(seed).split('robust');
}
