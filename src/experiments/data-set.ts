import { createHash } from 'node:crypto';
import { DomainError, inArgument, refuseAbove } from '../domain-error.js';
import { counted } from '../groups/counted.js';
import type { DataRows } from '../mean-field/data-rows.js';

/** Rows of x and of y as a user sent them. */
export interface DataSetUpload {
  readonly name: string;
  readonly inputs: readonly (readonly number[])[];
  readonly outputs: readonly (readonly number[])[];
  /** The id of a data set behind whose rows these are added, for more rows than one request carries. */
  readonly continues?: string | null;
}

/** A stored data set; its rows are read apart. */
export interface DataSet {
  /** A hash of the rows: the same rows have the same id. */
  readonly id: string;
  readonly name: string;
  readonly rows: number;
  readonly inputDimension: number;
  readonly outputDimension: number;
  readonly createdAt: Date;
}

/** What rows behind those of a data set must fit. */
export type Shape = Pick<DataSet, 'rows' | 'inputDimension' | 'outputDimension'>;

/** What a data set may hold, and how many of them there may be. */
export const dataSetLimits = {
  /** Numbers in all rows: 32 MB. */
  numbers: 4_000_000,
  dimension: 400,
  nameLength: 200,
  dataSets: 1000,
  /** Numbers of all data sets together: 2 GB. */
  allNumbers: 250_000_000,
  /** Uploads that one data set may come in, each continuing the one before. */
  pieces: 1000,
} as const;

/**
 * The rows of an upload, which may stand behind those of `before`: at least one, all of one length, finite, as many of x as of y.
 * What is not so is refused with its place. -0 becomes 0, so that equal rows are equal bytes.
 */
export function readUpload(upload: DataSetUpload, before: Shape | null): DataRows {
  return inArgument('input', () => {
    requireName(upload.name);
    const { inputs, outputs } = upload;
    if (inputs.length === 0 && outputs.length === 0) {
      throw new DomainError('BAD_INPUT', 'The data set has no rows: give at least one row of x and of y.', {
        path: ['inputs'],
      });
    }
    if (inputs.length !== outputs.length) {
      throw new DomainError(
        'BAD_INPUT',
        `${inputs.length === 1 ? 'There is' : 'There are'} ${counted(inputs.length, 'row')} of x and ${counted(outputs.length, 'row')} of y: give one row of y for each row of x.`,
        { path: ['outputs'], value: outputs.length, limit: inputs.length },
      );
    }
    const inputDimension = widthOf('inputs', inputs, before?.inputDimension);
    const outputDimension = widthOf('outputs', outputs, before?.outputDimension);
    const count = inputs.length;
    inArgument('inputs', () =>
      refuseAbove(
        'The number of numbers in the data set',
        (count + (before?.rows ?? 0)) * (inputDimension + outputDimension),
        dataSetLimits.numbers,
        'Leave rows out.',
      ),
    );
    return {
      ...{ count, inputDimension, outputDimension },
      inputs: flat('inputs', inputs, inputDimension),
      outputs: flat('outputs', outputs, outputDimension),
    };
  });
}

/**
 * A hash of the shape and of row after row, each with the hash of those before it: `before` is that of the rows in front, so that
 * rows have one hash in however many pieces they came. Cost: that of these rows alone.
 */
export function digestOf(rows: DataRows, before: string | null): string {
  const { count, inputDimension, outputDimension, inputs, outputs } = rows;
  const start = () => createHash('sha256').update(`${inputDimension} ${outputDimension}\n`).digest();
  let digest = before === null ? start() : Buffer.from(before, 'hex');
  for (let i = 0; i < count; i++) {
    const x = inputs.subarray(i * inputDimension, (i + 1) * inputDimension);
    const y = outputs.subarray(i * outputDimension, (i + 1) * outputDimension);
    digest = createHash('sha256').update(digest).update(bytesOf(x)).update(bytesOf(y)).digest();
  }
  return digest.toString('hex');
}

/** The id of rows with that digest: its first 32 digits. */
export function dataSetId(digest: string): string {
  return digest.slice(0, 32);
}

/** Whether a text could be the id of a data set; what could not, the store is not asked for. */
export function isDataSetId(text: string): boolean {
  return /^[0-9a-f]{32}$/.test(text);
}

export function bytesOf({ buffer, byteOffset, byteLength }: Float64Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function requireName(name: string): void {
  inArgument('name', () => {
    if (name.trim() === '') throw new DomainError('BAD_INPUT', 'The data set has no name: give it one.');
    if (/\p{Cc}/u.test(name)) {
      throw new DomainError('BAD_INPUT', 'The name holds a control character: give it letters and spaces.');
    }
    refuseAbove('The length of the name', name.length, dataSetLimits.nameLength, 'Give a shorter one.');
  });
}

type Side = 'inputs' | 'outputs';

/** The length of every row of a side: that of the rows before, or of its own first row. */
function widthOf(side: Side, rows: readonly (readonly number[])[], before: number | undefined): number {
  const width = before ?? rows[0].length;
  return inArgument(side, () => {
    if (width === 0) {
      throw new DomainError('BAD_INPUT', 'Row 0 is empty: give it at least one number.', { path: [0] });
    }
    inArgument(0, () =>
      refuseAbove('The length of a row', width, dataSetLimits.dimension, 'Give shorter rows.'),
    );
    const odd = rows.findIndex(row => row.length !== width);
    if (odd < 0) return width;
    const model = before === undefined ? 'row 0 has' : 'the rows of the data set that it continues have';
    throw new DomainError(
      'BAD_INPUT',
      `Row ${odd} of ${side} has ${rows[odd].length} numbers, but ${model} ${width}: give all rows one length.`,
      { path: [odd], value: rows[odd].length, limit: width },
    );
  });
}

/** Row after row, in memory that threads share. */
function flat(side: Side, rows: readonly (readonly number[])[], width: number): Float64Array {
  const numbers = sharedNumbers(rows.length * width);
  rows.forEach((row, i) => {
    row.forEach((x, j) => {
      if (!Number.isFinite(x)) {
        throw new DomainError('BAD_INPUT', `${side}[${i}][${j}] is ${x}: give a finite number.`, {
          path: [side, i, j],
          value: `${x}`,
        });
      }
      // x + 0 is 0 for -0
      numbers[i * width + j] = x + 0;
    });
  });
  return numbers;
}

/** Numbers that go to a thread without being copied. */
export function sharedNumbers(length: number): Float64Array {
  return new Float64Array(new SharedArrayBuffer(8 * length));
}
