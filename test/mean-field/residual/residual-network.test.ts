import { describe, expect, test } from '@jest/globals';
import { projected } from '../../../src/mean-field/ensemble-projection.js';
import type { GroupAverage } from '../../../src/mean-field/group-average.js';
import { machinesOfLayers } from '../../../src/mean-field/residual/residual-machines.js';
import { ResidualNetwork } from '../../../src/mean-field/residual/residual-network.js';
import { predictorKind } from '../../../src/mean-field/residual/residual-predictor.js';
import type { ResidualProblem } from '../../../src/mean-field/residual/residual-problem.js';
import type { Scheme } from '../../../src/mean-field/settings.js';
import { moveParticles, symmetrise } from '../../../src/mean-field/symmetrise.js';
import { allColumns, mapColumns } from '../../../src/numeric/columns.js';
import { distance } from '../ensembles.js';
import { machine, outputsOf, randomLayers, randomPoints, residualProblems } from './residual-problems.js';

const POINTS = 5;

/** The predictor of a scheme with its machines. */
function predictorOf(problem: ResidualProblem, scheme: Scheme, layers: readonly Float64Array[]) {
  const kind = predictorKind(scheme, problem, problem.unit.inputDimension);
  const options = { inputGradients: true, seenThrough: scheme === 'EA' ? problem.projection : null };
  const machines = machinesOfLayers(problem.unit, layers, kind.images * POINTS, machine, options);
  return { machines, predictor: kind.on(new ResidualNetwork(machines, problem.scale)) };
}

function predictions(
  problem: ResidualProblem,
  scheme: Scheme,
  layers: readonly Float64Array[],
  points: Float64Array,
) {
  const { predictor } = predictorOf(problem, scheme, layers);
  predictor.inputs.set(points);
  predictor.predict();
  return predictor.outputs;
}

function nodesOf({ average }: ResidualProblem): GroupAverage {
  if (!average) throw new Error('expected a group with few elements');
  return average;
}

/** rho_g of points [d, count]. */
function moved(problem: ResidualProblem, g: number, points: Float64Array): Float64Array {
  const d = problem.unit.inputDimension;
  const images = new Float64Array(points.length);
  const all = allColumns(points.length / d);
  mapColumns(nodesOf(problem).spaces[0], g * d * d, d, points, all, images, all);
  return images;
}

/** M_g of particles [M, p]. */
function imageUnder(problem: ResidualProblem, g: number, layer: Float64Array): Float64Array {
  const image = new Float64Array(layer.length);
  moveParticles(problem.unit, nodesOf(problem), g, layer, image);
  return image;
}

/** The laws of all images, layer by layer. */
function symmetrisedLayers(problem: ResidualProblem, layers: readonly Float64Array[]): Float64Array[] {
  return layers.map(layer => symmetrise(problem.unit, nodesOf(problem), layer).particles);
}

describe.each(residualProblems)('%s', (_title, problem) => {
  const layers = randomLayers(problem, 3, 4);
  const points = randomPoints(problem, POINTS);

  test('one layer adds scale times its ensemble to x', () => {
    const [only] = machinesOfLayers(problem.unit, layers.slice(0, 1), POINTS, machine);
    only.inputs.set(points);
    only.forward();
    const expected = points.map((x, k) => x + problem.scale * only.outputs[k]);
    expect(distance(outputsOf(problem, layers.slice(0, 1), points), expected)).toBeLessThan(1e-14);
  });

  test.each<Scheme>(['VANILLA', 'FA', 'EA'])(
    '%s: the gradients are L M times those of central differences',
    scheme => {
      const residuals = points.map((_, k) => Math.cos(k + 1));
      const value = (at: readonly Float64Array[], x = points) =>
        predictions(problem, scheme, at, x).reduce((sum, y, k) => sum + residuals[k] * y, 0);
      const { machines, predictor } = predictorOf(problem, scheme, layers);
      predictor.inputs.set(points);
      predictor.predict();
      predictor.residuals.set(residuals);
      predictor.differentiate();
      const step = 1e-5;
      layers.forEach((layer, l) => {
        const gradient = machines[l].gradient();
        const differences = layer.map((_, k) => {
          const shifted = (by: number) =>
            layers.map((other, m) => (m === l ? other.map((z, j) => (j === k ? z + by : z)) : other));
          return (12 * (value(shifted(step)) - value(shifted(-step)))) / (2 * step);
        });
        expect(distance(gradient, differences) / Math.max(...differences.map(Math.abs))).toBeLessThan(1e-8);
      });
      if (scheme !== 'VANILLA') return;
      const byInput = points.map((_, k) => {
        const shifted = (by: number) => points.map((x, j) => (j === k ? x + by : x));
        return (value(layers, shifted(step)) - value(layers, shifted(-step))) / (2 * step);
      });
      expect(distance(predictor.residuals, byInput) / Math.max(...byInput.map(Math.abs))).toBeLessThan(1e-8);
    },
  );

  test('M_g in all layers moves the network: Phi_(M_g theta)(rho_g x) = rho_g Phi(x)', () => {
    const here = outputsOf(problem, layers, points);
    for (let g = 0; g < nodesOf(problem).count; g++) {
      const images = layers.map(layer => imageUnder(problem, g, layer));
      const there = outputsOf(problem, images, moved(problem, g, points));
      expect(distance(there, moved(problem, g, here))).toBeLessThan(1e-13);
    }
  });

  test('FA is the mean over g of the networks with M_g in all layers', () => {
    const { count, weights } = nodesOf(problem);
    const mean = new Float64Array(points.length);
    for (let g = 0; g < count; g++) {
      const images = layers.map(layer => imageUnder(problem, g, layer));
      outputsOf(problem, images, points).forEach((y, k) => {
        mean[k] += weights[g] * y;
      });
    }
    expect(distance(predictions(problem, 'FA', layers, points), mean)).toBeLessThan(1e-13);
  });

  test('FA is the network of the symmetrised laws in one layer, and is not in three', () => {
    const between = (depth: number) => {
      const some = layers.slice(0, depth);
      const symmetrised = symmetrisedLayers(problem, some);
      return distance(predictions(problem, 'FA', some, points), outputsOf(problem, symmetrised, points));
    };
    expect(between(1)).toBeLessThan(1e-13);
    expect(between(3)).toBeGreaterThan(1e-3);
  });

  test('layers of weakly invariant laws make an equivariant network', () => {
    const symmetrised = symmetrisedLayers(problem, layers);
    const here = outputsOf(problem, symmetrised, points);
    for (let g = 0; g < nodesOf(problem).count; g++) {
      expect(
        distance(outputsOf(problem, symmetrised, moved(problem, g, points)), moved(problem, g, here)),
      ).toBeLessThan(1e-13);
    }
    expect(distance(predictions(problem, 'FA', symmetrised, points), here)).toBeLessThan(1e-13);
  });

  test('EA is the network of the projected laws', () => {
    const onto = layers.map(layer => projected(problem.projection, layer));
    expect(
      distance(predictions(problem, 'EA', layers, points), outputsOf(problem, onto, points)),
    ).toBeLessThan(1e-13);
  });
});

test('equal layers near the flow of the mean ODE at the rate 1/L', () => {
  const [, problem] = residualProblems[0];
  const [law] = randomLayers(problem, 1, 6);
  const points = randomPoints(problem, POINTS);
  const at = (depth: number) =>
    outputsOf(
      problem,
      Array.from({ length: depth }, () => law),
      points,
    );
  const limit = at(4096);
  const errors = [32, 64, 128].map(depth => distance(at(depth), limit));
  expect(errors[0] / errors[1]).toBeGreaterThan(1.8);
  expect(errors[0] / errors[1]).toBeLessThan(2.3);
  expect(errors[1] / errors[2]).toBeGreaterThan(1.8);
  expect(errors[1] / errors[2]).toBeLessThan(2.3);
});

test('layers of another size are our own mistake', () => {
  const [[, plane], , , [, space]] = residualProblems;
  const machines = [plane, space].flatMap(problem =>
    machinesOfLayers(problem.unit, randomLayers(problem, 1, 2), POINTS, machine),
  );
  expect(() => new ResidualNetwork(machines, 1)).toThrow(/expected layers from 10 numbers to 10/);
});
