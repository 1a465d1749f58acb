import { abridged, DomainError } from '../domain-error.js';
import { canonicalJson } from './canonical-json.js';
import type {
  Experiment,
  ExperimentPage,
  ExperimentRequest,
  ExperimentState,
  ListQuery,
} from './experiment.js';
import { cursorOf, pageSize, placeOf } from './paging.js';
import type { Queryable } from './sql.js';

/** The row that users see as an experiment; where it and the queue differ, this is the truth. */
interface ExperimentRow {
  id: string;
  number: number;
  kind: ExperimentRequest['kind'];
  state: ExperimentState;
  progress: number;
  created_at: Date;
  started_at: Date | null;
  ended_at: Date | null;
  error_code: string | null;
  error_message: string | null;
}

const COLUMNS =
  'id, number, kind, state, progress, created_at, started_at, ended_at, error_code, error_message';

const LARGEST_PAGE = 100;

export async function insertExperiment(
  sql: Queryable,
  id: string,
  request: ExperimentRequest,
): Promise<Experiment> {
  const [row] = await sql.query<ExperimentRow>(
    `insert into experiments (id, kind, request, state, data_set) values ($1, $2, $3, 'QUEUED', $4) returning ${COLUMNS}`,
    [id, request.kind, canonicalJson(request.input), request.input.problem.dataSet ?? null],
  );
  return experimentOf(row);
}

export async function countQueued(sql: Queryable): Promise<number> {
  const [{ count }] = await sql.query<{ count: number }>(
    `select count(*)::int as count from experiments where state = 'QUEUED'`,
  );
  return count;
}

export async function idsOfRunning(sql: Queryable): Promise<string[]> {
  const rows = await sql.query<{ id: string }>(
    `select id from experiments where state = 'RUNNING' order by number`,
  );
  return rows.map(row => row.id);
}

export async function readExperiment(sql: Queryable, id: string): Promise<Experiment> {
  refuseStrangeId(id);
  const [row] = await sql.query<ExperimentRow>(`select ${COLUMNS} from experiments where id = $1`, [id]);
  if (!row) throw notFound(id);
  return experimentOf(row);
}

export async function readRequest(sql: Queryable, id: string): Promise<ExperimentRequest> {
  refuseStrangeId(id);
  const [row] = await sql.query<ExperimentRequest>(
    'select kind, request as input from experiments where id = $1',
    [id],
  );
  if (!row) throw notFound(id);
  return row;
}

/** Newest first. The cursor is the last experiment's number, so a page stays the same while new experiments arrive. */
export async function listExperiments(
  sql: Queryable,
  { first, after, state }: ListQuery,
): Promise<ExperimentPage> {
  const size = pageSize(first, LARGEST_PAGE);
  const before = after == null ? null : placeOf('experiment', after);
  const rows = await sql.query<ExperimentRow>(
    `select ${COLUMNS} from experiments
     where ($1::text is null or state = $1) and ($2::bigint is null or number < $2)
     order by number desc limit $3`,
    [state ?? null, before, size + 1],
  );
  const [{ total }] = await sql.query<{ total: number }>(
    'select count(*)::int as total from experiments where $1::text is null or state = $1',
    [state ?? null],
  );
  const page = rows.slice(0, size);
  const last = page.at(-1);
  return {
    nodes: page.map(experimentOf),
    totalCount: total,
    endCursor: last ? cursorOf('experiment', last.number) : null,
    hasNextPage: rows.length > size,
  };
}

/**
 * Moves an experiment from one of the states `from` to `to`, in one statement; null where it is in none of them, in which
 * case nothing has changed. Every change of state goes through here.
 */
export async function moveExperiment(
  sql: Queryable,
  id: string,
  from: readonly ExperimentState[],
  to: ExperimentState,
  error: { code: string; message: string } | null = null,
): Promise<Experiment | null> {
  const ends = to !== 'QUEUED' && to !== 'RUNNING';
  const [row] = await sql.query<ExperimentRow>(
    `update experiments set
       state = $3,
       progress = case when $3 = 'SUCCEEDED' then 1 else progress end,
       started_at = case when $3 = 'RUNNING' then coalesce(started_at, now()) else started_at end,
       ended_at = case when $4 then now() end,
       error_code = $5,
       error_message = $6
     where id = $1 and state = any($2::text[])
     returning ${COLUMNS}`,
    [id, from, to, ends, error?.code ?? null, error?.message ?? null],
  );
  return row ? experimentOf(row) : null;
}

/** Keeps how far a running experiment has come; a late report of an ended one changes nothing. */
export async function recordProgress(sql: Queryable, id: string, progress: number): Promise<void> {
  await sql.query(`update experiments set progress = $2 where id = $1 and state = 'RUNNING'`, [id, progress]);
}

function refuseStrangeId(id: string): void {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) throw notFound(id);
}

function notFound(id: string): DomainError {
  return new DomainError(
    'NOT_FOUND',
    `There is no experiment ${abridged(id, 40)}. List the experiments for the ids that exist.`,
    {
      path: ['id'],
    },
  );
}

function experimentOf(row: ExperimentRow): Experiment {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    progress: row.progress,
    createdAt: row.created_at,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    error: row.error_code === null ? null : { code: row.error_code, message: row.error_message ?? '' },
  };
}
