import {
  FEWER_SEEDS,
  LARGE,
  METHODS,
  NOISES,
  type Part,
  ROWS,
  SEEDS,
  SIZE,
  SIZES,
  settingsOf,
  TOLERANCE,
} from './cells.js';
import { angleFigure, type Figure, successFigure, verdictFigure } from './figures.js';
import type { Made } from './kept-rows.js';
import { percent, percentOf, type Share } from './share.js';
import { type Group, summaryOf } from './summary.js';
import { belowGoal, brief, detailTable, falseFoundTable, successTable, verdictTable } from './tables.js';

/** What ROBUST is meant to reach: EQUAL in that share of the runs from that N on, and false FOUND at most in that share. */
const GOAL = { equal: 0.95, from: 200, falseFound: 0.05 } as const;

export interface Document {
  readonly text: string;
  readonly figures: readonly Figure[];
}

/** docs/discovery.md with its figures. `method` is what is written of how ROBUST works. */
export function documentOf(groups: readonly Group[], made: Made, method: string): Document {
  const of = (...parts: readonly Part[]) =>
    groups.filter(({ cell, rows }) => parts.includes(cell.part) && rows.length > 0);
  const power = of('POWER');
  const special = of('EMPTY', 'WHOLE', 'PARTIAL');
  const figures = power.length > 0 ? [successFigure(power, GOAL.equal), angleFigure(power)] : [];
  const barred = (some: readonly Group[], name: string, title: string): string => {
    const figure = verdictFigure(some, { name, title, subtitle: BARS });
    figures.push(figure);
    return pictureOf(figure);
  };
  const section = (some: readonly Group[], title: string, ...texts: readonly (() => string)[]) =>
    some.length > 0 ? [`## ${title}`, ...texts.map(text => text())] : [];
  const sections = [
    '# Discovery of E^G from data: how often it is right',
    opening(groups, made),
    ...['## What is measured', measured(), '## How ROBUST works', method],
    ...section(
      power,
      'Power: how often E^G is found',
      () => powerText(power),
      () => pictureOf(figures[0]),
      () => 'Runs whose subspace is EQUAL to E^G, in percent, with the interval of 95 %:',
      () => successTable(power),
      () => pictureOf(figures[1]),
      () => DETAILS,
      () => detailTable(power),
    ),
    ...section(
      of('ARBITRARY'),
      'ARBITRARY teachers: false discoveries',
      () => arbitraryText(of('ARBITRARY')),
      () => falseFoundTable(of('ARBITRARY')),
      () => verdictTable(of('ARBITRARY')),
      () => barred(of('ARBITRARY'), 'discovery-arbitrary', 'Teachers without symmetry'),
    ),
    ...section(
      special,
      'Degenerate cases',
      () => DEGENERATE,
      () => verdictTable(special),
      () => barred(special, 'discovery-degenerate', 'Degenerate cases'),
      () => partialText(of('PARTIAL')),
    ),
    ...section(
      of('NOISE'),
      'Noise on the labels',
      () => NOISY,
      () => verdictTable(of('NOISE')),
      () => barred(of('NOISE'), 'discovery-noise', 'Label noise'),
    ),
    ...section(
      of('DATA'),
      'Few data',
      () => FEW,
      () => verdictTable(of('DATA')),
      () => barred(of('DATA'), 'discovery-data', 'Rows of a data set'),
    ),
    '## Wrong verdicts, counted together',
    wrongText([...special, ...of('NOISE', 'DATA')], of('POWER', 'ARBITRARY')),
    ...['## Deviations and limits', deviations(power)],
  ];
  const written = sections.map(text => text.trim()).filter(text => text !== '');
  return { text: `${written.join('\n\n')}\n`, figures };
}

const BARS = 'number of runs; right is a verdict on the subspace that the data determine, EQUAL to it';

const DETAILS =
  'All measures. Under the dimensions found "a: b" is dimension a in b runs, "a" alone in all; angles are medians with quartiles, times and samples medians:';

const NOISY = `N(0, s^2) is added to each coordinate of each label, with s of ${NOISES.map(noise => `${100 * noise} %`).join(', ')} of the labels' own standard deviation (pooled over coordinates, from 20000 points).`;

const FEW = `${ROWS[0]} to ${ROWS[ROWS.length - 1]} points of the WI teacher's data, drawn once as a data set and nothing else; "samples" are its rows.`;

function pictureOf({ name, title }: Figure): string {
  return `![${title}](figures/${name}.svg)`;
}

function opening(groups: readonly Group[], made: Made): string {
  const runs = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const planned = groups.reduce((sum, group) => sum + group.planned, 0);
  const left = planned - runs;
  const missing = left > 0 ? ` ${left} of ${planned} runs of the plan are not in it yet.` : '';
  return `The mutation \`discover\` answers from data alone which subspace E^G of the parameters a problem supports. Here it is run where the exact
E^G is known, by both methods: PAPER, the published heuristic, literally, and ROBUST. All numbers are ours, and no result of the paper;
definitions are those of [mean-field.md](mean-field.md).

This file and its figures are written by \`npm run power\`: ${runs} discoveries, ${commitsOf(groups)}, Node ${made.node}, ${made.processor}, ${made.threads} threads on ${made.cores} cores.${missing}
Every run is a row of [discovery.jsonl](discovery.jsonl), from which \`npm run power -- --report\` writes both again. The same seeds give the same numbers on any number of
threads, but for the times, which are by the wall clock in each thread, while the other threads were at work too.`;
}

/** The commits that the rows were made at, by method. */
function commitsOf(groups: readonly Group[]): string {
  const byMethod = METHODS.map(method => {
    const rows = groups.filter(group => group.method === method).flatMap(group => group.rows);
    const commits = [...new Set(rows.map(({ commit }) => commit))];
    return commits.length > 0 ? [`${method} at commit ${commits.join(' and ')}`] : [];
  });
  return byMethod.flat().join(', ');
}

function measured(): string {
  const { horizon, alpha, tau, beta, batchSize, threshold } = settingsOf('PAPER', SIZE);
  return `The settings are a request's defaults: T = ${horizon}, alpha ${alpha}, tau ${brief(tau)}, beta ${brief(beta)}, batches of ${batchSize}, threshold ${threshold}, X ~ N(0, 16 I), and teachers of 5 particles
N(0, 1/4), drawn anew for each seed; a WI teacher holds all images of these under the group. ${SEEDS} seeds, 0 to ${SEEDS - 1}, unless a table says otherwise. N is the number of
particles of PAPER's trainings and of ROBUST's confirmation. Outside the first section N = ${SIZE}, PAPER has ${FEWER_SEEDS} seeds, and both have so many with label noise and for ARBITRARY teachers where dim Z = 16.

- **EQUAL**: as many dimensions as E^G, and all principal angles at most ${TOLERANCE} rad, whatever the verdict. Elsewhere than in the first section the subspace
  compared with is the one that the data determine, which the tables give the dimension of.
- **right**: the verdict FOUND or NO_SYMMETRY_FOUND, and EQUAL. **wrong**: such a verdict on any other subspace, also on one inside the right one, which is counted
  beside it. **UNCERTAIN**: the method said so, whatever its subspace. **no answer**: a run that diverged, or data that the method refused.
- **angle**: the largest of the min(e, f) principal angles between the subspace found and the right one, in radians.
- **samples**: points (x, y) drawn. PAPER draws N T batches for each step; of a data set it is its rows.
- **Intervals** of shares are Wilson's score intervals at 95 %.`;
}

function powerText(groups: readonly Group[]): string {
  const large = groups.filter(({ particles }) => particles >= GOAL.from);
  const missed = belowGoal(large, GOAL.equal);
  const shares = (['ROBUST', 'PAPER'] as const).flatMap(method => {
    const { equal } = summaryOf(large.filter(group => group.method === method).flatMap(({ rows }) => rows));
    return equal.of > 0 ? [`${method} is EQUAL in ${percentOf(equal)} of ${equal.of} runs`] : [];
  });
  const verdict =
    missed.length === 0
      ? 'No cell misses it.'
      : `ROBUST misses it for ${missed.join('; ')}; these cells stand as they are.`;
  return `WI teachers. The goal was that ROBUST is EQUAL in at least ${percent(GOAL.equal)} % of the runs at N >= ${GOAL.from}. ${verdict}
Over all problems at these N, ${shares.join('; ')}.`;
}

function arbitraryText(groups: readonly Group[]): string {
  const robust = groups.filter(({ method }) => method === 'ROBUST').flatMap(({ rows }) => rows);
  const { falseFound } = summaryOf(robust);
  const verdict = robust.length === 0 ? '' : ` ROBUST ${heldToGoal(falseFound)}.`;
  return `A teacher of 5 random particles has no symmetry: no proper subspace keeps the velocities, the right subspace is all of Z, and the right verdict
NO_SYMMETRY_FOUND. The goal was a FOUND in at most ${percent(GOAL.falseFound)} % of ROBUST's runs.${verdict} All problems together:`;
}

function heldToGoal({ count, of, high }: Share): string {
  if (count / of > GOAL.falseFound) return 'does not keep to it';
  if (high <= GOAL.falseFound) return 'keeps to it';
  return `has ${count} in ${of} runs, too few to exclude ${percent(high)} %`;
}

const DEGENERATE = `Three problems with E^G = {0}: -1 acts on the plane and not on Y, with the unit sigmoid(t - 1), where the velocity at 0 vanishes in the mean but for no batch, and with
tanh, where all labels are 0; and UV on the plane of D(4), the rotations and reflections of a square. Three with the trivial group, where E^G is all of Z. And three whose teacher lies in the fixed subspace of a larger
group than the one that is named (O(3), whose subspace is the multiples of the identity, S(3), and D(4) on four points), so that the data determine that smaller subspace, inside E^G: right is to find it.`;

function partialText(groups: readonly Group[]): string {
  const said = groups.flatMap(({ cell, method, rows }) => {
    const statement = rows.find(row => row.seed === 0)?.statement;
    return method === 'ROBUST' && statement ? [`- ${cell.label}: "${statement}"`] : [];
  });
  if (said.length === 0) return '';
  return `What ROBUST said where the teacher excites a part of E^G, with seed 0:\n\n${said.join('\n')}`;
}

function wrongText(degenerate: readonly Group[], others: readonly Group[]): string {
  const sentence = (method: 'PAPER' | 'ROBUST', groups: readonly Group[]) => {
    const rows = groups.filter(group => group.method === method).flatMap(group => group.rows);
    const { standings } = summaryOf(rows);
    const { count, of } = standings.WRONG;
    return of === 0 ? `${method}: not run` : `${method}: ${count} of ${of}, ${percentOf(standings.WRONG)}`;
  };
  return `A verdict of FOUND or NO_SYMMETRY_FOUND on a subspace that is not EQUAL to the right one.

- Degenerate cases, noise and few data: ${sentence('ROBUST', degenerate)}; ${sentence('PAPER', degenerate)}.
- Power and ARBITRARY teachers: ${sentence('ROBUST', others)}; ${sentence('PAPER', others)}.`;
}

function deviations(power: readonly Group[]): string {
  const { threshold } = settingsOf('PAPER', SIZE);
  return `- **Precision.** Particles are trained in FLOAT32, for time; RMD^2 is held against ${threshold}, nine orders above FLOAT32's rounding floor. ROBUST reads
  velocities in FLOAT32 whatever is asked for, where the activation is finite in it; its noise floor has a term for their rounding.
- **Fewer seeds.** PAPER's cost grows as (N dim Z)^2. ${fewerSeeds(power)}The intervals say what that leaves open.
- **Times** include neither the definition of the problem nor the drawing of its data set.
- **Teachers are generic.** 5 random particles with their images excite all of E^G with probability 1, not equally strongly: what fails, fails on the weakest direction.`;
}

/** By N, the seeds that the plan gives PAPER where they are fewer. */
function fewerSeeds(power: readonly Group[]): string {
  const paper = power.filter(({ method }) => method === 'PAPER');
  const text = (groups: readonly Group[]) => [...new Set(groups.map(({ planned }) => planned))].join(' or ');
  return SIZES.flatMap(size => {
    const own = paper.filter(({ particles }) => particles === size);
    const few = own.filter(({ planned }) => planned < SEEDS);
    if (few.length === 0) return [];
    const large = few.filter(({ cell }) => cell.problem.dimension >= LARGE);
    const others = few.filter(({ cell }) => cell.problem.dimension < LARGE);
    const parts = [
      ...(others.length > 0 ? [text(others)] : []),
      ...(large.length > 0 ? [`${text(large)} where dim Z is ${LARGE} or more`] : []),
    ];
    return [`At N = ${size} it has ${parts.join(', and ')}. `];
  }).join('');
}
