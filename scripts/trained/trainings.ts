import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { emit } from '../../src/architectures/emit/emit.js';
import { planNetwork } from '../../src/architectures/networks/plan-network.js';
import { programOfNetwork } from '../../src/architectures/networks/program-of-network.js';
import { parseGroup } from '../../src/groups/parse-group.js';
import type { TrainedProblem } from './problems.js';

export type TrainedArchitecture = 'equivariant' | 'unconstrained';

/** What one training came to; errors are sum |f(x) - y|^2 / sum |y|^2. */
export interface Training {
  readonly architecture: TrainedArchitecture;
  readonly rows: number;
  readonly seed: number;
  readonly parameters: number;
  readonly training: number;
  readonly test: number;
  readonly seconds: number;
}

/** Trains the emitted network of a problem, and an MLP with its hidden widths, in PyTorch of that python. */
export function trainings(
  { law, group: name, network: request, settings }: TrainedProblem,
  python: string,
  sizes: { readonly rows: readonly number[]; readonly seeds: readonly number[]; readonly testRows: number },
): Training[] {
  const group = parseGroup({ name });
  const network = planNetwork(group, request);
  const folder = mkdtempSync(join(tmpdir(), 'intertwine-trained-'));
  const module = join(folder, 'network.py');
  writeFileSync(module, emit(programOfNetwork(group, network), 'PYTORCH'));
  const hidden = network.stages.slice(0, -1).map(({ dimension }) => dimension);
  const { status, stdout, stderr } = spawnSync(python, [join(ROOT, 'scripts', 'trained', 'train.py')], {
    input: JSON.stringify({ law, module, hidden, settings, ...sizes }),
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  if (status !== 0)
    throw new Error(`expected the trainings of ${law} to end well, got ${stderr.slice(-2000)}`);
  return stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Training);
}

/** The repository's root, from the sources and from what they compile to. */
const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/dist[\\/]$/, '');
