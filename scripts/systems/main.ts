/**
 * Discovers and learns what docs/systems.md reports, and writes it with its figures and docs/figures/systems.json. The numbers depend on
 * the seeds alone, neither on the machine nor on the number of threads. `--jobs N` sets the threads.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { basisDimension } from '../../src/linear-algebra/sparse-basis.js';
import { Random } from '../../src/numeric/random.js';
import { renderSvg } from '../../src/studies/render-svg.js';
import { problemOf } from '../../src/systems/generalisation.js';
import { drawRows } from '../../src/systems/system.js';
import { systems } from '../../src/systems/systems.js';
import { progressLine } from '../report/progress-line.js';
import { performAll } from '../thread-pool.js';
import { documentOf } from './document.js';
import { figureOf } from './figure.js';
import { type Architecture, costOf, type Discovered, type Job, type Outcome, type Trained } from './job.js';
import type { Measured } from './measured.js';
import { DATA_SEED, DISCOVERY_ROWS, HELD_OUT_ROWS, ROWS, SEEDS } from './settings.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const { values } = parseArgs({ options: { jobs: { type: 'string' } } });
const threads = Math.max(1, Number(values.jobs ?? availableParallelism()));

/** Before the trainings, which take minutes: that of the code that runs. */
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
const started = performance.now();

const discoveries = await done<Discovered>(
  'discoveries',
  systems.flatMap(({ name: system }) =>
    DISCOVERY_ROWS.map((rows): Job => ({ kind: 'DISCOVERY', system, rows })),
  ),
);
const minutesOfDiscovery = minutes();

const cells = systems.flatMap(({ name: system }, s) => {
  const last = discoveries[(s + 1) * DISCOVERY_ROWS.length - 1];
  return (['FREE', 'EXACT', 'DISCOVERED'] as const).flatMap((architecture: Architecture) =>
    ROWS.map(rows => ({
      system,
      architecture,
      rows,
      basis: architecture === 'DISCOVERED' ? last.basis : null,
    })),
  );
});
const trainings = await done<Trained>(
  'trainings',
  cells.flatMap(cell => SEEDS.map((seed): Job => ({ kind: 'TRAINING', seed, ...cell }))),
);

const measured = systems.map((system, s): Measured => {
  const rows = drawRows(system, HELD_OUT_ROWS, Random.fromSeed(DATA_SEED.heldOut), 0);
  const power = rows.outputs.reduce((sum, y) => sum + y * y, 0) / rows.count;
  const { fixedBasis } = problemOf(system, rows);
  return {
    system,
    exactDimension: basisDimension(fixedBasis),
    ambient: fixedBasis.ambient,
    noiseShare: (system.noise ** 2 * system.outputDimension) / power,
    discoveries: DISCOVERY_ROWS.map((rows, k) => ({
      rows,
      found: discoveries[s * DISCOVERY_ROWS.length + k],
    })),
    cells: cells.flatMap(({ system: name, architecture, rows }, k) =>
      name === system.name
        ? [
            {
              ...{ architecture, rows },
              risks: trainings.slice(k * SEEDS.length, (k + 1) * SEEDS.length).map(({ risk }) => risk),
            },
          ]
        : [],
    ),
  };
});

const figures = join(root, 'docs', 'figures');
mkdirSync(figures, { recursive: true });
for (const one of measured) {
  writeFileSync(join(figures, `systems-${one.system.name}.svg`), await renderSvg(figureOf(one)));
}
writeFileSync(
  join(figures, 'systems.json'),
  `${JSON.stringify({ commit, systems: measured.map(plainOf) }, null, 1)}\n`,
);
writeFileSync(
  join(root, 'docs', 'systems.md'),
  documentOf(measured, {
    ...{ commit, threads, node: process.versions.node },
    processor: cpus()[0]?.model.trim() ?? 'an unknown processor',
    minutes: minutes(),
    minutesOfDiscovery,
  }),
);
process.stderr.write(`docs/systems.md took ${minutes().toFixed(1)} minutes on ${threads} threads\n`);

/** The outcomes of jobs of one kind. */
async function done<O extends Outcome>(what: string, jobs: readonly Job[]): Promise<O[]> {
  const tell = progressLine(what, jobs.map(costOf));
  return performAll<Job, O>(jobs, {
    ...{ worker: new URL('./worker.js', import.meta.url), threads, costOf },
    onDone(_, index) {
      tell(costOf(jobs[index]));
    },
  });
}

function minutes(): number {
  return (performance.now() - started) / 60_000;
}

function plainOf({ system, ...rest }: Measured) {
  return { system: system.name, law: system.law, noise: system.noise, ...rest };
}
