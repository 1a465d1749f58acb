import type { DiscoverRequest, TrainRequest } from '../../src/experiments/experiment.js';
import type { StudyRequest } from '../../src/studies/study.js';

/** The published problem at a size that trains in a fraction of a second. */
const published = {
  problem: {
    group: { name: 'S(2)' },
    inputRepresentation: 'V',
    outputRepresentation: 'V',
    unit: 'MATRIX',
    activation: 'sigmoid',
    teacher: { kind: 'WI', preset: 'PAPER_C2' },
    inputStd: 4,
  },
  ...{ particles: 50, horizon: 4, alpha: 50, tau: 1e-4, beta: 1e-6, batchSize: 20, seed: 1 },
} as const;

export function trainRequest(changes: Partial<TrainRequest>): TrainRequest {
  return {
    ...published,
    scheme: 'VANILLA',
    augmentation: 'SAMPLED',
    initialisation: 'SI',
    repetitions: 1,
    ...changes,
  };
}

export function discoverRequest(changes: Partial<DiscoverRequest>): DiscoverRequest {
  return { ...published, method: 'PAPER', threshold: 0.02, maxSteps: 32, angleTolerance: 0.05, ...changes };
}

/** 24 runs, of which those of the largest N take some tenths of a second. */
export function studyRequest(changes: Partial<StudyRequest>): StudyRequest {
  const { problem, horizon, alpha, tau, beta, batchSize } = published;
  const { teacher: _, ...bare } = problem;
  return {
    ...{ horizon, alpha, tau, beta, batchSize },
    problem: { ...bare, teacher: { preset: 'PAPER_C2' } },
    particles: [5, 10, 400],
    teachers: ['WI', 'ARBITRARY'],
    schemes: ['VANILLA', 'FA'],
    initialisations: ['SI'],
    seeds: { first: 3, count: 2 },
    snapshots: 2,
    ...changes,
  };
}
