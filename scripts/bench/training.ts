/**
 * How fast is training? The published problem with its noise, its data drawn in each step, batches of 20: our step on compiled kernels
 * beside JAX (jitted scan) and PyTorch (eager), all in float32, and ours in float64 too. First the time of a step of one run: the
 * shortest of many stretches, so that other programs on the machine count little. Then what a study of many seeds sustains
 * on all cores: ours a thread a core; JAX and PyTorch with seeds as a dimension (vmap), in one process on all cores and in a process
 * a core, the better of the two. Some minutes. Arguments: the seconds for each figure (0.5) and, to leave the studies out,
 * "latency". What a study sustains means something on a machine that has nothing else to do.
 *
 * Where our time goes at N = 5000 (50000 vectors of four activations a step), by timing the passes apart: 69 % forward, nearly all
 * of it the activations, 27 instructions a vector with one division, close to what the ports of a core can take; 16 % the sums
 * for the gradient; 15 % the update, nearly all of it noise. Data, the teacher and calls take 2 microseconds a step, a quarter at
 * N = 100.
 */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { readKernelsSync } from '../../src/experiments/kernels-file.js';
import { compiledMachines } from '../../src/mean-field/compiled-machine.js';
import { NoisySgd, runStreams, startingParticles } from '../../src/mean-field/noisy-sgd.js';
import { defineProblem } from '../../src/mean-field/problem.js';
import type { Precision, SchemeSettings } from '../../src/mean-field/settings.js';
import { Random } from '../../src/numeric/random.js';
import { STUDY_SCHEMES, type StudyScheme, schemeSettingsOf } from '../../src/studies/study.js';
import { bold, tableOf } from '../table.js';
import { jax, type Peer, scriptOf, torch } from './peers/peers.js';

const BATCH = 20;
const SEEDS = 16;
const SIZES = [100, 1000, 5000];

interface Case {
  readonly name: string;
  readonly scheme: StudyScheme;
  readonly particles: number;
  readonly seeds: number;
}

const problem = defineProblem(
  {
    group: { name: 'S(2)' },
    inputRepresentation: 'V',
    outputRepresentation: 'V',
    unit: 'MATRIX',
    activation: 'sigmoid',
    teacher: { kind: 'WI', preset: 'PAPER_C2' },
    inputStd: 4,
  },
  0,
);

/** A run of ours, ready to make steps. */
function ours({ scheme, particles }: Case, precision: Precision, seed: number): NoisySgd {
  const settings: SchemeSettings = {
    ...schemeSettingsOf(scheme),
    ...{ particles, horizon: 20, alpha: 50, tau: 1e-4, beta: 1e-6, batchSize: BATCH, precision },
  };
  const streams = runStreams(Random.fromSeed(seed));
  const start = startingParticles(4 * particles, null, streams.start);
  const machines = compiledMachines(readKernelsSync())(precision);
  return new NoisySgd(problem, settings, start, null, streams, machines);
}

/** Steps between two looks at the clock: some milliseconds of work. */
function stretch({ particles }: Case): number {
  return Math.max(5, Math.ceil(20_000 / particles));
}

function advance(sgd: NoisySgd, steps: number): void {
  for (let k = 0; k < steps; k++) sgd.step();
}

/** Microseconds of a step of one run. */
function latency(at: Case, precision: Precision, seconds: number): number {
  const sgd = ours(at, precision, 1);
  const steps = stretch(at);
  advance(sgd, 50 * steps);
  let best = Number.POSITIVE_INFINITY;
  for (const end = performance.now() + 1000 * seconds; performance.now() < end; ) {
    const started = performance.now();
    advance(sgd, steps);
    best = Math.min(best, performance.now() - started);
  }
  return (1000 * best) / steps;
}

/** Steps a second that a thread sustains over its seeds, by turns. */
function sustained(runs: readonly NoisySgd[], steps: number, seconds: number): number {
  const started = performance.now();
  let done = 0;
  while (performance.now() - started < 1000 * seconds) {
    advance(runs[(done / steps) % runs.length], steps);
    done += steps;
  }
  return done / ((performance.now() - started) / 1000);
}

/** A thread of a study: makes its runs, and answers each message with the steps a second of a window. */
function serveStudy(): void {
  const { at, seconds } = workerData as { at: Case; seconds: number };
  const runs = Array.from({ length: at.seeds }, (_, seed) => ours(at, 'FLOAT32', seed));
  for (const run of runs) advance(run, 10 * stretch(at));
  parentPort!.on('message', () => parentPort!.postMessage(sustained(runs, stretch(at), seconds)));
  parentPort!.postMessage(0);
}

/** Steps a second of all threads together, in the best of three windows. */
async function throughput(at: Case, seconds: number): Promise<number> {
  const file = fileURLToPath(import.meta.url);
  const workers = Array.from(
    { length: availableParallelism() },
    () => new Worker(file, { workerData: { at, seconds } }),
  );
  const answers = () =>
    Promise.all(workers.map(worker => new Promise<number>(resolve => worker.once('message', resolve))));
  await answers();
  let best = 0;
  for (let window = 0; window < 3; window++) {
    const rates = answers();
    for (const worker of workers) worker.postMessage('go');
    best = Math.max(
      best,
      (await rates).reduce((sum, rate) => sum + rate, 0),
    );
  }
  await Promise.all(workers.map(worker => worker.terminate()));
  return best;
}

type Cores = 'one' | 'all' | 'each';

/** Milliseconds of a step of one run, by the names of the cases; empty without the peer. */
function asked(peer: Peer | null, library: string, cores: Cores, cases: readonly Case[], seconds: number) {
  if (!peer || problem.data.kind !== 'TEACHER') return new Map<string, number>();
  const teacher = [...problem.data.teacher.particles];
  const lines = cases.map(at =>
    JSON.stringify({ ...at, batch: BATCH, steps: stretch(at), seconds, teacher }),
  );
  const found = peer.all([scriptOf('training_case.py'), library, cores], lines.join('\n'));
  return new Map(found.map(({ answer, milliseconds }) => [answer, milliseconds]));
}

function ratio(theirs: number | undefined, mine: number): string {
  return theirs === undefined ? '-' : (theirs / mine).toFixed(1);
}

function rounded(value: number | undefined): string {
  return value === undefined ? '-' : value.toFixed(value < 100 ? 1 : 0);
}

function latencies(seconds: number): void {
  const cases = SIZES.flatMap(particles =>
    STUDY_SCHEMES.map(scheme => ({ name: `${scheme} ${particles}`, scheme, particles, seeds: 1 })),
  );
  const single = cases.map(at => latency(at, 'FLOAT32', seconds));
  const double = cases.map(at => latency(at, 'FLOAT64', seconds));
  const jaxOne = asked(jaxPeer, 'jax', 'one', cases, seconds);
  const jaxAll = asked(jaxPeer, 'jax', 'all', cases, seconds);
  const torchOne = asked(torchPeer, 'torch', 'one', cases, seconds);
  const of = (found: Map<string, number>, at: Case) => {
    const milliseconds = found.get(at.name);
    return milliseconds === undefined ? undefined : 1000 * milliseconds;
  };
  console.log(bold('\nMicroseconds of a step of one run; ratios theirs / ours (float32, one thread)'));
  tableOf(
    cases.map((at, k) => ({
      scheme: at.scheme,
      N: at.particles,
      ours: rounded(single[k]),
      'ours, float64': rounded(double[k]),
      'JAX, one core': rounded(of(jaxOne, at)),
      '/ ours': ratio(of(jaxOne, at), single[k]),
      'JAX, all cores': rounded(of(jaxAll, at)),
      ' / ours': ratio(of(jaxAll, at), single[k]),
      'PyTorch, one core': rounded(of(torchOne, at)),
      '  / ours': ratio(of(torchOne, at), single[k]),
    })),
  );
}

async function studies(seconds: number): Promise<void> {
  const cases = [
    ...SIZES.map(particles => ({ scheme: 'VANILLA' as const, particles })),
    ...STUDY_SCHEMES.slice(1).map(scheme => ({ scheme, particles: 1000 })),
  ].map(at => ({ ...at, name: `${at.scheme} ${at.particles}`, seeds: SEEDS }));
  const found: number[] = [];
  for (const at of cases) found.push(await throughput(at, seconds));
  const jaxFound = (['all', 'each'] as const).map(cores => asked(jaxPeer, 'jax', cores, cases, seconds));
  const torchFound = (['all', 'each'] as const).map(cores =>
    asked(torchPeer, 'torch', cores, cases, seconds),
  );
  const millions = (milliseconds: number | undefined, at: Case) =>
    milliseconds === undefined ? undefined : (1000 / milliseconds) * at.particles * 1e-6;
  console.log(
    bold(
      `\nStudies of ${SEEDS} seeds a core on ${availableParallelism()} cores: millions of steps times particles a second`,
    ),
  );
  tableOf(
    cases.map((at, k) => {
      const mine = found[k] * at.particles * 1e-6;
      const [vmapped, processes] = jaxFound.map(rates => millions(rates.get(at.name), at));
      const [batched, batches] = torchFound.map(rates => millions(rates.get(at.name), at));
      const best = (a?: number, b?: number) =>
        a === undefined || b === undefined ? undefined : Math.max(a, b);
      const against = (theirs?: number) => (theirs === undefined ? '-' : (mine / theirs).toFixed(1));
      return {
        scheme: at.scheme,
        N: at.particles,
        ours: mine.toFixed(1),
        'JAX, vmap': rounded(vmapped),
        'JAX, a process a core': rounded(processes),
        'ours / JAX': against(best(vmapped, processes)),
        PyTorch: rounded(batched),
        'PyTorch, a process a core': rounded(batches),
        'ours / PyTorch': against(best(batched, batches)),
      };
    }),
  );
}

let jaxPeer: Peer | null = null;
let torchPeer: Peer | null = null;
if (isMainThread) {
  const seconds = Number(process.argv.slice(2).find(word => Number(word) > 0) ?? 0.5);
  jaxPeer = jax();
  torchPeer = torch();
  latencies(seconds);
  if (!process.argv.includes('latency')) await studies(seconds);
} else {
  serveStudy();
}
