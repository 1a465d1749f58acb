import { abridged, DomainError, refuseAbove } from '../domain-error.js';
import type { DataRows } from '../mean-field/data-rows.js';
import { bytesOf, type DataSet, dataSetId, dataSetLimits, isDataSetId, sharedNumbers } from './data-set.js';
import { cursorOf, pageSize, placeOf } from './paging.js';
import type { Queryable } from './sql.js';

const COLUMNS =
  'id, name, row_count as rows, input_dimension as "inputDimension", output_dimension as "outputDimension", created_at as "createdAt"';

const LARGEST_PAGE = 100;

export interface DataSetPage {
  readonly nodes: readonly DataSet[];
  readonly totalCount: number;
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
}

/** Stores rows; those that are there already keep their name and time. */
export async function keepDataSet(sql: Queryable, name: string, rows: DataRows): Promise<DataSet> {
  const id = dataSetId(rows);
  const [known] = await sql.query<DataSet>(`select ${COLUMNS} from data_sets where id = $1`, [id]);
  if (known) return known;
  const [{ count }] = await sql.query<{ count: number }>('select count(*)::int as count from data_sets');
  refuseAbove(
    'The number of data sets',
    count + 1,
    dataSetLimits.dataSets,
    'Delete some that you no longer need.',
  );
  const [kept] = await sql.query<DataSet>(
    `insert into data_sets (id, name, row_count, input_dimension, output_dimension, inputs, outputs)
     values ($1, $2, $3, $4, $5, $6, $7) returning ${COLUMNS}`,
    [
      ...[id, name, rows.count, rows.inputDimension, rows.outputDimension],
      ...[bytesOf(rows.inputs), bytesOf(rows.outputs)],
    ],
  );
  return kept;
}

export async function readDataSet(sql: Queryable, id: string): Promise<DataSet> {
  if (!isDataSetId(id)) throw noSuchDataSet(id, ['id']);
  const [row] = await sql.query<DataSet>(`select ${COLUMNS} from data_sets where id = $1`, [id]);
  if (!row) throw noSuchDataSet(id, ['id']);
  return row;
}

/** The rows of a data set, in memory that threads share; null where there is no such one. */
export async function readRows(sql: Queryable, id: string): Promise<DataRows | null> {
  if (!isDataSetId(id)) return null;
  const [row] = await sql.query<DataSet & { inputs: Uint8Array; outputs: Uint8Array }>(
    `select ${COLUMNS}, inputs, outputs from data_sets where id = $1`,
    [id],
  );
  if (!row) return null;
  const { rows: count, inputDimension, outputDimension } = row;
  return {
    ...{ count, inputDimension, outputDimension },
    inputs: numbersOf(row.inputs),
    outputs: numbersOf(row.outputs),
  };
}

export async function hasDataSet(sql: Queryable, id: string): Promise<boolean> {
  return (await sql.query('select 1 from data_sets where id = $1', [id])).length > 0;
}

/** Newest first. */
export async function listDataSets(
  sql: Queryable,
  { first, after }: { first: number; after?: string | null },
): Promise<DataSetPage> {
  const size = pageSize(first, LARGEST_PAGE);
  const before = after == null ? null : placeOf('data-set', after);
  const rows = await sql.query<DataSet & { number: number }>(
    `select number, ${COLUMNS} from data_sets where $1::bigint is null or number < $1 order by number desc limit $2`,
    [before, size + 1],
  );
  const [{ total }] = await sql.query<{ total: number }>('select count(*)::int as total from data_sets');
  const page = rows.slice(0, size);
  const last = page.at(-1);
  return {
    nodes: page.map(({ number: _, ...dataSet }) => dataSet),
    totalCount: total,
    endCursor: last ? cursorOf('data-set', last.number) : null,
    hasNextPage: rows.length > size,
  };
}

/** Removes a data set that no experiment needs any more. Precondition: within a transaction. */
export async function dropDataSet(sql: Queryable, id: string): Promise<DataSet> {
  const dataSet = await readDataSet(sql, id);
  const users = await sql.query<{ id: string }>(
    `select id from experiments where data_set = $1 and state in ('QUEUED', 'RUNNING') order by number`,
    [id],
  );
  if (users.length > 0) {
    const others = users.length > 1 ? ` and ${users.length - 1} more` : '';
    throw new DomainError(
      'BAD_INPUT',
      `Experiment ${users[0].id}${others} still learns from this data set. Wait for the end, or cancel it.`,
      { path: ['id'], value: users.length, limit: 0 },
    );
  }
  await sql.query('delete from data_sets where id = $1', [id]);
  return dataSet;
}

function numbersOf(bytes: Uint8Array): Float64Array {
  const numbers = sharedNumbers(bytes.byteLength / 8);
  bytesOf(numbers).set(bytes);
  return numbers;
}

export function noSuchDataSet(id: string, path: readonly (string | number)[]): DomainError {
  return new DomainError(
    'NOT_FOUND',
    `There is no data set ${abridged(id, 40)}. Upload it, or list the data sets for the ids that exist.`,
    { path },
  );
}
