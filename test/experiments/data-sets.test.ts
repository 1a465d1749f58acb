import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { bytesOf, dataSetLimits, digestOf, readUpload } from '../../src/experiments/data-set.js';
import { DataSets } from '../../src/experiments/data-sets.js';
import { openDatabase } from '../../src/experiments/database.js';
import { migrate } from '../../src/experiments/migrations.js';
import type { Sql } from '../../src/experiments/sql.js';
import { insertExperiment, moveExperiment } from '../../src/experiments/store.js';
import { trainRequest } from './requests.js';

jest.setTimeout(60_000);

const upload = (inputs: number[][], outputs: number[][], name = 'some rows') => ({ name, inputs, outputs });
const small = upload(
  [
    [1, -2],
    [0.5, 4],
  ],
  [[1], [0]],
);

describe('an upload', () => {
  const wide = Array.from({ length: dataSetLimits.dimension + 1 }, () => 1);
  const many = Array.from({ length: 20_000 }, () => wide.slice(1));
  test.each([
    ['no rows', upload([], []), 'BAD_INPUT', ['input', 'inputs'], 'no rows'],
    [
      'rows of x alone',
      upload([[1]], []),
      'BAD_INPUT',
      ['input', 'outputs'],
      'There is 1 row of x and 0 rows of y',
    ],
    [
      'sides of different length',
      upload([[1], [2], [3]], [[1], [2]]),
      'BAD_INPUT',
      ['input', 'outputs'],
      '3 rows of x and 2 rows of y',
    ],
    [
      'a ragged side',
      upload([[1, 2], [1]], [[1], [1]]),
      'BAD_INPUT',
      ['input', 'inputs', 1],
      'Row 1 of inputs has 1 numbers, but row 0 has 2',
    ],
    ['rows of length 0', upload([[1]], [[]]), 'BAD_INPUT', ['input', 'outputs', 0], 'Row 0 is empty'],
    ['NaN', upload([[1], [2]], [[0], [Number.NaN]]), 'BAD_INPUT', ['input', 'outputs', 1, 0], 'NaN'],
    [
      'infinity',
      upload([[Number.NEGATIVE_INFINITY]], [[0]]),
      'BAD_INPUT',
      ['input', 'inputs', 0, 0],
      '-Infinity',
    ],
    ['a blank name', upload([[1]], [[1]], ' '), 'BAD_INPUT', ['input', 'name'], 'name'],
    ['a long name', upload([[1]], [[1]], 'n'.repeat(201)), 'TOO_LARGE', ['input', 'name'], '200'],
    ['too wide rows', upload([wide], [[1]]), 'TOO_LARGE', ['input', 'inputs', 0], '400'],
    [
      'too many numbers',
      upload(
        many,
        many.map(() => [1]),
      ),
      'TOO_LARGE',
      ['input', 'inputs'],
      `${dataSetLimits.numbers}`,
    ],
  ])('with %s is refused', (_what, bad, code, path, message) => {
    expect(() => readUpload(bad, null)).toThrow(
      expect.objectContaining({
        code,
        message: expect.stringContaining(message),
        details: expect.objectContaining({ path }),
      }),
    );
  });

  test('is read row by row, -0 as 0', () => {
    const rows = readUpload(
      upload(
        [
          [1, -0],
          [3, 4],
        ],
        [[5], [6]],
      ),
      null,
    );
    expect(rows).toMatchObject({ count: 2, inputDimension: 2, outputDimension: 1 });
    expect([...rows.inputs]).toEqual([1, 0, 3, 4]);
    expect([...rows.outputs]).toEqual([5, 6]);
  });

  test('continues rows of the same shape only', () => {
    const before = { rows: 1, inputDimension: 2, outputDimension: 1 };
    expect([...readUpload(upload([[4, 5]], [[6]]), before).inputs]).toEqual([4, 5]);
    expect(() => readUpload(upload([[4]], [[6]]), before)).toThrow('the data set that it continues');
    const full = { ...before, rows: dataSetLimits.numbers / 3 };
    expect(() => readUpload(upload([[4, 5]], [[6]]), full)).toThrow(
      expect.objectContaining({ code: 'TOO_LARGE' }),
    );
  });

  test('has an id of its rows and their shape', () => {
    const id = (inputs: number[][], outputs: number[][]) =>
      digestOf(readUpload(upload(inputs, outputs), null), null);
    expect(id([[1, 2]], [[3]])).toBe(id([[1, 2]], [[3]]));
    expect(id([[1, 2]], [[3]])).not.toBe(id([[1, 3]], [[3]]));
    expect(id([[1, 2]], [[3, 4]])).not.toBe(id([[1, 2, 3]], [[4]]));
  });
});

describe('the stored data sets', () => {
  let folder: string;
  let sql: Sql;
  let dataSets: DataSets;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'intertwine-'));
    sql = await openDatabase(join(folder, 'database'), error => {
      throw error;
    });
    await migrate(sql);
    dataSets = new DataSets(sql);
  });
  afterAll(async () => {
    await sql.close();
    await rm(folder, { recursive: true });
  });

  test('keep every bit, and the same rows once', async () => {
    const kept = await dataSets.upload(small);
    expect(kept).toMatchObject({ name: 'some rows', rows: 2, inputDimension: 2, outputDimension: 1 });
    expect(await dataSets.upload({ ...small, name: 'again' })).toEqual(kept);
    expect(await dataSets.get(kept.id)).toEqual(kept);
    const rows = await dataSets.rowsNamed(kept.id, []);
    expect([...rows.inputs]).toEqual([1, -2, 0.5, 4]);
    expect([...rows.outputs]).toEqual([1, 0]);
    const more = await dataSets.upload({ ...upload([[7, 8]], [[9]]), continues: kept.id });
    expect(more.rows).toBe(3);
    const atOnce = await dataSets.upload(upload([...small.inputs, [7, 8]], [...small.outputs, [9]]));
    expect(atOnce).toEqual(more);
    expect([...(await dataSets.rowsNamed(more.id, [])).inputs]).toEqual([1, -2, 0.5, 4, 7, 8]);
    const page = await dataSets.list({ first: 1 });
    expect(page).toMatchObject({ nodes: [more], totalCount: 2, hasNextPage: true });
    expect((await dataSets.list({ first: 5, after: page.endCursor })).nodes).toEqual([kept]);
  });

  test('go when nothing needs them, and not before', async () => {
    const { id } = await dataSets.upload(upload([[1]], [[1]]));
    const request = trainRequest({});
    const input = { ...request, problem: { ...request.problem, dataSet: id } };
    const experiment = await insertExperiment(sql, randomUUID(), { kind: 'TRAIN', input });
    await expect(dataSets.delete(id)).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringContaining(experiment.id),
    });
    await moveExperiment(sql, experiment.id, ['QUEUED'], 'CANCELLED');
    expect((await dataSets.delete(id)).id).toBe(id);
    await expect(dataSets.get(id)).rejects.toMatchObject({ code: 'NOT_FOUND', details: { path: ['id'] } });
    await expect(dataSets.delete(id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('share the pieces that they came in, until none needs them', async () => {
    const stored = async () =>
      (await sql.query<{ bytes: number }>('select length(inputs) as bytes from data_set_pieces')).map(
        ({ bytes }) => bytes,
      );
    const before = await stored();
    const rows = Array.from({ length: 1000 }, (_, i) => [i, i + 1]);
    const long = await dataSets.upload(upload(rows, rows));
    const longer = await dataSets.upload({ ...upload([[0.5, 1]], [[2, 3]]), continues: long.id });
    const longest = await dataSets.upload({ ...upload([[4, 5]], [[6, 7]]), continues: longer.id });
    expect(await stored()).toEqual([...before, 16_000, 16, 16]);
    await dataSets.delete(longer.id);
    await dataSets.delete(long.id);
    expect(await stored()).toEqual([...before, 16_000, 16, 16]);
    const { inputs, outputs, count } = await dataSets.rowsNamed(longest.id, []);
    expect(count).toBe(1002);
    expect([...inputs]).toEqual([...rows.flat(), 0.5, 1, 4, 5]);
    expect([...outputs]).toEqual([...rows.flat(), 2, 3, 6, 7]);
    await dataSets.delete(longest.id);
    expect(await stored()).toEqual(before);
  });

  test('hold together no more than the disk is meant for', async () => {
    const most = { ...dataSetLimits };
    Object.assign(dataSetLimits, { allNumbers: 20 });
    try {
      const wide = upload([Array.from({ length: 20 }, () => 3)], [[1]]);
      await expect(dataSets.upload(wide)).rejects.toMatchObject({
        code: 'TOO_LARGE',
        message: expect.stringContaining('Delete some'),
        details: { limit: '20' },
      });
    } finally {
      Object.assign(dataSetLimits, most);
    }
  });

  test('of a release that stored them whole are there, and can be continued', async () => {
    const old = await openDatabase(join(folder, 'old'), error => {
      throw error;
    });
    await migrate(old, 3);
    const id = 'a'.repeat(32);
    await old.query(
      `insert into data_sets (id, name, row_count, input_dimension, output_dimension, inputs, outputs)
       values ($1, 'old', 2, 2, 1, $2, $3)`,
      [id, bytesOf(Float64Array.from(small.inputs.flat())), bytesOf(Float64Array.from(small.outputs.flat()))],
    );
    await migrate(old);
    const kept = new DataSets(old);
    expect([...(await kept.rowsNamed(id, [])).inputs]).toEqual(small.inputs.flat());
    const more = await kept.upload({ ...upload([[7, 8]], [[9]]), continues: id });
    const atOnce = await kept.upload(upload([...small.inputs, [7, 8]], [...small.outputs, [9]]));
    expect(atOnce).toEqual(more);
    await old.close();
  });

  test('of ids and names that are no text is told, not tried', async () => {
    await expect(dataSets.get('\u0000')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(dataSets.delete('\u0000')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(dataSets.upload({ ...small, name: 'a\u0000' })).rejects.toMatchObject({
      code: 'BAD_INPUT',
      details: { path: ['input', 'name'] },
    });
  });

  test('an unknown one to continue is NOT_FOUND where it was named', async () => {
    await expect(dataSets.upload({ ...small, continues: 'none' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      details: { path: ['input', 'continues'] },
    });
  });
});
