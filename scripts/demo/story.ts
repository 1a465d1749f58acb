/**
 * The flagship story, told against a server of its own: the exact E_G of S(2) on V -> V, the four schemes from a
 * strongly invariant start, discovery from data, the comparison, and the layer to take home. Ends with exit code 0
 * only if all of it ran and the exact parts held; what discovery finds is shown as it falls.
 */
import {
  OpenExperimentDocument,
  type ProblemInput,
  StartDiscoveryDocument,
  StartTrainingDocument,
  TellExactPartDocument,
  WatchExperimentDocument,
} from '../../schema/generated/operations.js';
import { bold, table } from '../table.js';
import { ask, watch } from './client.js';
import { type OwnServer, startServer } from './server.js';
import { heading, indented, progressBar, short } from './terminal.js';

const GROUP = { name: 'S(2)' };
const PROBLEM: ProblemInput = { group: GROUP, teacher: { kind: 'WI', preset: 'PAPER_C2' } };
const SCHEMES = [
  { label: 'VANILLA', scheme: 'VANILLA', augmentation: 'SAMPLED' },
  { label: 'DA sampled', scheme: 'DA', augmentation: 'SAMPLED' },
  { label: 'DA averaged', scheme: 'DA', augmentation: 'AVERAGED' },
  { label: 'FA', scheme: 'FA', augmentation: 'SAMPLED' },
  { label: 'EA', scheme: 'EA', augmentation: 'SAMPLED' },
] as const;
const SIZES = [5, 100];
const SEEDS = 10;
/** RMD^2 to E_G that counts as rounding. */
const ROUNDING = 1e-20;

const failures: string[] = [];
console.log('Starting a server of its own ...');
const server = await startServer();
try {
  const code = await tellExactPart(server);
  await tellTraining(server);
  await tellDiscovery(server);
  heading('5. The layer, in PyTorch');
  console.log(indented(code));
} catch (error) {
  failures.push(error instanceof Error ? error.message : String(error));
} finally {
  await server.stop();
}
for (const failure of failures) console.error(`FAILED: ${failure}`);
console.log(
  failures.length === 0 ? bold('All of it ran, and the exact parts held.') : 'The story is incomplete.',
);
process.exitCode = failures.length === 0 ? 0 : 1;

async function tellExactPart({ url }: OwnServer): Promise<string> {
  heading('1. The exact E_G of S(2) on V -> V');
  const variables = { of: GROUP, from: 'V', to: 'V', target: 'PYTORCH' as const };
  const { group } = await ask(url, TellExactPartDocument, variables);
  const { rows, columns, subspace, genericMatrix, layer } = group.equivariantMaps;
  const { certificate } = subspace;
  const entries = genericMatrix?.entries ?? [];
  const printed = `[${entries.map(row => `[${row.join(', ')}]`).join(', ')}]`;
  console.log(`${group.name}, order ${group.order}: ${subspace.dimension} of ${rows * columns} dimensions`);
  console.log(`\n    ${bold(printed)}\n`);
  console.log(`certificate: ${certificate.holds ? 'holds' : 'FAILS'}`);
  console.log(`  every basis vector is fixed by each of ${certificate.generatorsChecked} generator(s)`);
  console.log(
    `  dimension ${subspace.dimension} by ${certificate.road}, ${certificate.dimensionByOtherRoad} by ${certificate.otherRoad}`,
  );
  demand('E_G of S(2) is [[a, b], [b, a]]', printed === '[[a, b], [b, a]]');
  demand('its certificate holds', certificate.holds && certificate.dimensionByOtherRoad === 2);
  demand('its layer has 2 weights and 1 bias', layer.parameterCount === 3);
  return layer.code;
}

async function tellTraining({ url }: OwnServer): Promise<void> {
  heading('2. Four schemes on the published problem, from a start on E_G');
  console.log(
    'How far do the particles stray from E_G? RMD^2 to the projected law, weakly invariant teacher.\n',
  );
  const rows: string[][] = [];
  for (const { label, scheme, augmentation } of SCHEMES) {
    const medians: number[] = [];
    for (const particles of SIZES) {
      const input = { problem: PROBLEM, scheme, augmentation, particles, repetitions: SEEDS };
      const { train } = await ask(url, StartTrainingDocument, { input });
      await follow(url, train.id, `${label.padEnd(11)} N = ${String(particles).padStart(3)}`);
      const { experiment } = await ask(url, OpenExperimentDocument, { id: train.id });
      const found = experiment?.training?.runs.map(run => run.rmdToProjected ?? Number.NaN) ?? [];
      medians.push(median(found));
    }
    rows.push([label, ...medians.map(short)]);
    if (label === 'FA' || label === 'EA' || label === 'DA averaged') {
      demand(
        `${label} stays on E_G to rounding`,
        medians.every(m => m <= ROUNDING),
      );
    }
  }
  console.log();
  table(['scheme', ...SIZES.map(n => `N = ${n}`)], rows);
  console.log(`(medians of ${SEEDS} seeds)`);
}

async function tellDiscovery({ url }: OwnServer): Promise<void> {
  for (const [number, method] of [
    [3, 'PAPER'],
    [4, 'ROBUST'],
  ] as const) {
    heading(`${number}. Discovery of E_G from data, method ${method}`);
    const { discover } = await ask(url, StartDiscoveryDocument, { input: { problem: PROBLEM, method } });
    await follow(url, discover.id, 'training from E_0, E_1, ..');
    const { experiment } = await ask(url, OpenExperimentDocument, { id: discover.id });
    const result = experiment?.discovery;
    if (!result) throw new Error('the discovery has no result');
    table(
      ['step', 'dim E_j', 'RMD^2 to E_j', 'threshold', 'the particles'],
      result.steps.map((step, j) => [
        String(j),
        String(step.dimension),
        short(step.rmdToProjected),
        String(step.threshold),
        step.left ? 'left' : 'stayed',
      ]),
    );
    const { exactDimension, foundDimension, principalAngles, relation, tolerance } = result.comparison;
    console.log(`\nverdict: ${bold(result.verdict)}, a subspace of dimension ${foundDimension}`);
    console.log(
      `exact E_G: dimension ${exactDimension}; relation: ${bold(relation)} (tolerance ${tolerance} rad)`,
    );
    console.log(
      `principal angles: ${principalAngles.map(angle => `${angle.toFixed(4)} rad`).join(', ') || 'none'}`,
    );
    demand('the comparison knows dim E_G', exactDimension === 2);
  }
  console.log('\nBoth methods miss often: a run that stays is necessary for E_G, not sufficient.');
}

/** Follows an experiment with a bar; what did not succeed is an error. */
async function follow(url: string, id: string, label: string): Promise<void> {
  const bar = progressBar(label);
  let state = 'QUEUED';
  for await (const { experimentProgress } of watch(url, WatchExperimentDocument, { id })) {
    state = experimentProgress.state;
    bar.show(experimentProgress.progress);
  }
  bar.done();
  if (state !== 'SUCCEEDED') throw new Error(`${label}: the experiment ended ${state}`);
}

function demand(what: string, holds: boolean): void {
  if (!holds) failures.push(`expected that ${what}`);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  if (!Number.isInteger(middle)) return sorted[Math.floor(middle)]!;
  return (sorted[middle - 1]! + sorted[middle]!) / 2;
}
