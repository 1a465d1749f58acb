import { EVALUATION_POINTS } from './population-risk.js';
import { averages, type SchemeSettings, stepCount } from './settings.js';
import type { Problem } from './teacher-student.js';
import { activationsPerPoint } from './unit.js';

/** Points that the predictor sees for each point of the data, in training. */
function pointsPerDatum(problem: Problem, settings: SchemeSettings): number {
  return averages(settings) ? Number(problem.groupOrder) : 1;
}

/** Values of the activation that a step computes, for the particles and for the teacher: the measure of its cost. */
export function activationsPerStep(problem: Problem, settings: SchemeSettings): number {
  const own = settings.particles * pointsPerDatum(problem, settings);
  return settings.batchSize * activationsPerPoint(problem.unit) * (own + problem.teacher.count);
}

/** Values of the activation that the risk's estimate computes after training. */
export function activationsOfEvaluation(problem: Problem, settings: SchemeSettings): number {
  const own = settings.particles * (settings.scheme === 'FA' ? Number(problem.groupOrder) : 1);
  return EVALUATION_POINTS * activationsPerPoint(problem.unit) * (own + problem.teacher.count);
}

/** Values of the activation that one repetition computes. */
export function activationsOfRun(problem: Problem, settings: SchemeSettings): number {
  return (
    stepCount(settings) * activationsPerStep(problem, settings) + activationsOfEvaluation(problem, settings)
  );
}
