import { allColumns, columnBlocks, mapColumns } from '../../numeric/columns.js';
import type { Random } from '../../numeric/random.js';
import type { GroupAverage } from '../group-average.js';
import type { MachineFactory } from '../machines.js';
import { machinesOfLayers } from './residual-machines.js';
import { ResidualNetwork } from './residual-network.js';
import type { ResidualProblem } from './residual-problem.js';
import type { ResidualSettings } from './residual-settings.js';

/** Batches [d, count] in buffers that each draw overwrites, with the weight of each point, of sum 1. */
export interface ResidualData {
  readonly count: number;
  readonly inputs: Float64Array;
  readonly targets: Float64Array;
  readonly weights: Float64Array;
  draw(): void;
}

/** X ~ N(0, s^2 I), Y = the teacher's network at X. */
export function freshResidualData(
  problem: ResidualProblem,
  count: number,
  random: Random,
  machine: MachineFactory,
): ResidualData {
  const { teacher, scale, inputStd } = problem;
  const network = new ResidualNetwork(machinesOfLayers(problem.unit, teacher, count, machine), scale);
  return {
    count,
    inputs: network.inputs,
    targets: network.outputs,
    weights: new Float64Array(count).fill(1 / count),
    draw() {
      random.fillNormal(network.inputs, inputStd);
      network.forward();
    },
  };
}

/** What a scheme trains on: DA moves the data by the group, the others see them as they are. */
export function residualTrainingData(
  problem: ResidualProblem,
  settings: ResidualSettings,
  streams: { readonly data: Random; readonly elements: Random },
  machine: MachineFactory,
): ResidualData {
  const source = freshResidualData(problem, settings.batchSize, streams.data, machine);
  if (settings.scheme !== 'DA') return source;
  const { average, unit } = problem;
  if (!average) throw new Error('expected the elements of the group, got none: settings are checked first');
  return settings.augmentation === 'AVERAGED'
    ? allImages(average, unit.inputDimension, source)
    : randomImages(average, unit.inputDimension, source, streams.elements);
}

/** (rho_g x_b, rho_g y_b) for all nodes g, block after block, with the weight of the node. */
function allImages(
  { count: nodes, spaces, weights }: GroupAverage,
  d: number,
  source: ResidualData,
): ResidualData {
  const count = nodes * source.count;
  const inputs = new Float64Array(d * count);
  const targets = new Float64Array(d * count);
  const all = allColumns(source.count);
  const blocks = columnBlocks(nodes, source.count);
  return {
    ...{ count, inputs, targets },
    weights: Float64Array.from(
      { length: count },
      (_, b) => weights[Math.floor(b / source.count)] / source.count,
    ),
    draw() {
      source.draw();
      blocks.forEach((block, g) => {
        mapColumns(spaces[0], g * d * d, d, source.inputs, all, inputs, block);
        mapColumns(spaces[0], g * d * d, d, source.targets, all, targets, block);
      });
    },
  };
}

/** (rho_g x_b, rho_g y_b) with an independent node g for each b, by the weights. */
function randomImages(
  average: GroupAverage,
  d: number,
  source: ResidualData,
  elements: Random,
): ResidualData {
  const { count, weights } = source;
  const inputs = new Float64Array(d * count);
  const targets = new Float64Array(d * count);
  const points = columnBlocks(count, 1);
  return {
    ...{ count, inputs, targets, weights },
    draw() {
      source.draw();
      for (const point of points) {
        const g = randomNode(average, elements);
        mapColumns(average.spaces[0], g * d * d, d, source.inputs, point, inputs, point);
        mapColumns(average.spaces[0], g * d * d, d, source.targets, point, targets, point);
      }
    },
  };
}

function randomNode({ count, weights }: GroupAverage, random: Random): number {
  let left = random.uniform();
  for (let g = 0; g < count - 1; g++) {
    left -= weights[g];
    if (left < 0) return g;
  }
  return count - 1;
}
