import { allColumns, columnBlocks, mapColumns } from '../numeric/columns.js';
import type { NormalSource } from '../numeric/quasi-normals.js';
import type { Random } from '../numeric/random.js';
import type { DataRows } from './data-rows.js';
import type { GroupAverage } from './group-average.js';
import { drawInputs } from './input-law.js';
import { logisticFunction } from './loss.js';
import type { MachineFactory } from './machines.js';
import { schemePredictor } from './scheme-predictor.js';
import type { SchemeSettings } from './settings.js';
import type { Problem, TeacherLaw } from './teacher-student.js';
import type { Unit } from './unit.js';

/** Batches in buffers that each draw overwrites: inputs [d, count], targets [c, count]. */
export interface BatchSource {
  readonly count: number;
  readonly inputs: Float64Array;
  readonly targets: Float64Array;
  /** What each point counts for in the mean over the batch, of mean 1; null where all count alike. [count]. */
  readonly weights: Float64Array | null;
  draw(): void;
}

/** The independent streams of data. */
export interface DataStreams {
  readonly data: Random;
  readonly labels: Random;
  readonly elements: Random;
}

export function dataStreams(random: Random): DataStreams {
  return {
    data: random.split('data'),
    labels: random.split('labels'),
    elements: random.split('elements'),
  };
}

/** Independent points of the problem's data. */
export function freshData(
  problem: Problem,
  count: number,
  streams: DataStreams,
  machines: MachineFactory,
): BatchSource {
  return problem.data.kind === 'ROWS'
    ? randomRows(problem.data.rows, count, streams.data)
    : taughtData(problem, problem.data, count, streams, machines);
}

/** Points whose inputs are made from normals of that source, labelled by the teacher. */
export function taughtData(
  problem: Problem,
  { inputs: law, std, labelNoise, teacher }: TeacherLaw,
  count: number,
  streams: DataStreams,
  machines: MachineFactory,
  normals: NormalSource = streams.data,
): BatchSource {
  const { unit, loss } = problem;
  const inputs = new Float64Array(unit.inputDimension * count);
  const targets = new Float64Array(unit.outputDimension * count);
  const network = schemePredictor(problem, 'VANILLA', { particles: teacher.count, count }, machines);
  network.machine.write(teacher.particles);
  return {
    ...{ count, inputs, targets, weights: null },
    draw() {
      drawInputs(law, std, inputs, count, normals);
      network.predict(inputs);
      targets.set(network.outputs);
      if (labelNoise > 0) {
        for (let k = 0; k < targets.length; k++) targets[k] += labelNoise * streams.labels.normal();
      }
      if (loss.kind === 'LOGISTIC') {
        for (let k = 0; k < targets.length; k++) targets[k] = logisticFunction(targets[k]);
      }
    },
  };
}

function randomRows(rows: DataRows, count: number, random: Random): BatchSource {
  const batch = emptyBatch(rows, count);
  return {
    ...batch,
    draw() {
      for (let b = 0; b < count; b++) copyRow(rows, random.integer(rows.count), batch, b);
    },
  };
}

/** The rows of a data set in their order, or in the one given, batch after batch; a draw past the end begins again. */
export function rowsInOrder(rows: DataRows, count: number, order: Uint32Array | null = null): BatchSource {
  const batch = emptyBatch(rows, count);
  let next = 0;
  return {
    ...batch,
    draw() {
      for (let b = 0; b < count; b++) {
        const row = next++ % rows.count;
        copyRow(rows, order ? order[row] : row, batch, b);
      }
    },
  };
}

function emptyBatch({ inputDimension, outputDimension }: DataRows, count: number) {
  return {
    count,
    inputs: new Float64Array(inputDimension * count),
    targets: new Float64Array(outputDimension * count),
    weights: null,
  };
}

type Batch = ReturnType<typeof emptyBatch>;

function copyRow(rows: DataRows, row: number, { count, inputs, targets }: Batch, b: number): void {
  const { inputDimension: d, outputDimension: c } = rows;
  for (let k = 0; k < d; k++) inputs[k * count + b] = rows.inputs[row * d + k];
  for (let k = 0; k < c; k++) targets[k * count + b] = rows.outputs[row * c + k];
}

/** What a scheme trains on: DA moves the data by the group, the others see them as they are. */
export function trainingData(
  problem: Problem,
  settings: SchemeSettings,
  streams: DataStreams,
  machines: MachineFactory,
): BatchSource {
  const source = freshData(problem, settings.batchSize, streams, machines);
  if (settings.scheme !== 'DA') return source;
  const { unit, average } = problem;
  if (!average) throw new Error('expected the elements of the group, got none: settings are checked first');
  return settings.augmentation === 'AVERAGED'
    ? allImages(unit, average, source)
    : randomImages(unit, average, source, streams.elements);
}

/** (rho_g x_b, rho'_g y_b) for all nodes g: the weighted mean over these points is the average over G. */
function allImages(unit: Unit, average: GroupAverage, source: BatchSource): BatchSource {
  const { inputDimension: d, outputDimension: c } = unit;
  const { spaces } = average;
  const count = source.count * average.count;
  const inputs = new Float64Array(d * count);
  const targets = new Float64Array(c * count);
  const all = allColumns(source.count);
  const blocks = columnBlocks(average.count, source.count);
  const weights = areEqual(average.weights)
    ? null
    : Float64Array.from(
        inputs.subarray(0, count),
        (_, b) => average.count * average.weights[Math.floor(b / source.count)],
      );
  return {
    ...{ count, inputs, targets, weights },
    draw() {
      source.draw();
      for (let g = 0; g < average.count; g++) {
        mapColumns(spaces[0], g * d * d, d, source.inputs, all, inputs, blocks[g]);
        mapColumns(spaces[spaces.length - 1], g * c * c, c, source.targets, all, targets, blocks[g]);
      }
    },
  };
}

/** (rho_g x_b, rho'_g y_b) with an independent node g for each b, by its weight. */
function randomImages(unit: Unit, average: GroupAverage, source: BatchSource, elements: Random): BatchSource {
  const { inputDimension: d, outputDimension: c } = unit;
  const { spaces } = average;
  const { count } = source;
  const inputs = new Float64Array(d * count);
  const targets = new Float64Array(c * count);
  const points = columnBlocks(count, 1);
  const draw = nodeDraw(average, elements);
  return {
    ...{ count, inputs, targets, weights: null },
    draw() {
      source.draw();
      for (let b = 0; b < count; b++) {
        const g = draw();
        mapColumns(spaces[0], g * d * d, d, source.inputs, points[b], inputs, points[b]);
        mapColumns(spaces[spaces.length - 1], g * c * c, c, source.targets, points[b], targets, points[b]);
      }
    },
  };
}

function areEqual(weights: Float64Array): boolean {
  return weights.every(weight => weight === weights[0]);
}

/** Draws nodes by their weights. */
function nodeDraw({ count, weights }: GroupAverage, random: Random): () => number {
  if (areEqual(weights)) return () => random.integer(count);
  const cumulative = weights.slice();
  for (let g = 1; g < count; g++) cumulative[g] += cumulative[g - 1];
  return () => {
    const at = random.uniform() * cumulative[count - 1];
    let [low, high] = [0, count - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cumulative[middle] > at) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}
