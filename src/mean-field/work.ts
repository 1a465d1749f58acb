import { EVALUATION_POINTS, evaluationPoints, SNAPSHOT_POINTS } from './population-risk.js';
import { averages, type SchemeSettings, snapshotSteps, stepCount, type TrainSettings } from './settings.js';
import type { Problem } from './teacher-student.js';
import { activationsPerPoint, productsPerPoint } from './unit.js';

/** Images of each datum, of a scheme that sees them all. */
export function imageCount({ average, groupOrder }: Problem): number {
  return average?.count ?? Number(groupOrder);
}

/** Particles whose network makes the labels. */
export function teacherCount({ data }: Problem): number {
  return data.kind === 'TEACHER' ? data.teacher.count : 0;
}

/**
 * The cost of one particle at one point, in values of the activation: a pass costs about as much as one for each eight products,
 * where there are more of these.
 */
function costPerPoint({ unit }: Problem): number {
  return Math.max(activationsPerPoint(unit), productsPerPoint(unit) / 8);
}

/** Values of the activation that a step computes, for the particles and for the teacher: the measure of its cost. */
export function activationsPerStep(problem: Problem, settings: SchemeSettings): number {
  const images = averages(settings) ? imageCount(problem) : 1;
  const passes = settings.particles * images + teacherCount(problem);
  return settings.batchSize * costPerPoint(problem) * passes;
}

/** Of the risk's estimate after training. */
export function activationsOfEvaluation(problem: Problem, settings: SchemeSettings): number {
  return activationsOfEstimate(problem, settings, EVALUATION_POINTS);
}

function activationsOfEstimate(problem: Problem, settings: SchemeSettings, points: number): number {
  const own = settings.particles * (settings.scheme === 'FA' ? imageCount(problem) : 1);
  return evaluationPoints(problem, points) * costPerPoint(problem) * (own + teacherCount(problem));
}

/** Of one repetition with its snapshots. */
export function activationsOfRun(problem: Problem, settings: SchemeSettings | TrainSettings): number {
  const snapshots = 'initialisation' in settings ? snapshotSteps(settings).length : 0;
  return (
    stepCount(settings) * activationsPerStep(problem, settings) +
    activationsOfEvaluation(problem, settings) +
    snapshots * activationsOfEstimate(problem, settings, SNAPSHOT_POINTS)
  );
}
