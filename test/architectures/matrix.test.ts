import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type CodeTarget, emit } from '../../src/architectures/emit/emit.js';
import { evaluate } from '../../src/architectures/program/evaluate.js';
import type { Program } from '../../src/architectures/program/program.js';
import { askJax, describeWithJax } from '../support/python-jax.js';
import { askTorch, describeWithTorch } from '../support/python-torch.js';
import { genericInputs, genericParameters, largestDifference } from './emit/generic-values.js';
import { compileTypescript, type EmittedInstance, type EmittedModule } from './emit/typescript-modules.js';
import { drawPrograms } from './matrix-programs.js';

const BATCH = 3;
/** Of all digits, for sums of some hundred products. */
const DOUBLE = 1e-12;
const SINGLE = 1e-5;

const programs = drawPrograms();
const cases = programs.map(({ program }) => {
  const parameters = genericParameters(program);
  const inputs = genericInputs(program, BATCH);
  return { program, parameters, inputs, outputs: outputsOf(program, parameters, inputs) };
});
const numbered = programs.map(({ id }, k) => ({ id, k }));
const folder = mkdtempSync(join(tmpdir(), 'intertwine-matrix-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** By the reference, one row of the batch after the other. */
function outputsOf(
  program: Program,
  parameters: Readonly<Record<string, Float64Array>>,
  inputs: readonly Float64Array[],
): number[] {
  return Array.from({ length: BATCH }, (_, b) => [
    ...evaluate(
      program,
      parameters,
      program.inputs.map(({ size }, i) => rowOf(inputs[i]!, size, b)),
    ),
  ]).flat();
}

function rowOf(values: Float64Array, size: number, b: number): Float64Array {
  return values.slice(b * size, (b + 1) * size);
}

function rowsOf(values: Float64Array, size: number): number[][] {
  return Array.from({ length: BATCH }, (_, b) => [...rowOf(values, size, b)]);
}

test('the matrix has at least 40 different pairs of each target, of every kind of group', () => {
  expect(new Set(programs.map(({ id }) => id)).size).toBeGreaterThanOrEqual(40);
  const generators = programs.filter(({ program }) => program.generators !== null);
  expect(generators.length).toBeGreaterThanOrEqual(40);
});

/** What a Python runtime did with a case; see matrix-modules.py. */
interface Report {
  readonly outputs: number[];
  readonly dtype: string;
  readonly check: number | null;
  readonly generators: number;
  readonly double: number;
  readonly single: number;
  readonly finite: boolean;
  readonly zeros: Readonly<Record<string, number>>;
  readonly reloaded: boolean;
}

type Runtime = 'torch' | 'numpy' | 'jax';

const TARGETS: Readonly<Record<Runtime, CodeTarget>> = { torch: 'PYTORCH', numpy: 'NUMPY', jax: 'JAX' };

function request(runtimes: readonly Runtime[]) {
  return {
    runtimes,
    cases: cases.map(({ program, parameters, inputs }, k) => ({
      modules: Object.fromEntries(
        runtimes.map(runtime => {
          const path = join(folder, `${runtime}_${k}.py`);
          writeFileSync(path, emit(program, TARGETS[runtime]));
          return [runtime, path];
        }),
      ),
      parameters: plain(parameters),
      inputs: program.inputs.map(({ size }, i) => rowsOf(inputs[i]!, size)),
    })),
  };
}

type Ask = (script: string, input: unknown) => Partial<Record<Runtime, Report>>[];

const here = dirname(fileURLToPath(import.meta.url));
const script = join(here, 'matrix-modules.py');

function pythonSuite(runtimes: readonly Runtime[], ask: Ask): void {
  let reports: Partial<Record<Runtime, Report>>[];

  beforeAll(() => {
    reports = ask(script, request(runtimes));
  }, 120_000);

  describe.each(runtimes)('%s', runtime => {
    test.each(numbered)('$id', ({ k }) => {
      const report = reports[k]![runtime]!;
      const { program, outputs } = cases[k]!;
      expect(report.dtype).toBe('float64');
      expect(largestDifference(report.outputs, outputs)).toBeLessThan(DOUBLE);
      expect(report).toMatchObject({ finite: true, reloaded: true });
      expect(report.zeros).toEqual(noZeros(program, report.zeros));
      expect(report.generators).toBe(program.generators?.length ?? 0);
      if (program.generators === null) expect(report.check).toBeNull();
      else expect(report.check).toBeLessThanOrEqual(DOUBLE);
      expect(report.double).toBeLessThanOrEqual(DOUBLE);
      expect(report.single).toBeLessThanOrEqual(SINGLE);
    });
  });
}

/** Each parameter of a layer has a gradient on generic inputs; those of networks can be 0 behind functions that cut off. */
function noZeros(program: Program, zeros: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(zeros).map(([name, count]) => {
      const kept = program.kind === 'NETWORK' || name.startsWith('input');
      return [name, kept ? count : 0];
    }),
  );
}

describeWithTorch('PyTorch and NumPy', () => pythonSuite(['torch', 'numpy'], askTorch));
describeWithJax('JAX', () => pythonSuite(['jax'], askJax));

describe('TypeScript', () => {
  let modules: EmittedModule[];
  let complaints: string[];

  beforeAll(async () => {
    ({ modules, complaints } = await compileTypescript(
      cases.map(({ program }) => emit(program, 'TYPESCRIPT')),
    ));
  }, 120_000);

  test('compiles without complaints', () => expect(complaints).toEqual([]));

  test.each(numbered)('$id', ({ k }) => {
    const { program, parameters, inputs, outputs } = cases[k]!;
    const module = modules[k]!;
    const instance = instanceOf(module);
    instance.load(parameters);
    const values = instance.forward(...inputs);
    expect(largestDifference(values, outputs)).toBeLessThan(DOUBLE);
    const other = instanceOf(module);
    other.load(JSON.parse(JSON.stringify(instance.state())));
    expect(other.forward(...inputs)).toEqual(values);
    const gradients = instance.backward(program.kind === 'MULTILINEAR' ? inputs : inputs[0]!, values);
    for (const [name, parameter] of Object.entries(parameters)) {
      const gradient = gradients[camelCase(name)]!;
      expect(gradient.length).toBe(parameter.length);
      expect(gradient.every(Number.isFinite)).toBe(true);
      if (program.kind !== 'NETWORK') expect([...gradient]).not.toContain(0);
    }
    if (program.generators === null) expect(module.checkEquivariance).toBeUndefined();
    else expect(module.checkEquivariance!()).toBeLessThanOrEqual(DOUBLE);
  });
});

describe('TensorFlow.js', () => {
  let reports: TfjsReport[];

  beforeAll(() => {
    symlinkSync(join(here, '../../node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
    const [asked, answered] = [join(folder, 'request.json'), join(folder, 'answer.json')];
    const asking = cases.map(({ program, parameters, inputs, outputs }, k) => {
      const path = join(folder, `tfjs-${k}.js`);
      writeFileSync(path, emit(program, 'TFJS'));
      return {
        path,
        columns: program.inputs.map(({ size }) => size),
        parameters: plain(parameters),
        inputs: inputs.map(x => [...x]),
        byOutput: outputs.map(y => 2 * y),
      };
    });
    writeFileSync(asked, JSON.stringify({ cases: asking, wrong: [] }));
    const run = spawnSync(process.execPath, [join(here, 'emit', 'tfjs-modules.mjs'), asked, answered], {
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(`expected reports, got ${run.stderr}`);
    ({ reports } = JSON.parse(readFileSync(answered, 'utf8')));
  }, 120_000);

  test.each(numbered)('$id', ({ k }) => {
    const { outputs, byParameters, reloaded, check } = reports[k]!;
    const { program, outputs: expected, parameters } = cases[k]!;
    expect(largestDifference(outputs, expected)).toBeLessThan(SINGLE);
    expect(reloaded).toBe(true);
    expect(byParameters.map(gradient => gradient.length)).toEqual(
      Object.values(parameters).map(values => values.length),
    );
    expect(byParameters.flat().every(Number.isFinite)).toBe(true);
    if (program.kind !== 'NETWORK') expect(byParameters.flat()).not.toContain(0);
    if (program.generators === null) expect(check).toBeNull();
    else expect(check).toBeLessThanOrEqual(SINGLE);
  });
});

/** Of tfjs-modules.mjs, what is held here. */
interface TfjsReport {
  readonly outputs: number[];
  readonly byParameters: number[][];
  readonly reloaded: boolean;
  readonly check: number | null;
}

function plain(parameters: Readonly<Record<string, Float64Array>>): Record<string, number[]> {
  return Object.fromEntries(Object.entries(parameters).map(([name, values]) => [name, [...values]]));
}

function camelCase(name: string): string {
  return name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}

function instanceOf(module: EmittedModule): EmittedInstance {
  const own = module.EquivariantLinear ?? module.EquivariantMultilinear ?? module.EquivariantNetwork!;
  return new own();
}
