import type { Problem } from '../../mean-field/teacher-student.js';
import type { Random } from '../../numeric/random.js';
import { ANGLE_TOLERANCE, type DiscoverSettings } from '../settings.js';
import { type Agreement, agreementOf } from './agreement.js';
import { type Climb, type ClimbSettings, climb } from './climb.js';
import { type Circumstances, type Doubt, doubtOf, notPassed, stillGrowing } from './doubt.js';
import { examine } from './examine.js';
import { frameOf } from './frame.js';
import { type Box, pointsOf, REPLICATES, type Replicate } from './replicates.js';
import { spreadAtZero, unitRadius } from './scale.js';
import { examinedSize, GROWTH, largestSize, pilotSize, REPETITIONS } from './sizes.js';
import type { VelocityField } from './velocity-field.js';

/** Particles of the law whose residual velocities of rows are read with: of rows there are no more, so that the residual is to be small. */
const LAW_OF_ROWS = 16;

/** What is searched, and by what. */
export interface SearchTask {
  readonly problem: Problem;
  readonly settings: DiscoverSettings;
  readonly field: VelocityField;
  readonly box: Box;
  /** Told the points at which velocities are read next. */
  readonly onRung: (points: Float64Array) => void;
}

/** What repetitions found. */
export interface Search {
  readonly climbs: readonly Climb[];
  readonly agreement: Agreement;
  /** null where it is settled. */
  readonly doubt: Doubt | null;
  /** Points (x, y) that were drawn; of rows, how often one was. */
  readonly samples: number;
}

/** Repetitions with replicates of `size` points and, where they agree on a proper subspace, a second look at it. */
export function searchOnce(task: SearchTask, size: number, random: Random): Search {
  const { angleTolerance: tolerance = ANGLE_TOLERANCE, maxSteps } = task.settings;
  const { most } = task.box;
  const repetitions = Array.from({ length: REPETITIONS }, (_, s) => repetition(task, size, random.split(s)));
  const climbs = repetitions.map(own => own.climb);
  const samples = repetitions.reduce((sum, own) => sum + own.samples, 0);
  const agreement = agreementOf(climbs, tolerance, most !== null, random.split('resamples'));
  const circumstances = {
    ...{ repetitions: REPETITIONS, tolerance, maxSteps, areRows: most !== null },
    spread: Math.max(...repetitions.map(own => own.spread)),
    points: most === null ? samples : Math.min(most, size * REPLICATES),
  };
  const doubt = doubtOf(agreement, circumstances);
  const isProper = agreement.basis.length > 0 && agreement.basis.length < task.field.dimension;
  if (doubt || !isProper) return { climbs, agreement, doubt, samples };
  const look = most === null ? lookAtMore : lookAtFewer;
  const seen = look(task, size, agreement.basis, circumstances, random.split('examination'));
  return { climbs, agreement, doubt: seen.doubt, samples: samples + seen.samples };
}

/** Data of their own, and what depends on their scale. */
interface Draw {
  readonly replicates: readonly Replicate[];
  readonly pilot: Replicate;
  readonly chosen: ClimbSettings;
  readonly samples: number;
}

/** Replicates of `size` points beside a pilot. */
function drawn(task: SearchTask, size: number, pilotPoints: number, random: Random): Draw {
  const { problem, settings, field, box } = task;
  const replicates = box.draw(size, random.split('data'));
  const pilot = box.pilot(pilotPoints, random.split('pilot'));
  const radius = unitRadius(problem.unit, field.dimension, pilot);
  const { particles: most, maxSteps } = settings;
  const { isLinear } = field;
  const lawParticles = box.most !== null && !isLinear ? LAW_OF_ROWS : 1;
  return {
    ...{ replicates, pilot, chosen: { radius, most, isLinear, lawParticles, maxSteps } },
    samples: pointsOf([...replicates, pilot]),
  };
}

interface Repetition {
  readonly climb: Climb;
  /** How far single points scatter about V(0). */
  readonly spread: number;
  readonly samples: number;
}

function repetition(task: SearchTask, size: number, random: Random): Repetition {
  const data = drawn(task, size, pilotSize(size), random);
  const spread = spreadAtZero(task.field, data.pilot, random.split('spread'));
  return { climb: climbOn(task, data, random), spread, samples: data.samples };
}

function climbOn({ field, onRung }: SearchTask, data: Draw, random: Random): Climb {
  return climb(field, data.replicates, data.pilot, data.chosen, random.split('climb'), onRung);
}

/** What a second look at the subspace that repetitions agree on leaves to doubt. */
type Look = Pick<Search, 'doubt' | 'samples'>;

/** With more data, which are fresh, velocities must stay in it. */
function lookAtMore(
  task: SearchTask,
  size: number,
  basis: readonly Float64Array[],
  circumstances: Circumstances,
  random: Random,
): Look {
  const { problem, field, box } = task;
  const examined = examinedSize(size, largestSize(problem, box));
  const { replicates, pilot, chosen, samples } = drawn(task, examined, pilotSize(size), random);
  const frame = frameOf(basis, field.dimension);
  const strength = examine(frame, field, replicates, pilot, chosen, random);
  return { doubt: strength > 1 ? notPassed(strength, circumstances) : null, samples };
}

/** Of rows there is nothing fresh: a part of them must show a subspace of the same dimension. */
function lookAtFewer(
  task: SearchTask,
  size: number,
  basis: readonly Float64Array[],
  circumstances: Circumstances,
  random: Random,
): Look {
  const data = drawn(task, Math.ceil(size / GROWTH), pilotSize(size), random);
  const less = climbOn(task, data, random).frame.basis.length;
  const doubt = less === basis.length ? null : stillGrowing(less, circumstances);
  return { doubt, samples: data.samples };
}
