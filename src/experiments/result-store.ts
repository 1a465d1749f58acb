import type { DiscoveryState } from '../discovery/discover.js';
import type { DiscoveryStep } from '../discovery/verdict.js';
import { DomainError, inArgument, refuseAbove } from '../domain-error.js';
import type { TrainingRun } from '../mean-field/train.js';
import type { DiscoveryResult, TrainingRunSummary } from './experiment.js';
import { refuseNegative } from './paging.js';
import type { Queryable } from './sql.js';

/** A finished repetition with its particles. */
export interface FinishedRun extends TrainingRun {
  readonly repetition: number;
}

const NUMBERS_A_PAGE = 100_000;

/** Stores a repetition of a running experiment. Of an ended one it is dropped; the same one twice is stored once. */
export async function keepTrainingRun(sql: Queryable, id: string, run: FinishedRun): Promise<void> {
  const { buffer, byteOffset, byteLength, length } = run.particles;
  await sql.query(
    `insert into training_runs
     select id, $2, $3, $4, $5, $6, $7, $8, $9 from experiments where id = $1 and state = 'RUNNING'
     on conflict do nothing`,
    [
      id,
      run.repetition,
      run.seed,
      run.finalRisk,
      run.rmdToProjected,
      run.rmdToSymmetrised,
      length / run.particleDimension,
      run.particleDimension,
      new Uint8Array(buffer, byteOffset, byteLength),
    ],
  );
}

export async function readTrainingRuns(sql: Queryable, id: string): Promise<TrainingRunSummary[]> {
  return sql.query<TrainingRunSummary>(
    `select repetition, seed, final_risk as "finalRisk", rmd_to_projected as "rmdToProjected",
       rmd_to_symmetrised as "rmdToSymmetrised", particle_count as "particleCount", particle_dimension as "particleDimension"
     from training_runs where experiment = $1 order by repetition`,
    [id],
  );
}

/** Rows offset .. offset + first - 1 of a repetition's particles; fewer at the end. */
export async function readParticles(
  sql: Queryable,
  id: string,
  repetition: number,
  first: number,
  offset: number,
): Promise<number[][]> {
  refuseNegative('first', first);
  refuseNegative('offset', offset);
  const [shape] = await sql.query<{ dimension: number }>(
    'select particle_dimension as dimension from training_runs where experiment = $1 and repetition = $2',
    [id, repetition],
  );
  if (!shape)
    throw new DomainError('NOT_FOUND', `Experiment ${id} has no finished repetition ${repetition} yet.`);
  const { dimension } = shape;
  inArgument('first', () =>
    refuseAbove(
      'The number of numbers in a page',
      first * dimension,
      NUMBERS_A_PAGE,
      'Ask for a smaller first.',
    ),
  );
  const [{ page }] = await sql.query<{ page: Uint8Array }>(
    'select substring(particles from $3 for $4) as page from training_runs where experiment = $1 and repetition = $2',
    [id, repetition, Math.min(offset * dimension * 8, 2 ** 30) + 1, first * dimension * 8],
  );
  const numbers = new Float64Array(page.slice().buffer);
  return Array.from({ length: numbers.length / dimension }, (_, row) =>
    Array.from(numbers.subarray(row * dimension, (row + 1) * dimension)),
  );
}

/** Stores a step of a running discovery, with what the next step starts from. */
export async function keepDiscoveryStep(
  sql: Queryable,
  id: string,
  step: number,
  outcome: DiscoveryStep,
  checkpoint: DiscoveryState,
): Promise<void> {
  await sql.query(
    `insert into discovery_steps select id, $2, $3, $4 from experiments where id = $1 and state = 'RUNNING'
     on conflict do nothing`,
    [id, step, outcome, checkpoint],
  );
}

export async function readDiscoverySteps(sql: Queryable, id: string): Promise<DiscoveryStep[]> {
  const rows = await sql.query<{ outcome: DiscoveryStep }>(
    'select outcome from discovery_steps where experiment = $1 order by step',
    [id],
  );
  return rows.map(row => row.outcome);
}

/** What the next step of an interrupted discovery starts from; null before the first is finished. */
export async function readCheckpoint(sql: Queryable, id: string): Promise<DiscoveryState | null> {
  const [row] = await sql.query<{ checkpoint: DiscoveryState }>(
    'select checkpoint from discovery_steps where experiment = $1 order by step desc limit 1',
    [id],
  );
  return row?.checkpoint ?? null;
}

/** Stores what a running discovery found; of an ended one it is dropped. */
export async function keepDiscoveryResult(
  sql: Queryable,
  id: string,
  result: DiscoveryResult,
): Promise<void> {
  await sql.query(
    `insert into discovery_results select id, $2 from experiments where id = $1 and state = 'RUNNING'
     on conflict do nothing`,
    [id, result],
  );
}

export async function readDiscoveryResult(sql: Queryable, id: string): Promise<DiscoveryResult | null> {
  const [row] = await sql.query<{ result: DiscoveryResult }>(
    'select result from discovery_results where experiment = $1',
    [id],
  );
  return row?.result ?? null;
}
