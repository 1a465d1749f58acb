import { DomainError } from '../../src/domain-error.js';
import { fixedSubspace } from '../../src/fixed-subspaces/fixed-subspace.js';
import { parseGroup } from '../../src/groups/parse-group.js';
import { dataStreams, freshData } from '../../src/mean-field/batch-source.js';
import type { DataRows } from '../../src/mean-field/data-rows.js';
import { projected } from '../../src/mean-field/ensemble-projection.js';
import { floatProjection } from '../../src/mean-field/float-projection.js';
import type { MachineFactory } from '../../src/mean-field/machines.js';
import { defineProblem, type Problem } from '../../src/mean-field/problem.js';
import { particleRepresentation, symmetryOf } from '../../src/mean-field/symmetry.js';
import type { TeacherInput } from '../../src/mean-field/teacher.js';
import { orthonormalRows } from '../../src/numeric/principal-angles.js';
import { Random } from '../../src/numeric/random.js';
import type { Cell } from './cells.js';

const TEACHER_PARTICLES = 5;
const DRAWN_STD = 1 / 2;
/** Points from which the labels' standard deviation is taken. */
const LABEL_POINTS = 20_000;

export interface Studied {
  readonly problem: Problem;
  /** How many points there are at all; null where data are fresh. */
  readonly sampled: number | null;
}

/** The problem of a cell and a seed, with its noise and its rows. */
export function studiedProblem(cell: Cell, seed: number, machines: MachineFactory): Studied {
  const { problem, noise, rows } = cell;
  const input = { ...problem.input, teacher: teacherOf(cell, seed) };
  const plain = defineProblem(input, seed);
  const random = Random.fromSeed(seed).split('power');
  if (noise > 0) {
    const labelNoise =
      noise * labelDeviation(drawnRows(plain, LABEL_POINTS, random.split('labels'), machines));
    return { problem: defineProblem({ ...input, labelNoise }, seed), sampled: null };
  }
  if (rows === null) return { problem: plain, sampled: null };
  const data = drawnRows(plain, rows, random.split('rows'), machines);
  const withRows = { ...problem.input, teacher: null, dataSet: 'drawn' };
  return { problem: defineProblem(withRows, seed, data), sampled: rows };
}

/**
 * Orthonormal rows of the subspace that the data determine: E^G; with a teacher on the fixed subspace of a larger group that one;
 * all of Z with a teacher that is not equivariant.
 */
export function expectedSubspace(cell: Cell, { projection }: Problem): number[][] {
  const p = cell.problem.dimension;
  switch (cell.teacher.kind) {
    case 'WI':
      return orthonormalRows(rowsOf(projection, p), p);
    case 'SI':
      return orthonormalRows(rowsOf(projectionOf(cell, cell.teacher.group), p), p);
    case 'ARBITRARY':
      return Array.from({ length: p }, (_, i) => Array.from({ length: p }, (_, j) => (i === j ? 1 : 0)));
  }
}

function teacherOf(cell: Cell, seed: number): TeacherInput {
  const { teacher, problem } = cell;
  if (teacher.kind !== 'SI') return { kind: teacher.kind, count: TEACHER_PARTICLES };
  const drawn = new Float64Array(TEACHER_PARTICLES * problem.dimension);
  Random.fromSeed(seed).split('partial teacher').fillNormal(drawn, DRAWN_STD);
  const particles = projected(projectionOf(cell, teacher.group), drawn);
  return { kind: 'ARBITRARY', particles: rowsOf(particles, problem.dimension) };
}

/** The projection on the fixed subspace of another group on the same spaces. */
function projectionOf({ problem: { input } }: Cell, group: Cell['problem']['input']['group']): Float64Array {
  const representation = particleRepresentation(input.unit, symmetryOf({ ...input, group }));
  return floatProjection(fixedSubspace(parseGroup(group), representation).basis);
}

function rowsOf(matrix: Float64Array, width: number): number[][] {
  return Array.from({ length: matrix.length / width }, (_, i) =>
    Array.from(matrix.subarray(i * width, (i + 1) * width)),
  );
}

/** Independent points of a problem's data, row by row. */
export function drawnRows(
  problem: Problem,
  count: number,
  random: Random,
  machines: MachineFactory,
): DataRows {
  const { inputDimension, outputDimension } = problem.unit;
  const source = freshData(problem, count, dataStreams(random), machines);
  source.draw();
  return {
    ...{ count, inputDimension, outputDimension },
    inputs: transposed(source.inputs, count),
    outputs: transposed(source.targets, count),
  };
}

/** [d, count] to [count, d]. */
function transposed(columns: Float64Array, count: number): Float64Array {
  const d = columns.length / count;
  return Float64Array.from(columns, (_, k) => columns[(k % d) * count + Math.floor(k / d)]);
}

/** The standard deviation of a label's coordinates around their means, pooled over them. */
export function labelDeviation({ count, outputDimension: c, outputs }: DataRows): number {
  const means = Array.from({ length: c }, (_, k) => {
    let sum = 0;
    for (let at = k; at < outputs.length; at += c) sum += outputs[at];
    return sum / count;
  });
  const square = outputs.reduce((sum, y, at) => sum + (y - means[at % c]) ** 2, 0);
  const deviation = Math.sqrt(square / outputs.length);
  if (deviation > 0) return deviation;
  throw new DomainError('BAD_INPUT', 'All labels are equal: noise has no scale beside them.');
}
