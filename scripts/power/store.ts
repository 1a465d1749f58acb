import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DiscoveryMethod } from '../../src/discovery/settings.js';
import { type Job, TOLERANCE } from './cells.js';
import type { Outcome } from './job.js';

/** A job's outcome with what names it. */
export interface Row extends Outcome {
  readonly cell: string;
  readonly method: DiscoveryMethod;
  readonly particles: number;
  readonly seed: number;
  /** Of the problem, the teacher, the data and the settings. */
  readonly fingerprint: string;
  /** Of the program that made it. */
  readonly commit: string;
}

/** What names a job's outcome: another problem or other settings are another job. */
export function keyOf({ cell, settings, seed }: Job): string {
  return joined(cell.id, settings.method, settings.particles, seed, fingerprintOf({ cell, settings, seed }));
}

function keyOfRow({ cell, method, particles, seed, fingerprint }: Row): string {
  return joined(cell, method, particles, seed, fingerprint);
}

export function rowOf(job: Job, outcome: Outcome, commit: string): Row {
  const { cell, settings, seed } = job;
  return {
    ...{ cell: cell.id, method: settings.method, particles: settings.particles, seed },
    ...{ fingerprint: fingerprintOf(job), commit },
    ...outcome,
  };
}

function fingerprintOf({ cell, settings }: Job): string {
  const { problem, teacher, noise, rows } = cell;
  const named = { input: problem.input, teacher, noise, rows, settings, tolerance: TOLERANCE };
  return createHash('sha256').update(JSON.stringify(named)).digest('hex').slice(0, 8);
}

function joined(...parts: readonly (string | number)[]): string {
  return parts.join('|');
}

/** The jobs that no row answers, in their order. */
export function openJobs(jobs: readonly Job[], rows: readonly Row[]): Job[] {
  const answered = new Set(rows.map(keyOfRow));
  return jobs.filter(job => !answered.has(keyOf(job)));
}

/** The rows that answer the jobs, in the order of the jobs; of several for one job the last. */
export function answering(jobs: readonly Job[], rows: readonly Row[]): Row[] {
  const latest = new Map(rows.map(row => [keyOfRow(row), row]));
  return jobs.flatMap(job => latest.get(keyOf(job)) ?? []);
}

/**
 * Outcomes as JSON lines, each written when it is there, so that whatever stops the study costs no more than the jobs under way.
 * A last line that was cut off is dropped.
 */
export class ResultsFile {
  constructor(readonly path: string) {
    mkdirSync(dirname(path), { recursive: true });
  }

  read(): Row[] {
    return existsSync(this.path) ? rowsOfLines(readFileSync(this.path, 'utf8')) : [];
  }

  /** Also ends a line that was cut off. */
  rewrite(rows: readonly Row[]): void {
    writeFileSync(this.path, rows.map(lineOf).join(''));
  }

  append(row: Row): void {
    appendFileSync(this.path, lineOf(row));
  }
}

export function lineOf(row: Row): string {
  return `${JSON.stringify(row)}\n`;
}

/** The rows of complete lines. */
function rowsOfLines(text: string): Row[] {
  const lines = text.split('\n');
  return lines.slice(0, -1).map(line => JSON.parse(line) as Row);
}
