import { join } from 'node:path';
import type { StepEvidence } from '../../src/discovery/evidence.js';
import type { DiscoveryStep } from '../../src/discovery/verdict.js';
import { openDatabase } from '../../src/experiments/database.js';
import type { DiscoveryResult } from '../../src/experiments/experiment.js';
import { migrate } from '../../src/experiments/migrations.js';
import { orthonormalRows } from '../../src/numeric/principal-angles.js';

/** A discovery on S(3), V -> V, that found what commutes with its rotations alone. */
export const STORED = '00000000-0000-4000-8000-00000000000a';

/** One that found {0}, and one that is not certain though its repetitions agree. */
export const STORED_ZERO = '00000000-0000-4000-8000-00000000000b';
export const STORED_DOUBT = '00000000-0000-4000-8000-00000000000c';

const request = {
  ...{ alpha: 50, angleTolerance: 0.05, batchSize: 20, beta: 1e-6, horizon: 20, maxSteps: 32, tau: 1e-4 },
  ...{
    method: 'ROBUST',
    particles: 200,
    precision: 'FLOAT64',
    samples: 10_000_000,
    schedule: 'CONSTANT',
    seed: 0,
  },
  threshold: 0.02,
  problem: {
    ...{ activation: 'sigmoid', group: { name: 'S(3)' }, huberDelta: 1, inputLaw: 'GAUSSIAN', inputStd: 4 },
    ...{ inputRepresentation: 'V', labelNoise: 0, loss: 'SQUARED', outputRepresentation: 'V' },
    ...{ teacher: { count: 5, kind: 'WI' }, unit: 'MATRIX' },
  },
};

const rotations = [
  [1, 0, 0, 0, 1, 0, 0, 0, 1],
  [0, 1, 0, 0, 0, 1, 1, 0, 0],
  [0, 0, 1, 1, 0, 0, 0, 1, 0],
];
const ERROR = 0.004;
const found = orthonormalRows(
  rotations.map((row, i) => row.map((entry, j) => entry + 0.5 * ERROR * Math.sin(7 * i + 3 * j))),
  9,
);

const step = (dimension: number, spectrum: number[], seen: Partial<StepEvidence> = {}): DiscoveryStep => ({
  ...{ dimension, rmdToProjected: 0.125, threshold: 0.02, left: dimension < 3 },
  evidence: { spectrum, noiseFloor: 2.5, samples: 262_144, repetitions: 4, agreeing: 4, ...seen },
});

const result: DiscoveryResult = {
  verdict: 'FOUND',
  steps: [step(0, [412, 1.5]), step(1, [61, 30, 1.75, 0.5], { agreeing: 3 }), step(3, [1.25, 0.75])],
  basis: found,
  errors: found.map(() => ERROR),
  confidence: 0.97,
  samples: 9_437_184,
  statement: 'In 4 of 4 repetitions the velocities keep a subspace of dimension 3.',
  comparison: {
    ...{ exactDimension: 2, foundDimension: 3, principalAngles: [0.0021, 0.0032], tolerance: 0.05 },
    relation: 'EXACT_INSIDE_FOUND',
  },
};

const zero: DiscoveryResult = {
  ...result,
  ...{
    steps: [{ ...step(0, [1.5]), left: false }],
    basis: [],
    errors: [],
    statement: 'The velocity at 0 is 0.',
  },
  comparison: {
    ...{ exactDimension: 2, foundDimension: 0, principalAngles: [], tolerance: 0.05 },
    relation: 'FOUND_INSIDE_EXACT',
  },
};
const doubt: DiscoveryResult = { ...result, verdict: 'UNCERTAIN', confidence: 0.99 };

/** Puts the discoveries into an empty data directory, as ones that have ended. */
export async function storeDiscovery(dataDirectory: string): Promise<void> {
  const sql = await openDatabase(join(dataDirectory, 'database'), error => {
    throw error;
  });
  await migrate(sql);
  const stored = [
    [STORED_ZERO, zero],
    [STORED_DOUBT, doubt],
    [STORED, result],
  ] as const;
  for (const [id, ended] of stored) {
    await sql.query(
      `insert into experiments (id, kind, request, state, progress, started_at, ended_at)
       values ($1, 'DISCOVER', $2, 'SUCCEEDED', 1, now(), now())`,
      [id, JSON.stringify(request)],
    );
    for (const [k, outcome] of ended.steps.entries()) {
      await sql.query('insert into discovery_steps values ($1, $2, $3, $4)', [id, k, outcome, {}]);
    }
    await sql.query('insert into discovery_results values ($1, $2)', [id, ended]);
  }
  await sql.close();
}
