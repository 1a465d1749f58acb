import { describe, expect, test } from '@jest/globals';
import { StudyAgenda, type StudyPart } from '../../src/experiments/study-agenda.js';
import { studyRequest } from './requests.js';

/** Two comparisons of three schemes: jobs 0, 1, 2 and 3, 4, 5. */
const request = studyRequest({
  ...{ particles: [5, 10], teachers: ['WI'], schemes: ['VANILLA', 'FA', 'EA'] },
  seeds: { first: 0, count: 1 },
});
const nothing = { runs: [], pairs: [] };

const named = (part: StudyPart | undefined) =>
  part === undefined
    ? 'none'
    : part.kind === 'run'
      ? `${part.job.index}`
      : `${part.pair.first}-${part.pair.second}`;

/** Does all that is handed out, in one lane; runs of `diverging` diverge. */
function done(agenda: StudyAgenda, diverging: readonly number[] = []): string[] {
  const order: string[] = [];
  for (let part = agenda.next(); part !== undefined; part = agenda.next()) {
    order.push(named(part));
    if (part.kind === 'run')
      agenda.ran(part.job, diverging.includes(part.job.index) ? 'DIVERGED' : 'FINISHED');
    else agenda.measured(part.pair);
  }
  return order;
}

describe('the agenda of a study', () => {
  test('hands out runs in order, and a pair as soon as both of its runs have finished', () => {
    const agenda = new StudyAgenda(request, nothing);
    expect(agenda.progress).toBe(0);
    expect(done(agenda)).toEqual([
      ...['0', '1', 'VANILLA-FA', '2', 'VANILLA-EA', 'FA-EA'],
      ...['3', '4', 'VANILLA-FA', '5', 'VANILLA-EA', 'FA-EA'],
    ]);
    expect(agenda.progress).toBeCloseTo(1, 12);
    expect(agenda.allDiverged).toBe(false);
  });

  test('has no pairs of a run that diverged, and comes to its end all the same', () => {
    const agenda = new StudyAgenda(request, nothing);
    expect(done(agenda, [1, 3, 4, 5])).toEqual(['0', '1', '2', 'VANILLA-EA', '3', '4', '5']);
    expect(agenda.progress).toBeCloseTo(1, 12);
    expect(agenda.allDiverged).toBe(false);
    const hopeless = new StudyAgenda(request, nothing);
    done(hopeless, [0, 1, 2, 3, 4, 5]);
    expect(hopeless.allDiverged).toBe(true);
  });

  test('does not hand out what was kept, and makes up for pairs that were not', () => {
    const runs = [0, 1, 2, 4].map(repetition => ({ repetition, status: 'FINISHED' as const }));
    const pairs = [{ comparison: 0, first: 'VANILLA' as const, second: 'FA' as const }];
    const agenda = new StudyAgenda(request, { runs, pairs });
    expect(agenda.progress).toBeGreaterThan(0);
    expect(done(agenda)).toEqual(['VANILLA-EA', 'FA-EA', '3', 'VANILLA-FA', '5', 'VANILLA-EA', 'FA-EA']);
    expect(agenda.progress).toBeCloseTo(1, 12);
  });

  test('counts the parts of runs under way, and never back', () => {
    const agenda = new StudyAgenda(request, nothing);
    const first = agenda.next();
    if (first?.kind !== 'run') throw new Error(`expected a run, got ${named(first)}`);
    agenda.reaches(first.job, 0.5);
    const half = agenda.progress;
    expect(half).toBeGreaterThan(0);
    agenda.ran(first.job, 'FINISHED');
    expect(agenda.progress).toBeGreaterThan(half);
  });
});
