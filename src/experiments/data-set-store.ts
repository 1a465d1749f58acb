import { abridged, DomainError, inArgument, refuseAbove } from '../domain-error.js';
import type { DataRows } from '../mean-field/data-rows.js';
import {
  bytesOf,
  type DataSet,
  dataSetId,
  dataSetLimits,
  digestOf,
  isDataSetId,
  sharedNumbers,
} from './data-set.js';
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

/** A data set that is continued: its facts, the hash of its rows, and the numbers of the pieces that they are stored in. */
export interface Predecessor extends DataSet {
  readonly digest: string;
  readonly pieces: readonly number[];
}

/** The data set to continue; null where there is no such one. Precondition: within a transaction. */
export async function readPredecessor(sql: Queryable, id: string): Promise<Predecessor | null> {
  if (!isDataSetId(id)) return null;
  const [row] = await sql.query<Omit<Predecessor, 'digest'> & { digest: string | null }>(
    `select ${COLUMNS}, digest, to_json(earlier || number) as pieces from data_sets where id = $1`,
    [id],
  );
  if (!row) return null;
  if (row.digest !== null) return { ...row, digest: row.digest };
  // Of a release that stored none.
  const digest = digestOf((await readRows(sql, id))!, null);
  await sql.query('update data_sets set digest = $2 where id = $1', [id, digest]);
  return { ...row, digest };
}

/**
 * Stores rows behind those of `before`, whose pieces both then have; rows that are there already keep their name and time.
 * Precondition: within a transaction. Cost: that of the new rows alone.
 */
export async function keepDataSet(
  sql: Queryable,
  name: string,
  rows: DataRows,
  before: Predecessor | null,
): Promise<DataSet> {
  const digest = digestOf(rows, before?.digest ?? null);
  const id = dataSetId(digest);
  const [known] = await sql.query<DataSet>(`select ${COLUMNS} from data_sets where id = $1`, [id]);
  if (known) return known;
  const [{ count }] = await sql.query<{ count: number }>('select count(*)::int as count from data_sets');
  refuseAbove(
    'The number of data sets',
    count + 1,
    dataSetLimits.dataSets,
    'Delete some that you no longer need.',
  );
  const [{ stored }] = await sql.query<{ stored: number }>(
    'select coalesce(sum(octet_length(inputs) + octet_length(outputs)) / 8, 0)::float8 as stored from data_set_pieces',
  );
  refuseAbove(
    'The number of numbers in all data sets',
    stored + rows.inputs.length + rows.outputs.length,
    dataSetLimits.allNumbers,
    'Delete some that you no longer need.',
  );
  const earlier = before?.pieces ?? [];
  inArgument(['input', 'continues'], () =>
    refuseAbove(
      'The number of uploads that the data set comes in',
      earlier.length + 1,
      dataSetLimits.pieces,
      'Send more rows in each.',
    ),
  );
  const [{ number, ...kept }] = await sql.query<DataSet & { number: number }>(
    `insert into data_sets (id, digest, name, row_count, input_dimension, output_dimension, earlier)
     values ($1, $2, $3, $4, $5, $6, $7::bigint[]) returning number, ${COLUMNS}`,
    [
      ...[id, digest, name, rows.count + (before?.rows ?? 0), rows.inputDimension, rows.outputDimension],
      `{${earlier.join(',')}}`,
    ],
  );
  await sql.query('insert into data_set_pieces (number, inputs, outputs) values ($1, $2, $3)', [
    ...[number, bytesOf(rows.inputs), bytesOf(rows.outputs)],
  ]);
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
  // In one statement, between whose parts nothing is deleted.
  const pieces = await sql.query<DataSet & { inputs: Uint8Array; outputs: Uint8Array }>(
    `select ${COLUMNS}, piece.inputs, piece.outputs
     from data_sets join data_set_pieces piece on piece.number = any(earlier || data_sets.number)
     where id = $1 order by piece.number`,
    [id],
  );
  if (pieces.length === 0) return null;
  const { rows: count, inputDimension, outputDimension } = pieces[0];
  return {
    ...{ count, inputDimension, outputDimension },
    inputs: numbersOf(pieces.map(piece => piece.inputs)),
    outputs: numbersOf(pieces.map(piece => piece.outputs)),
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
  await sql.query(
    'delete from data_set_pieces where number not in (select unnest(earlier || number) from data_sets)',
  );
  return dataSet;
}

/** The numbers of pieces, one behind the other. */
function numbersOf(pieces: readonly Uint8Array[]): Float64Array {
  const numbers = sharedNumbers(pieces.reduce((sum, { byteLength }) => sum + byteLength, 0) / 8);
  const bytes = bytesOf(numbers);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.byteLength;
  }
  return numbers;
}

export function noSuchDataSet(id: string, path: readonly (string | number)[]): DomainError {
  return new DomainError(
    'NOT_FOUND',
    `There is no data set ${abridged(id, 40)}. Upload it, or list the data sets for the ids that exist.`,
    { path },
  );
}
