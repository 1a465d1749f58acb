import { allColumns, columnBlocks, mapColumns } from '../numeric/columns.js';
import type { Random } from '../numeric/random.js';
import type { GroupAction } from './group-action.js';
import { schemeNetwork } from './scheme-network.js';
import type { SchemeSettings } from './settings.js';
import type { Problem } from './teacher-student.js';
import type { Unit } from './unit.js';

/** Batches in buffers that each draw overwrites: inputs [d, count], targets [c, count]. */
export interface BatchSource {
  readonly count: number;
  readonly inputs: Float64Array;
  readonly targets: Float64Array;
  draw(): void;
}

/** Fresh data of a problem: X ~ N(0, s^2 I) and Y = f_*(X), without noise. */
export function freshData(problem: Problem, count: number, random: Random): BatchSource {
  const { unit, teacher, inputStd } = problem;
  const inputs = new Float64Array(unit.inputDimension * count);
  const targets = new Float64Array(unit.outputDimension * count);
  const network = schemeNetwork(problem, 'VANILLA', teacher.count, count);
  return {
    ...{ count, inputs, targets },
    draw() {
      random.fillNormal(inputs, inputStd);
      network.predict(teacher.particles, inputs, targets);
    },
  };
}

/** What a scheme trains on: DA moves the data by the group, the others see them as they are. */
export function trainingData(
  problem: Problem,
  settings: SchemeSettings,
  data: Random,
  elements: Random,
): BatchSource {
  const source = freshData(problem, settings.batchSize, data);
  if (settings.scheme !== 'DA') return source;
  const { unit, action } = problem;
  if (!action) throw new Error('expected the elements of the group, got none: settings are checked first');
  return settings.augmentation === 'AVERAGED'
    ? allImages(unit, action, source)
    : randomImages(unit, action, source, elements);
}

/** (rho_g x_b, rho'_g y_b) for all g: the mean over these points is the exact average over G. */
function allImages(unit: Unit, { order, input, output }: GroupAction, source: BatchSource): BatchSource {
  const { inputDimension: d, outputDimension: c } = unit;
  const count = source.count * order;
  const inputs = new Float64Array(d * count);
  const targets = new Float64Array(c * count);
  const all = allColumns(source.count);
  const blocks = columnBlocks(order, source.count);
  return {
    ...{ count, inputs, targets },
    draw() {
      source.draw();
      for (let g = 0; g < order; g++) {
        mapColumns(input, g * d * d, d, source.inputs, all, inputs, blocks[g]);
        mapColumns(output, g * c * c, c, source.targets, all, targets, blocks[g]);
      }
    },
  };
}

/** (rho_g x_b, rho'_g y_b) with an independent uniform g for each b. */
function randomImages(
  unit: Unit,
  { order, input, output }: GroupAction,
  source: BatchSource,
  elements: Random,
): BatchSource {
  const { inputDimension: d, outputDimension: c } = unit;
  const { count } = source;
  const inputs = new Float64Array(d * count);
  const targets = new Float64Array(c * count);
  const points = columnBlocks(count, 1);
  return {
    ...{ count, inputs, targets },
    draw() {
      source.draw();
      for (let b = 0; b < count; b++) {
        const g = elements.integer(order);
        mapColumns(input, g * d * d, d, source.inputs, points[b], inputs, points[b]);
        mapColumns(output, g * c * c, c, source.targets, points[b], targets, points[b]);
      }
    },
  };
}
