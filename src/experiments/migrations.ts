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
  `
  alter table experiments drop constraint experiments_kind_check;
  alter table experiments add constraint experiments_kind_check check (kind in ('TRAIN', 'DISCOVER', 'STUDY'));
  -- The data set that it learns from; no reference, since a data set may go when the experiment has ended.
  alter table experiments add column data_set text;
  create index experiments_by_data_set on experiments (data_set) where data_set is not null;

  -- A study's runs stand here, too: its job k as repetition k. Of one that diverged there are no particles.
  alter table training_runs add column status text not null default 'FINISHED' check (status in ('FINISHED', 'DIVERGED'));
  alter table training_runs add column message text;

  create table training_snapshots (
    experiment uuid not null references experiments (id),
    repetition int not null,
    number int not null,
    time double precision not null,
    risk double precision,
    rmd_to_projected double precision,
    rmd_to_symmetrised double precision,
    particle_count int not null,
    particle_dimension int not null,
    particles bytea not null,
    primary key (experiment, repetition, number)
  );
  alter table training_snapshots alter column particles set storage external;

  create table study_distances (
    experiment uuid not null references experiments (id),
    -- of the comparison in the order of the request, and of the two schemes in it
    comparison int not null,
    first_scheme text not null,
    second_scheme text not null,
    squared_rmd double precision,
    squared_distance double precision,
    primary key (experiment, comparison, first_scheme, second_scheme)
  );

  create table data_sets (
    -- a hash of the rows
    id text primary key,
    number bigint generated always as identity unique,
    name text not null,
    row_count int not null,
    input_dimension int not null,
    output_dimension int not null,
    created_at timestamptz not null default now(),
    inputs bytea not null,
    outputs bytea not null
  );
  alter table data_sets alter column inputs set storage external;
  alter table data_sets alter column outputs set storage external;
  `,
  `
  -- The rows that a data set came with, under its number; one that continues others has their pieces in front of its own.
  create table data_set_pieces (
    number bigint primary key,
    inputs bytea not null,
    outputs bytea not null
  );
  alter table data_set_pieces alter column inputs set storage external;
  alter table data_set_pieces alter column outputs set storage external;
  insert into data_set_pieces select number, inputs, outputs from data_sets;
  alter table data_sets drop column inputs, drop column outputs;
  alter table data_sets add column earlier bigint[] not null default '{}';
  -- of the rows; null where an older release stored them
  alter table data_sets add column digest text;
  `,
];

/** Brings the database to this program's schema, or to an older one, as tests want it; refuses one that a newer program has written. */
export async function migrate(sql: Sql, target = MIGRATIONS.length): Promise<void> {
  await sql.exec('create table if not exists schema_version (version int not null)');
  const [row] = await sql.query<{ version: number }>('select version from schema_version');
  const version = row?.version ?? 0;
  if (version > MIGRATIONS.length) {
    throw new Error(
      `The database has schema version ${version}, this program knows up to ${MIGRATIONS.length}. Use a newer release, or another DATA_DIR.`,
    );
  }
  for (let next = version; next < target; next++) {
    await sql.transaction(async within => {
      await within.exec(MIGRATIONS[next]);
      await within.exec('delete from schema_version');
      await within.query('insert into schema_version values ($1)', [next + 1]);
    });
  }
}
