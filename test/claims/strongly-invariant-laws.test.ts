import { describe, expect, test } from '@jest/globals';
import { projected } from '../../src/mean-field/ensemble-projection.js';
import { evolve } from '../../src/mean-field/evolve.js';
import { rmdToProjected } from '../../src/mean-field/measures.js';
import { defineProblem, type Problem } from '../../src/mean-field/problem.js';
import type { Scheme } from '../../src/mean-field/settings.js';
import type { TeacherKind } from '../../src/mean-field/teacher.js';
import { trainOnce } from '../../src/mean-field/train.js';
import { Random } from '../../src/numeric/random.js';
import { rateOf } from '../../src/studies/rate.js';
import { type StudyScheme, schemeSettingsOf } from '../../src/studies/study.js';
import { publishedInput, publishedProblem, publishedSettings } from '../mean-field/published-problem.js';
import { compiled, median, publishedRun, SEEDS } from './published-runs.js';

/*
 * Claim 2 of the paper: for symmetric data the strongly invariant laws are preserved by the mean-field dynamic even when training is
 * free, in contrast to finite N, where particles leave E^G by an amount that falls with N.
 */

/** RMD^2 to E^G after training from an SI start, at each seed. */
function distances(teacher: TeacherKind, scheme: StudyScheme, particles: number): number[] {
  return SEEDS.map(seed => publishedRun({ teacher, scheme, particles }, seed).rmdToProjected);
}

/** The same with the noise kept on E^G alone: nothing holds the drift there. */
function freeDriftRmd(problem: Problem, scheme: StudyScheme, particles: number, seed: number): number {
  const settings = { ...publishedSettings, ...schemeSettingsOf(scheme), particles };
  const { projection } = problem;
  const noiseOnly = { startProjection: projection, noiseProjection: projection, driftProjection: null };
  const random = Random.fromSeed(seed).split('train');
  const ensemble = evolve(problem, settings, noiseOnly, random, () => {}, compiled('FLOAT64'));
  if (!(ensemble instanceof Float64Array)) throw new Error(ensemble.message);
  return rmdToProjected(projection, ensemble);
}

const TEACHERS: readonly TeacherKind[] = ['ARBITRARY', 'WI', 'SI'];

describe('schemes that are symmetric at every N', () => {
  // Their drift is held there by no one else: EA has no projection but its own, the others are run without it.
  test.each(TEACHERS)('EA stays on E^G to rounding, by its own gradient: %s', teacher => {
    for (const particles of [5, 50]) {
      for (const rmd of distances(teacher, 'EA', particles)) expect(rmd).toBeLessThan(1e-28);
    }
  });

  test('EA moves along E^G alone: from a WI start without noise what lies across it stays as it started', () => {
    const problem = publishedProblem('ARBITRARY');
    const across = (scheme: StudyScheme) => {
      const change = { initialisation: 'WI', particles: 20, beta: 0 } as const;
      const settings = { ...publishedSettings, ...schemeSettingsOf(scheme), ...change };
      const run = trainOnce(problem, settings, 1, () => {}, compiled);
      if (run.status !== 'FINISHED') throw new Error(run.message);
      const [start, end] = [
        trainOnce(problem, { ...settings, alpha: 1e-300 }, 1, () => {}, compiled),
        run,
      ].map(ended => {
        if (ended.status !== 'FINISHED') throw new Error(ended.message);
        const images = projected(problem.projection, ended.particles);
        return ended.particles.map((z, k) => z - images[k]);
      });
      return Math.max(...start.map((z, k) => Math.abs(z - end[k])));
    };
    expect(across('EA')).toBeLessThan(1e-12);
    for (const scheme of ['VANILLA', 'DA_SAMPLED', 'FA'] as const) {
      expect(across(scheme)).toBeGreaterThan(0.1);
    }
  });

  test.each(TEACHERS)(
    'FA and averaged DA stay by their own drift, without a projection of it: %s',
    teacher => {
      const problem = publishedProblem(teacher);
      for (const particles of [5, 50]) {
        for (const seed of [1, 2, 3]) {
          expect(freeDriftRmd(problem, 'FA', particles, seed)).toBe(0);
          expect(freeDriftRmd(problem, 'DA_AVERAGED', particles, seed)).toBeLessThan(1e-20);
        }
        for (const scheme of ['VANILLA', 'DA_SAMPLED'] as const) {
          expect(freeDriftRmd(problem, scheme, particles, 1)).toBeGreaterThan(1e-8);
        }
      }
    },
  );

  test.each<Scheme>(['FA', 'DA'])(
    'on S(3) rounding is amplified in the drift of %s by twenty powers of ten, unless it is projected',
    scheme => {
      const input = {
        ...publishedInput('WI'),
        group: { name: 'S(3)' },
        teacher: { kind: 'WI', count: 5 },
      } as const;
      const problem = defineProblem(input, 0);
      const study = scheme === 'DA' ? 'DA_AVERAGED' : 'FA';
      const free = median([1, 2, 3].map(seed => freeDriftRmd(problem, study, 50, seed)));
      expect(free).toBeGreaterThan(1e-12);
      const settings = { ...publishedSettings, ...schemeSettingsOf(study), particles: 50 };
      const run = trainOnce(problem, settings, 1, () => {}, compiled);
      if (run.status !== 'FINISHED') throw new Error(run.message);
      expect(run.rmdToProjected).toBeLessThan(1e-30);
    },
  );
});

describe('free training and sampled DA', () => {
  test.each<[TeacherKind, StudyScheme, number]>([
    ['WI', 'VANILLA', -1.5],
    ['SI', 'VANILLA', -1.5],
    ['WI', 'DA_SAMPLED', -1.2],
    ['SI', 'DA_SAMPLED', -1.2],
  ])('%s teacher, %s: RMD^2 to E^G falls with N, by an exponent below %d', (teacher, scheme, bound) => {
    const sizes = [5, 10, 30, 100];
    const values = sizes.flatMap(particles =>
      distances(teacher, scheme, particles).map(value => ({ particles, value })),
    );
    const rate = rateOf(values, 0);
    if (rate.status !== 'FITTED') throw new Error(rate.reason);
    expect(rate.high).toBeLessThan(bound);
    expect(rate.low).toBeGreaterThan(-4);
  });

  test('the WI teacher nears E^G by more than a factor 100 from N = 5 to N = 100', () => {
    expect(median(distances('WI', 'VANILLA', 5)) / median(distances('WI', 'VANILLA', 100))).toBeGreaterThan(
      100,
    );
  });

  test('at finite N it is left: far above rounding at N = 5', () => {
    expect(median(distances('WI', 'VANILLA', 5))).toBeGreaterThan(1e-3);
  });

  test('data without symmetry: free training leaves at every N', () => {
    for (const particles of [5, 100]) {
      const found = median(distances('ARBITRARY', 'VANILLA', particles));
      expect(found).toBeGreaterThan(0.05);
      expect(found).toBeLessThan(0.2);
    }
  });

  test('sampled DA mends it for data without symmetry, slowly', () => {
    const at = (particles: number) => median(distances('ARBITRARY', 'DA_SAMPLED', particles));
    expect(at(100)).toBeLessThan(at(5));
    expect(at(100)).toBeLessThan(median(distances('ARBITRARY', 'VANILLA', 100)) / 2);
  });
});
