import type { StudyScheme } from '../studies/study.js';
import type { Queryable } from './sql.js';
import type { PairDistances } from './training-tasks.js';

/** Two schemes of one comparison, which is counted in the order of the request. */
export interface SchemePair {
  readonly comparison: number;
  readonly first: StudyScheme;
  readonly second: StudyScheme;
}

export interface KeptPair extends SchemePair {
  readonly squaredRmd: number | null;
  readonly squaredDistance: number | null;
}

/** Stores the distances of a pair of a running study; of an ended one they are dropped. */
export async function keepPair(
  sql: Queryable,
  id: string,
  { comparison, first, second }: SchemePair,
  { squaredRmd, squaredDistance }: PairDistances,
): Promise<void> {
  await sql.query(
    `insert into study_distances (experiment, comparison, first_scheme, second_scheme, squared_rmd, squared_distance)
     select id, $2, $3, $4, $5, $6 from experiments where id = $1 and state = 'RUNNING' on conflict do nothing`,
    [id, comparison, first, second, squaredRmd, squaredDistance],
  );
}

export async function readPairs(sql: Queryable, id: string): Promise<KeptPair[]> {
  return sql.query<KeptPair>(
    `select comparison, first_scheme as first, second_scheme as second, squared_rmd as "squaredRmd",
       squared_distance as "squaredDistance"
     from study_distances where experiment = $1 order by comparison, first_scheme, second_scheme`,
    [id],
  );
}

/** How much of a study is in the store; `diverged` counts among `runs`. */
export async function countEnded(
  sql: Queryable,
  id: string,
): Promise<{ runs: number; diverged: number; pairs: number }> {
  const [counts] = await sql.query<{ runs: number; diverged: number; pairs: number }>(
    `select (select count(*)::int from training_runs where experiment = $1) as runs,
       (select count(*)::int from training_runs where experiment = $1 and status = 'DIVERGED') as diverged,
       (select count(*)::int from study_distances where experiment = $1) as pairs`,
    [id],
  );
  return counts;
}
