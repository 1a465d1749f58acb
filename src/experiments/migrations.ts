import type { Sql } from './sql.js';

/** The schema's history: MIGRATIONS[k] leads from version k to k + 1. An entry that was released is never changed. */
const MIGRATIONS: readonly string[] = [
  `
  create table experiments (
    id uuid primary key,
    number bigint generated always as identity unique,
    kind text not null check (kind in ('TRAIN', 'DISCOVER')),
    request json not null,
    state text not null check (state in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    progress double precision not null default 0,
    created_at timestamptz not null default now(),
    started_at timestamptz,
    ended_at timestamptz,
    error_code text,
    error_message text
  );
  create index experiments_by_state on experiments (state, number);

  create table training_runs (
    experiment uuid not null references experiments (id),
    repetition int not null,
    seed int not null,
    final_risk double precision,
    rmd_to_projected double precision,
    rmd_to_symmetrised double precision,
    particle_count int not null,
    particle_dimension int not null,
    particles bytea not null,
    primary key (experiment, repetition)
  );
  -- Float64 bytes don't compress; stored plainly, a page of them is read without reading the rest.
  alter table training_runs alter column particles set storage external;

  create table discovery_steps (
    experiment uuid not null references experiments (id),
    step int not null,
    outcome json not null,
    checkpoint json not null,
    primary key (experiment, step)
  );

  create table discovery_results (
    experiment uuid primary key references experiments (id),
    result json not null
  );
  `,
  `
  create table exact_answers (
    question text primary key,
    number bigint generated always as identity unique,
    program text not null,
    answer bytea not null,
    -- of the answer, so that damage is seen before it is served
    digest text not null
  );
  `,
];

/** Brings the database to this program's schema; refuses one that a newer program has written. */
export async function migrate(sql: Sql): Promise<void> {
  await sql.exec('create table if not exists schema_version (version int not null)');
  const [row] = await sql.query<{ version: number }>('select version from schema_version');
  const version = row?.version ?? 0;
  if (version > MIGRATIONS.length) {
    throw new Error(
      `The database has schema version ${version}, this program knows up to ${MIGRATIONS.length}. Use a newer release, or another DATA_DIR.`,
    );
  }
  for (let next = version; next < MIGRATIONS.length; next++) {
    await sql.transaction(async within => {
      await within.exec(MIGRATIONS[next]);
      await within.exec('delete from schema_version');
      await within.query('insert into schema_version values ($1)', [next + 1]);
    });
  }
}
