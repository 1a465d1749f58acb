import type { MachineFactory } from '../../mean-field/machines.js';
import { type RunFailure, undefinedPredictor } from '../../mean-field/run-failure.js';
import type { Problem } from '../../mean-field/teacher-student.js';
import type { Random } from '../../numeric/random.js';
import { ANGLE_TOLERANCE, type DiscoverSettings, ROBUST_SAMPLES } from '../settings.js';
import { type Agreement, agreementOf } from './agreement.js';
import { type Climb, climb } from './climb.js';
import { type Doubt, doubtOf, notPassed, stillGrowing } from './doubt.js';
import { examine } from './examine.js';
import { frameOf } from './frame.js';
import { type Box, boxOf, pointsOf, REPLICATES } from './replicates.js';
import { spreadAtZero, unitRadius } from './scale.js';
import { NotFinite, type VelocityField } from './velocity-field.js';

/** Independent repetitions, each with data and points of its own. */
const REPETITIONS = 3;
/** Points of a replicate, at first. */
const FIRST_SIZE = 16_384;
/** How many times more where that doesn't settle it. */
const GROWTH = 4;
/** Points of the data that Jacobians are taken from. */
const PILOT = 8192;
const LEAST_ROWS = 2 * REPLICATES;
/** Numbers that the data of a repetition may hold: 256 MB. */
const NUMBERS = 32_000_000;

/** What repetitions found. */
export interface Search {
  readonly climbs: readonly Climb[];
  readonly agreement: Agreement;
  /** null where it is settled. */
  readonly doubt: Doubt | null;
  /** Points (x, y) that were drawn; of rows, how often one was. */
  readonly samples: number;
}

/**
 * Climbs REPETITIONS times, each with data of its own, and examines what they agree on with GROWTH times the data. Where that leaves a
 * doubt that more data may remove, it is all done again with GROWTH times the data, as far as settings.samples, the rows and the
 * memory reach.
 */
export function search(
  problem: Problem,
  settings: DiscoverSettings,
  field: VelocityField,
  machines: MachineFactory,
  random: Random,
  onRung: (points: Float64Array) => void,
): Search | RunFailure {
  try {
    return growingSearch(problem, settings, field, machines, random, onRung);
  } catch (error) {
    if (error instanceof NotFinite) return undefinedPredictor(problem.unit.activation, 0);
    throw error;
  }
}

function growingSearch(
  problem: Problem,
  settings: DiscoverSettings,
  field: VelocityField,
  machines: MachineFactory,
  random: Random,
  onRung: (points: Float64Array) => void,
): Search {
  const budget = settings.samples ?? ROBUST_SAMPLES;
  const box = boxOf(problem, machines);
  if (box.distinct !== null && box.distinct < LEAST_ROWS) return tooFew(field.dimension, box.distinct);
  const most = largestSize(problem, box);
  let samples = 0;
  let size = Math.min(FIRST_SIZE, most, sizeWithin(budget));
  for (;;) {
    const found = searchOnce(problem, settings, field, box, size, random.split(size), onRung);
    samples += found.samples;
    const next = Math.min(GROWTH * size, most, sizeWithin(budget - samples));
    if (!found.doubt?.ofData || next < 2 * size) return { ...found, samples };
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

/** Points of the data that Jacobians are taken from, beside replicates of that size. */
function pilotSize(size: number): number {
  return Math.min(PILOT, REPLICATES * size);
}

/** The size of replicates that repetitions and an examination have that many points of, pilots included. */
function sizeWithin(samples: number): number {
  const replicates = (REPETITIONS + GROWTH) * REPLICATES;
  const pilots = REPETITIONS + 1;
  const small = Math.floor(samples / (replicates + pilots * REPLICATES));
  return Math.max(1, small, Math.floor((samples - pilots * PILOT) / replicates));
}

function largestSize({ unit }: Problem, { most }: Box): number {
  const remembered = Math.floor(NUMBERS / REPLICATES / (unit.inputDimension + unit.outputDimension));
  return most === null ? remembered : Math.min(remembered, Math.ceil(most / REPLICATES));
}

/**
 * Repetitions with replicates of a size. Where they agree, an examination with more data; of rows there is nothing fresh, and a part of
 * them must show a subspace of the same dimension.
 */
function searchOnce(
  problem: Problem,
  settings: DiscoverSettings,
  field: VelocityField,
  box: Box,
  size: number,
  random: Random,
  onRung: (points: Float64Array) => void,
): Search {
  const { angleTolerance: tolerance = ANGLE_TOLERANCE, maxSteps, particles } = settings;
  let samples = 0;
  let spread = 0;
  const prepare = (own: Random, points: number) => {
    const replicates = box.draw(points, own.split('data'));
    const pilot = box.pilot(pilotSize(size), own.split('pilot'));
    samples += pointsOf([...replicates, pilot]);
    const radius = unitRadius(problem.unit, field.dimension, pilot);
    return {
      replicates,
      pilot,
      chosen: { radius, most: particles, isLinear: field.isLinear, maxSteps },
    };
  };
  const climbs = Array.from({ length: REPETITIONS }, (_, s) => {
    const own = random.split(s);
    const { replicates, pilot, chosen } = prepare(own, size);
    spread = Math.max(spread, spreadAtZero(field, pilot, own.split('spread')));
    return climb(field, replicates, pilot, chosen, own.split('climb'), onRung);
  });
  const areRows = box.most !== null;
  const agreement = agreementOf(climbs, tolerance, areRows, random.split('resamples'));
  const points = areRows ? Math.min(box.most, size * REPLICATES) : samples;
  const circumstances = { repetitions: REPETITIONS, spread, tolerance, maxSteps, areRows, points };
  const doubt = doubtOf(agreement, circumstances);
  const isProper = agreement.basis.length > 0 && agreement.basis.length < field.dimension;
  if (doubt || !isProper) return { climbs, agreement, doubt, samples };
  const own = random.split('examination');
  if (areRows) {
    const { replicates, pilot, chosen } = prepare(own, Math.ceil(size / GROWTH));
    const less = climb(field, replicates, pilot, chosen, own.split('climb'), onRung).frame.basis.length;
    const grown = less === agreement.basis.length ? null : stillGrowing(less, circumstances);
    return { climbs, agreement, doubt: grown, samples };
  }
  const { replicates, pilot, chosen } = prepare(own, Math.min(GROWTH * size, largestSize(problem, box)));
  const frame = frameOf(agreement.basis, field.dimension);
  const strength = examine(frame, field, replicates, pilot, chosen, own);
  return { climbs, agreement, doubt: strength > 1 ? notPassed(strength, circumstances) : null, samples };
}
