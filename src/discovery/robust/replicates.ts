import { type BatchSource, dataStreams, rowsInOrder, taughtData } from '../../mean-field/batch-source.js';
import type { DataRows } from '../../mean-field/data-rows.js';
import type { MachineFactory } from '../../mean-field/machines.js';
import type { Problem, TeacherLaw } from '../../mean-field/teacher-student.js';
import { QuasiNormals } from '../../numeric/quasi-normals.js';
import type { Random } from '../../numeric/random.js';

/** Points at which a pass of the velocity field is taken. */
export interface Chunk {
  readonly count: number;
  /** [d, count]. */
  readonly inputs: Float64Array;
  /** [c, count]. */
  readonly targets: Float64Array;
}

/** An estimate's own data: independent of the other replicates'. */
export type Replicate = readonly Chunk[];

/** How many replicates the noise floor is estimated from. */
export const REPLICATES = 16;

/** Points of a chunk at most. */
export const CHUNK = 512;

/** Inputs of more coordinates are drawn independently: a Kronecker sequence then needs more points than there are to be even. */
const QUASI_DIMENSIONS = 12;

/** What ROBUST sees of a problem: a black box that yields points (x, y). No group is used, and no x is moved. */
export interface Box {
  /** Replicates of `size` points each, less than one a chunk left out, or of as many as there are. */
  draw(size: number, random: Random): readonly Replicate[];
  /** One of `size` points, or of as many as there are. */
  pilot(size: number, random: Random): Replicate;
  /** Points of all replicates together at most; null where there are as many as one asks for. */
  readonly most: number | null;
  /** How many of them differ. */
  readonly distinct: number | null;
}

export function boxOf(problem: Problem, machines: MachineFactory): Box {
  const { data } = problem;
  return data.kind === 'TEACHER' ? taughtBox(problem, data, machines) : boxOfRows(data.rows);
}

function taughtBox(problem: Problem, data: TeacherLaw, machines: MachineFactory): Box {
  const { inputDimension } = problem.unit;
  const draw = (size: number, random: Random): Replicate => {
    const streams = dataStreams(random);
    const normals =
      inputDimension <= QUASI_DIMENSIONS ? new QuasiNormals(inputDimension, streams.data) : streams.data;
    const chunks = Math.ceil(size / CHUNK);
    const source = taughtData(problem, data, Math.floor(size / chunks), streams, machines, normals);
    return chunksOf(source, chunks);
  };
  return {
    most: null,
    distinct: null,
    draw: (size, random) => Array.from({ length: REPLICATES }, (_, r) => draw(size, random.split(r))),
    pilot: draw,
  };
}

/** Replicates are folds of the rows, at least one for each replicate; other ones in each draw. */
function boxOfRows(rows: DataRows): Box {
  const groups = [...equalRows(rows).values()];
  const draw = (folds: number, size: number, random: Random): readonly Replicate[] => {
    const own = Math.min(size, Math.floor(rows.count / folds));
    const chunks = Math.ceil(own / CHUNK);
    // A remainder of less than a row a chunk stays out; which rows it is differs from draw to draw.
    const source = rowsInOrder(rows, Math.floor(own / chunks), shuffled(groups, random));
    return Array.from({ length: folds }, () => chunksOf(source, chunks));
  };
  return {
    most: rows.count,
    distinct: groups.length,
    draw: (size, random) => draw(REPLICATES, size, random),
    pilot: (size, random) => draw(1, size, random)[0],
  };
}

function chunksOf(source: BatchSource, chunks: number): Replicate {
  const { count } = source;
  return Array.from({ length: chunks }, () => {
    source.draw();
    return { count, inputs: source.inputs.slice(), targets: source.targets.slice() };
  });
}

/** How many points replicates hold together. */
export function pointsOf(replicates: readonly Replicate[]): number {
  return replicates.reduce((sum, chunks) => sum + chunks.reduce((points, { count }) => points + count, 0), 0);
}

/**
 * The places of all rows, equal rows one after the other, in random order: so that copies of a row fall into one fold and don't pass
 * for independent ones. Source of the shuffle: Fisher, Yates.
 */
function shuffled(equal: readonly (readonly number[])[], random: Random): Uint32Array {
  const groups = [...equal];
  for (let i = groups.length - 1; i > 0; i--) {
    const j = random.integer(i + 1);
    [groups[i], groups[j]] = [groups[j], groups[i]];
  }
  return Uint32Array.from(groups.flat());
}

/** The places of rows by their numbers. */
function equalRows({
  count,
  inputs,
  outputs,
  inputDimension,
  outputDimension,
}: DataRows): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let i = 0; i < count; i++) {
    const x = inputs.subarray(i * inputDimension, (i + 1) * inputDimension);
    const y = outputs.subarray(i * outputDimension, (i + 1) * outputDimension);
    const key = `${x.join()} ${y.join()}`;
    const known = places.get(key);
    if (known) known.push(i);
    else places.set(key, [i]);
  }
  return places;
}
