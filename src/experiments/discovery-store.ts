import type { DiscoveryState } from '../discovery/finding.js';
import type { DiscoveryStep } from '../discovery/verdict.js';
import type { DiscoveryResult } from './experiment.js';
import type { Queryable } from './sql.js';

/** Stores steps of a running discovery from number `first` on, all or none, with what the step after them starts from. */
export async function keepDiscoverySteps(
  sql: Queryable,
  id: string,
  first: number,
  outcomes: readonly DiscoveryStep[],
  checkpoint: DiscoveryState,
): Promise<void> {
  await sql.query(
    `insert into discovery_steps select id, $2 + k - 1, outcome, $4
     from experiments, json_array_elements($3) with ordinality as ended(outcome, k)
     where id = $1 and state = 'RUNNING' on conflict do nothing`,
    [id, first, JSON.stringify(outcomes), checkpoint],
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
