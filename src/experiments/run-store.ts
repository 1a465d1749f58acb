import { DomainError, inArgument, refuseAbove } from '../domain-error.js';
import type { TrainingSnapshot } from '../mean-field/training-snapshot.js';
import { bytesOf } from './data-set.js';
import type { TrainingRunSummary, TrainingSnapshotSummary } from './experiment.js';
import { refuseNegative } from './paging.js';
import type { Queryable, Sql } from './sql.js';

interface EndedRun {
  /** Of a training; of a study, the job's index. */
  readonly repetition: number;
  readonly seed: number;
  readonly particleDimension: number;
  readonly snapshots: readonly TrainingSnapshot[];
}

/** A run that came to its horizon, with its particles. */
export interface FinishedRun extends EndedRun {
  readonly status: 'FINISHED';
  readonly finalRisk: number;
  readonly rmdToProjected: number;
  readonly rmdToSymmetrised: number | null;
  /** [N, particleDimension]. */
  readonly particles: Float64Array;
}

/** A run that ended before, and what it had recorded until then. */
export interface DivergedRun extends EndedRun {
  readonly status: 'DIVERGED';
  readonly code: 'DIVERGED';
  readonly message: string;
}

const NUMBERS_A_PAGE = 100_000;

/**
 * Stores a run of a running experiment with its snapshots. Of an ended experiment it is dropped; the same run twice is stored
 * once. Precondition: within a transaction.
 */
export async function keepRun(sql: Queryable, id: string, run: FinishedRun | DivergedRun): Promise<void> {
  const finished = run.status === 'FINISHED' ? run : null;
  const kept = await sql.query(
    `insert into training_runs (experiment, repetition, seed, final_risk, rmd_to_projected, rmd_to_symmetrised,
       particle_count, particle_dimension, particles, status, message)
     select id, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11 from experiments where id = $1 and state = 'RUNNING'
     on conflict do nothing returning repetition`,
    [
      ...[id, run.repetition, run.seed],
      ...[finished?.finalRisk ?? null, finished?.rmdToProjected ?? null, finished?.rmdToSymmetrised ?? null],
      (finished?.particles.length ?? 0) / run.particleDimension,
      run.particleDimension,
      finished ? bytesOf(finished.particles) : new Uint8Array(0),
      run.status,
      run.status === 'DIVERGED' ? run.message : null,
    ],
  );
  if (kept.length === 0) return;
  for (const [number, snapshot] of run.snapshots.entries()) {
    await sql.query('insert into training_snapshots values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)', [
      ...[id, run.repetition, number, snapshot.time],
      ...[snapshot.risk, snapshot.rmdToProjected, snapshot.rmdToSymmetrised].map(finiteOrNull),
      snapshot.particles.length / run.particleDimension,
      run.particleDimension,
      bytesOf(snapshot.particles),
    ]);
  }
}

/** Drops the runs after one, and their snapshots. */
export async function dropRunsAfter(sql: Sql, id: string, repetition: number): Promise<void> {
  await sql.transaction(async within => {
    for (const table of ['training_runs', 'training_snapshots']) {
      await within.query(`delete from ${table} where experiment = $1 and repetition > $2`, [id, repetition]);
    }
  });
}

/** The runs that have ended, in order: all, or some of those behind one. */
export async function readRuns(
  sql: Queryable,
  id: string,
  { behind = -1, first = null }: { behind?: number; first?: number | null } = {},
): Promise<TrainingRunSummary[]> {
  return sql.query<TrainingRunSummary>(
    `select repetition, seed, status, message, final_risk as "finalRisk", rmd_to_projected as "rmdToProjected",
       rmd_to_symmetrised as "rmdToSymmetrised", particle_count as "particleCount", particle_dimension as "particleDimension"
     from training_runs where experiment = $1 and repetition > $2::bigint order by repetition limit $3`,
    [id, behind, first],
  );
}

/** The snapshots of the runs from one to another, both included, in order. */
export async function readSnapshots(
  sql: Queryable,
  id: string,
  from: number,
  to: number,
): Promise<TrainingSnapshotSummary[]> {
  return sql.query<TrainingSnapshotSummary>(
    `select repetition, number, time, risk, rmd_to_projected as "rmdToProjected", rmd_to_symmetrised as "rmdToSymmetrised"
     from training_snapshots where experiment = $1 and repetition between $2 and $3 order by repetition, number`,
    [id, from, to],
  );
}

/** Where particles stand: those at a run's end, or those of one of its snapshots. */
export interface CloudPlace {
  readonly repetition: number;
  /** null: at the end. */
  readonly snapshot: number | null;
}

/** Rows offset .. offset + first - 1 of a cloud; fewer at the end. */
export async function readParticles(
  sql: Queryable,
  id: string,
  place: CloudPlace,
  first: number,
  offset: number,
): Promise<number[][]> {
  refuseNegative('first', first);
  refuseNegative('offset', offset);
  const { from, values } = cloudIn(id, place);
  const [shape] = await sql.query<{ dimension: number }>(
    `select particle_dimension as dimension from ${from}`,
    values,
  );
  if (!shape) throw noSuchCloud(id, place);
  const { dimension } = shape;
  inArgument('first', () =>
    refuseAbove(
      'The number of numbers in a page',
      first * dimension,
      NUMBERS_A_PAGE,
      'Ask for a smaller first.',
    ),
  );
  const at = values.length;
  const [{ page }] = await sql.query<{ page: Uint8Array }>(
    `select substring(particles from $${at + 1} for $${at + 2}) as page from ${from}`,
    [...values, Math.min(offset * dimension * 8, 2 ** 30) + 1, first * dimension * 8],
  );
  const numbers = new Float64Array(page.slice().buffer);
  return Array.from({ length: numbers.length / dimension }, (_, row) =>
    Array.from(numbers.subarray(row * dimension, (row + 1) * dimension)),
  );
}

/** All particles of a cloud, [count, dimension]. */
export async function readCloud(
  sql: Queryable,
  id: string,
  place: CloudPlace,
): Promise<{ particles: Float64Array; dimension: number }> {
  const { from, values } = cloudIn(id, place);
  const [row] = await sql.query<{ particles: Uint8Array; dimension: number }>(
    `select particles, particle_dimension as dimension from ${from}`,
    values,
  );
  if (!row) throw noSuchCloud(id, place);
  return { particles: new Float64Array(row.particles.slice().buffer), dimension: row.dimension };
}

function cloudIn(id: string, { repetition, snapshot }: CloudPlace): { from: string; values: unknown[] } {
  const where = 'where experiment = $1 and repetition = $2';
  return snapshot === null
    ? { from: `training_runs ${where}`, values: [id, repetition] }
    : { from: `training_snapshots ${where} and number = $3`, values: [id, repetition, snapshot] };
}

function noSuchCloud(id: string, { repetition, snapshot }: CloudPlace): DomainError {
  const of = snapshot === null ? '' : `, or no snapshot ${snapshot} of it`;
  return new DomainError('NOT_FOUND', `Experiment ${id} has no finished run ${repetition} yet${of}.`);
}

function finiteOrNull(x: number | null): number | null {
  return x !== null && Number.isFinite(x) ? x : null;
}
