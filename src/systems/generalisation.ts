import type { DataRows } from '../mean-field/data-rows.js';
import { evolve } from '../mean-field/evolve.js';
import type { Machines } from '../mean-field/machines.js';
import { riskEstimate } from '../mean-field/population-risk.js';
import { defineProblem, type Problem } from '../mean-field/problem.js';
import type { RunFailure } from '../mean-field/run-failure.js';
import type { SchemeSettings } from '../mean-field/settings.js';
import { orthonormalRows } from '../numeric/principal-angles.js';
import { projectionOn } from '../numeric/projection.js';
import { Random } from '../numeric/random.js';
import type { System } from './system.js';

/** The problem of learning a system from some of its rows, with its exact E^G. */
export function problemOf(system: System, rows: DataRows): Problem {
  return defineProblem({ ...system.problem, dataSet: system.name, inputStd: 1 }, 0, rows);
}

/** The same problem with other rows. */
export function withRows(problem: Problem, rows: DataRows): Problem {
  return changed(problem, { data: { kind: 'ROWS', rows } });
}

/** The same problem with the orthogonal projection on the span of some rows in the place of that on E^G, for EA. */
export function onSubspace(problem: Problem, span: readonly (readonly number[])[]): Problem {
  const p = Math.sqrt(problem.projection.length);
  return changed(problem, { projection: projectionOn(orthonormalRows(span, p), p) });
}

/** A copy; the mean over the group stays unmade until it is asked for. */
function changed(problem: Problem, change: Partial<Pick<Problem, 'data' | 'projection'>>): Problem {
  const { unit, equivariance, loss, data, groupOrder, projection, fixedBasis } = problem;
  return {
    ...{ unit, equivariance, loss, data, groupOrder, projection, fixedBasis, ...change },
    get average() {
      return problem.average;
    },
  };
}

/**
 * E |predictor(X) - f(X)|^2 / E |f(X)|^2 over held-out rows, of a network that is trained on the problem's rows from a WI start.
 * The same seed gives the same start and the same order of rows for each scheme and subspace.
 */
export function heldOutRisk(
  problem: Problem,
  settings: SchemeSettings,
  seed: number,
  heldOut: DataRows,
  road: Machines,
): number | RunFailure {
  const machines = road(settings.precision ?? 'FLOAT64');
  const random = Random.fromSeed(seed).split('train');
  const particles = evolve(problem, settings, null, random, () => {}, machines);
  if (!(particles instanceof Float64Array)) return particles;
  const estimate = riskEstimate(
    withRows(problem, heldOut),
    settings,
    heldOut.count,
    random.split('evaluation'),
    machines,
  );
  const power = heldOut.outputs.reduce((sum, y) => sum + y * y, 0) / heldOut.count;
  return estimate(particles) / power;
}
