import { Random } from '../../src/numeric/random.js';
import type { ParticleClouds } from '../../src/studies/cloud-coordinates.js';
import { comparisonsOf, jobsOf, schemePairs } from '../../src/studies/jobs.js';
import type { StudyCell, StudyRequest, StudyResult, StudyScheme } from '../../src/studies/study.js';

/** The published problem on a part of its grid. */
export const REQUEST: StudyRequest = {
  problem: {
    group: { name: 'S(2)' },
    inputRepresentation: 'V',
    outputRepresentation: 'V',
    unit: 'MATRIX',
    activation: 'sigmoid',
    teacher: { preset: 'PAPER_C2' },
    inputStd: 4,
  },
  particles: [5, 10, 50, 100, 500, 1000, 5000],
  teachers: ['ARBITRARY', 'WI', 'SI'],
  schemes: ['VANILLA', 'DA_SAMPLED', 'DA_AVERAGED', 'FA', 'EA'],
  initialisations: ['WI', 'SI'],
  seeds: { first: 0, count: 10 },
  seedsFor: [{ particles: 5000, count: 3 }],
  horizon: 20,
  alpha: 50,
  tau: 1e-4,
  beta: 1e-6,
  batchSize: 20,
  snapshots: 20,
};

/** The exponent that a scheme's RMD^2 is made of. */
export const EXPONENTS: Record<StudyScheme, number> = {
  ...{ VANILLA: -2, DA_SAMPLED: -0.5, DA_AVERAGED: 0, FA: 0, EA: 0 },
};

/** A finished study with numbers that look like a real one's: powers of N times log-normal factors, and zeros. */
export function madeUpStudy(request: StudyRequest = REQUEST): StudyResult {
  const random = Random.fromSeed(7);
  return {
    request,
    runs: jobsOf(request).map(job => {
      const own = random.split(job.index);
      const { scheme, particles } = job.cell;
      return {
        job,
        status: 'FINISHED',
        finalRisk: 0.02 * Math.exp(own.normal() / 3) * (scheme === 'EA' ? 2 : 1) + 0.1 / particles,
        rmdToProjected: rmdOf(job.cell, own),
        rmdToSymmetrised: particles <= 1000 ? rmdOf(job.cell, own) / 3 : null,
        snapshots: Array.from({ length: request.snapshots ?? 0 }, (_, k) => ({
          time: ((k + 1) * request.horizon) / request.snapshots!,
          risk: (0.02 + Math.exp(-k / 3)) * Math.exp(own.normal() / 4) * (scheme === 'EA' ? 2 : 1),
          rmdToProjected: rmdOf(job.cell, own),
        })),
      };
    }),
    schemeDistances: comparisonsOf(request).flatMap((comparison, i) =>
      schemePairs(request).map((pair, k) => ({
        ...comparison,
        ...pair,
        squaredRmd:
          Math.exp(random.split(1e6 + 100 * i + k).normal()) * (k + 1) * 0.02 * comparison.particles ** -0.7,
      })),
    ),
    modelDistances: [],
  };
}

function rmdOf({ scheme, particles, initialisation }: StudyCell, random: Random): number {
  const noise = Math.exp(random.normal() * 0.8);
  if (initialisation === 'WI') return 0.3 * Math.exp(random.normal() / 5) * particles ** -0.1;
  if (scheme === 'FA' || scheme === 'EA') return random.uniform() < 0.5 ? 0 : 1e-33;
  if (scheme === 'DA_AVERAGED') return 1e-24 * noise;
  return 0.5 * noise * particles ** EXPONENTS[scheme];
}

/** E^G of the published problem: the matrices [[a, b], [b, a]]. */
export const PROJECTION = Float64Array.from(
  [1, 0, 0, 1, 0, 1, 1, 0, 0, 1, 1, 0, 1, 0, 0, 1],
  entry => entry / 2,
);

/** Clouds around the teacher, on E^G for FA and EA. */
export function madeUpClouds(request: StudyRequest = REQUEST, particles = 100): ParticleClouds {
  const random = Random.fromSeed(3);
  const centres = [
    [-0.5, 0, 0, 0.25],
    [0.25, 0.5, 0, 0.5],
    [-0.25, 0.15, 0.5, 0],
    [0, -0.5, -0.25, 0.5],
    [0.35, -0.35, 0.25, 0.35],
  ];
  return {
    ...{ teacher: 'WI', initialisation: 'SI', particles, seed: 0, dimension: 4, projection: PROJECTION },
    teacherParticles: Float64Array.from(centres.flatMap(c => [...c, c[3], c[2], c[1], c[0]])),
    clouds: request.schemes.map((scheme, s) => {
      const points = new Float64Array(particles * 4);
      for (let i = 0; i < particles; i++) {
        const [a, b, c, d] = centres[i % 5].map(x => x + 0.08 * random.normal());
        const off = scheme === 'FA' || scheme === 'EA' ? 0 : 1 / (s + 1);
        const along = [(a + d) / 2, (b + c) / 2];
        points.set(
          [
            along[0] + (off * (a - d)) / 2,
            along[1] + (off * (b - c)) / 2,
            along[1] - (off * (b - c)) / 2,
            along[0] - (off * (a - d)) / 2,
          ],
          4 * i,
        );
      }
      return { scheme, particles: points };
    }),
  };
}
