import { describe, expect, test } from '@jest/globals';
import { rmdToProjected, rmdToSymmetrised } from '../../src/mean-field/measures.js';
import type { Problem } from '../../src/mean-field/problem.js';
import { symmetrise } from '../../src/mean-field/symmetrise.js';
import { particleDimension } from '../../src/mean-field/unit.js';
import { allColumns, mapColumns } from '../../src/numeric/columns.js';
import { squaredRmd } from '../../src/transport/rmd.js';
import {
  distance,
  predictions,
  projectedLaw,
  randomBatch,
  randomEnsemble,
  risk,
  symmetrisedLaw,
  teacherOf,
} from './ensembles.js';
import { publishedProblem } from './published-problem.js';
import { smallProblems } from './small-problems.js';

const ROUNDING = 1e-13;
const COUNT = 7;

/** rho_g x_b of a batch. */
function movedInputs({ unit, average }: Problem, g: number, inputs: Float64Array): Float64Array {
  const d = unit.inputDimension;
  const moved = new Float64Array(inputs.length);
  mapColumns(average!.spaces[0], g * d * d, d, inputs, allColumns(COUNT), moved, allColumns(COUNT));
  return moved;
}

/** rho'_g y_b of a batch. */
function movedOutputs({ unit, average }: Problem, g: number, outputs: Float64Array): Float64Array {
  const c = unit.outputDimension;
  const moved = new Float64Array(outputs.length);
  mapColumns(average!.spaces.at(-1)!, g * c * c, c, outputs, allColumns(COUNT), moved, allColumns(COUNT));
  return moved;
}

/** The ensemble moved by one element: its block of the symmetrised law. */
function movedEnsemble(problem: Problem, g: number, particles: Float64Array): Float64Array {
  return symmetrise(problem.unit, problem.average!, particles).particles.slice(
    g * particles.length,
    (g + 1) * particles.length,
  );
}

const elements = (problem: Problem) => Array.from({ length: problem.average!.count }, (_, g) => g);

describe.each(smallProblems)('%s', (_, problem) => {
  const inputs = randomBatch(problem.unit.inputDimension, COUNT, 'inputs');
  const targets = randomBatch(problem.unit.outputDimension, COUNT, 'targets');
  const ensemble = randomEnsemble(problem, 5);

  test('the unit is jointly equivariant under every element', () => {
    const plain = predictions(problem, 'VANILLA', ensemble, inputs);
    for (const g of elements(problem)) {
      const moved = predictions(
        problem,
        'VANILLA',
        movedEnsemble(problem, g, ensemble),
        movedInputs(problem, g, inputs),
      );
      expect(distance(moved, movedOutputs(problem, g, plain))).toBeLessThan(ROUNDING);
    }
  });

  test('Q_G Phi_mu = Phi_{mu^G}, and R^FA(mu) = R(mu^G)', () => {
    const symmetrised = symmetrisedLaw(problem, ensemble);
    expect(
      distance(
        predictions(problem, 'FA', ensemble, inputs),
        predictions(problem, 'VANILLA', symmetrised, inputs),
      ),
    ).toBeLessThan(ROUNDING);
    const difference =
      risk(problem, 'FA', ensemble, inputs, targets) - risk(problem, 'VANILLA', symmetrised, inputs, targets);
    expect(Math.abs(difference)).toBeLessThan(1e-12);
  });

  test('R^EA(mu) = R(mu^{E^G})', () => {
    const projected = projectedLaw(problem, ensemble);
    expect(risk(problem, 'EA', ensemble, inputs, targets)).toBe(
      risk(problem, 'VANILLA', projected, inputs, targets),
    );
  });

  test('Q_G f is equivariant, and Q_G keeps it', () => {
    const averaged = predictions(problem, 'FA', ensemble, inputs);
    for (const g of elements(problem)) {
      const moved = predictions(problem, 'FA', ensemble, movedInputs(problem, g, inputs));
      expect(distance(moved, movedOutputs(problem, g, averaged))).toBeLessThan(ROUNDING);
    }
    const symmetrised = symmetrisedLaw(problem, ensemble);
    expect(distance(predictions(problem, 'FA', symmetrised, inputs), averaged)).toBeLessThan(ROUNDING);
  });

  test('P is the mean of M_g over G, symmetric, and P^2 = P', () => {
    const p = particleDimension(problem.unit);
    const unitVectors = Float64Array.from({ length: p * p }, (_, k) => (k % (p + 1) === 0 ? 1 : 0));
    const images = symmetrisedLaw(problem, unitVectors);
    const order = problem.average!.count;
    const mean = unitVectors.map(
      (_, k) => elements(problem).reduce((sum, g) => sum + images[g * p * p + k], 0) / order,
    );
    const { projection } = problem;
    // Row i of the images is P e_i, so that the mean is P^T.
    const transposed = projection.map((_, k) => projection[(k % p) * p + Math.floor(k / p)]);
    expect(distance(mean, transposed)).toBeLessThan(ROUNDING);
    expect(distance(projection, transposed)).toBe(0);
    expect(distance(projectedLaw(problem, projection), projection)).toBeLessThan(ROUNDING);
  });

  test('on invariant data R(M_g # mu) = R(mu) and R^DA = R', () => {
    const all = elements(problem);
    const size = COUNT * all.length;
    // A batch that the group permutes, with the equivariant teacher's targets.
    const closed = new Float64Array(problem.unit.inputDimension * size);
    all.forEach(g => {
      movedInputs(problem, g, inputs).forEach((x, k) => {
        closed[Math.floor(k / COUNT) * size + g * COUNT + (k % COUNT)] = x;
      });
    });
    const invariantTargets = predictions(problem, 'FA', teacherOf(problem).particles, closed);
    const plain = risk(problem, 'VANILLA', ensemble, closed, invariantTargets);
    let augmented = 0;
    for (const g of all) {
      const moved = risk(problem, 'VANILLA', movedEnsemble(problem, g, ensemble), closed, invariantTargets);
      expect(Math.abs(moved - plain)).toBeLessThan(1e-12);
      const block = movedInputs(problem, g, inputs);
      const blockTargets = predictions(problem, 'FA', teacherOf(problem).particles, block);
      augmented += risk(problem, 'VANILLA', ensemble, block, blockTargets) / all.length;
    }
    expect(Math.abs(augmented - plain)).toBeLessThan(1e-12);
  });

  test('W2^2(nu, P # nu) = mean |theta - P theta|^2, by matching', () => {
    const dimension = particleDimension(problem.unit);
    const matched = squaredRmd(
      { dimension, points: ensemble },
      { dimension, points: projectedLaw(problem, ensemble) },
    );
    expect(Math.abs(rmdToProjected(problem.projection, ensemble) - matched)).toBeLessThan(ROUNDING);
  });

  test('a symmetrised law is weakly invariant, a projected one strongly', () => {
    const symmetrised = symmetrisedLaw(problem, ensemble);
    expect(rmdToSymmetrised(problem, symmetrised)).toBeLessThan(ROUNDING);
    const projected = projectedLaw(problem, ensemble);
    expect(rmdToProjected(problem.projection, projected)).toBeLessThan(1e-28);
    expect(rmdToSymmetrised(problem, projected)).toBeLessThan(1e-28);
  });
});

test('an ensemble at the origin is on every subspace, and one without symmetry is not', () => {
  const problem = publishedProblem('ARBITRARY');
  expect(rmdToProjected(problem.projection, new Float64Array(8))).toBe(0);
  expect(rmdToSymmetrised(problem, new Float64Array(8))).toBe(0);
  const away = Float64Array.from([1, 0, 0, -1]);
  expect(rmdToProjected(problem.projection, away)).toBe(0.5);
  expect(rmdToSymmetrised(problem, away)).toBe(0.5);
  expect(rmdToSymmetrised(problem, new Float64Array(4 * 5001))).toBeNull();
});
