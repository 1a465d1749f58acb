import type { StudyResult } from '../../src/studies/study.js';

/** Studies of one problem as one result, for tables and figures: FLOAT32 where any of them is, which has the higher rounding floor. */
export function merged(results: readonly StudyResult[]): StudyResult {
  const union = <T>(values: (result: StudyResult) => readonly T[]): T[] => [
    ...new Set(results.flatMap(values)),
  ];
  const [{ request }] = results;
  return {
    request: {
      ...request,
      particles: union(result => result.request.particles).sort((a, b) => a - b),
      teachers: union(result => result.request.teachers),
      schemes: union(result => result.request.schemes),
      initialisations: union(result => result.request.initialisations),
      precision: results.some(result => result.request.precision === 'FLOAT32') ? 'FLOAT32' : 'FLOAT64',
    },
    runs: results.flatMap(result => result.runs),
    schemeDistances: results.flatMap(result => result.schemeDistances),
    modelDistances: results.flatMap(result => result.modelDistances),
  };
}
