import { createHash } from 'node:crypto';
import { DomainError, inArgument, refuseAbove } from '../domain-error.js';
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

/** What a data set may hold, and how many of them there may be. */
export const dataSetLimits = {
  /** Numbers in all rows: 32 MB. */
  numbers: 4_000_000,
  dimension: 400,
  nameLength: 200,
  dataSets: 1000,
} as const;

/**
 * The rows of an upload, behind those of `before`: at least one, all of one length, finite, as many of x as of y. What is not so
 * is refused with its place. -0 becomes 0, so that equal rows are equal bytes.
 */
export function readUpload(upload: DataSetUpload, before: DataRows | null): DataRows {
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
        `There are ${inputs.length} rows of x and ${outputs.length} rows of y: give one row of y for each row of x.`,
        { path: ['outputs'], value: outputs.length, limit: inputs.length },
      );
    }
    const inputDimension = widthOf('inputs', inputs, before?.inputDimension);
    const outputDimension = widthOf('outputs', outputs, before?.outputDimension);
    const count = inputs.length + (before?.count ?? 0);
    inArgument('inputs', () =>
      refuseAbove(
        'The number of numbers in the data set',
        count * (inputDimension + outputDimension),
        dataSetLimits.numbers,
        'Leave rows out.',
      ),
    );
    return {
      ...{ count, inputDimension, outputDimension },
      inputs: flat('inputs', inputs, inputDimension, before?.inputs),
      outputs: flat('outputs', outputs, outputDimension, before?.outputs),
    };
  });
}

/** 32 hexadecimal digits of a hash of the rows and their shape. */
export function dataSetId({ count, inputDimension, outputDimension, inputs, outputs }: DataRows): string {
  const hash = createHash('sha256').update(`${count} ${inputDimension} ${outputDimension}\n`);
  return hash.update(bytesOf(inputs)).update(bytesOf(outputs)).digest('hex').slice(0, 32);
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

/** Row after row, behind `before`, in memory that threads share. */
function flat(
  side: Side,
  rows: readonly (readonly number[])[],
  width: number,
  before: Float64Array = new Float64Array(0),
): Float64Array {
  const numbers = sharedNumbers(before.length + rows.length * width);
  numbers.set(before);
  rows.forEach((row, i) => {
    row.forEach((x, j) => {
      if (!Number.isFinite(x)) {
        throw new DomainError('BAD_INPUT', `${side}[${i}][${j}] is ${x}: give a finite number.`, {
          path: [side, i, j],
          value: `${x}`,
        });
      }
      // x + 0 is 0 for -0
      numbers[before.length + i * width + j] = x + 0;
    });
  });
  return numbers;
}

/** Numbers that go to a thread without being copied. */
export function sharedNumbers(length: number): Float64Array {
  return new Float64Array(new SharedArrayBuffer(8 * length));
}
