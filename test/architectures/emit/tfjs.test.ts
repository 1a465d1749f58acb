import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import ts from 'typescript';
import { emitTfjs } from '../../../src/architectures/emit/tfjs/tfjs.js';
import { evaluate } from '../../../src/architectures/program/evaluate.js';
import { parameterArrays } from '../../../src/architectures/program/parameters.js';
import type { Program, Step } from '../../../src/architectures/program/program.js';
import { programOfLayer } from '../../../src/architectures/program/program-of-layer.js';
import { changedLayer } from '../changed-programs.js';
import { HOSTILE_NAME } from '../hostile-name.js';
import { layerOf } from '../layer-cases.js';
import { programCases } from '../program-cases.js';
import { dense, generic, genericInputs, genericParameters, largestDifference } from './generic-values.js';
import { misformatted } from './prettier.js';

const BATCH = 3;
const here = dirname(fileURLToPath(import.meta.url));
const plain = programOfLayer(layerOf('S(2)', 'V', 'V'));
const cases = [
  ...programCases,
  { id: 'S(12) V^2 -> V^2', program: programOfLayer(layerOf('S(12)', 'V^2', 'V^2')) },
  { id: 'a change of basis of one run', program: oneRun() },
  // above the limit of a dense stack
  { id: 'D(8) V^4 -> V^3', program: programOfLayer(layerOf('D(8)', 'V^4', 'V^3')) },
];
const sources = cases.map(({ program }) => emitTfjs(program));
/** Modules that hold, together, every definition of the library. */
const typed = [
  'S(3) V -> V^2',
  'D(8) V^2 -> V^2',
  'D(8) V^4 -> V^3',
  'signed pools, hostile names',
  'S(2) V, V, V^2 -> V',
  'gates, norms and functions',
  'S(4) network',
  'SO(3) equal products',
  'a change of basis',
  'a step without parameters',
];
const wrongCases = ['S(3) V -> V^2', 'copies, pooled', 'S(3) V, V -> V', 'S(4) network'];

interface Report {
  className: string;
  imported: number;
  names: string[];
  outputs: number[];
  shapes: number[][];
  empty: number[][] | string;
  byInputs: number[][] | string;
  byParameters: number[][] | string;
  leaked: number;
  kept: number;
  reloaded: boolean;
  trained: boolean | null;
  seeded: [boolean, boolean];
  weight: number[][] | null;
  affine: number[] | null;
  wrong: string | number[][];
  uneven: string | null;
  check: number | null;
  checkLeaked: number;
  generators: unknown;
}

const folder = mkdtempSync(join(tmpdir(), 'intertwine-tfjs-'));
let reports: Report[];
let failures: string[];

beforeAll(() => {
  symlinkSync(join(here, '../../../node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
  const write = (name: string, source: string) => {
    const path = join(folder, `${name}.js`);
    writeFileSync(path, source);
    return path;
  };
  const request = {
    cases: cases.map(({ program }, k) => ({
      path: write(`module-${k}`, sources[k]!),
      columns: program.inputs.map(({ size }) => size),
      parameters: Object.fromEntries(
        Object.entries(genericParameters(program)).map(([name, values]) => [name, [...values]]),
      ),
      inputs: genericInputs(program, BATCH).map(x => [...x]),
      byOutput: [...generic(BATCH * program.output.size, 5)],
    })),
    wrong: wrongCases.map((id, k) => {
      const source = sources[cases.findIndex(c => c.id === id)]!;
      // the first coordinate of the input is added to the last one of the output
      const planted = source.replace(
        /return (?:inBatch\()?\w+(?=.*\b(x|xs\[0\])\.shape\.slice)/,
        (line, x: string) =>
          `${line}.add(${x}.reshape([${x}.shape[0], -1]).slice([0, 0], [-1, 1]).mul(0.01).pad([[0, 0], [ROWS - 1, 0]]))`,
      );
      expect(planted).not.toBe(source);
      return write(`wrong-${k}`, planted);
    }),
  };
  const [asked, answered] = [join(folder, 'request.json'), join(folder, 'answer.json')];
  writeFileSync(asked, JSON.stringify(request));
  const run = spawnSync(process.execPath, [join(here, 'tfjs-modules.mjs'), asked, answered], {
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`expected reports, got ${run.stderr}`);
  expect(run.stderr).toBe('');
  ({ reports, failures } = JSON.parse(readFileSync(answered, 'utf8')));
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true }));

test('sources are plain ASCII in the format of prettier, and the same program gives the same bytes', () => {
  cases.forEach(({ program }, k) => {
    expect(sources[k]).toMatch(/^[\n -~]*$/);
    expect(emitTfjs(structuredClone(program))).toBe(sources[k]);
  });
  expect(misformatted(sources, 'js')).toEqual([]);
}, 60_000);

test('the types of the modules are right', () => {
  const program = ts.createProgram(
    cases.flatMap(({ id }, k) => (typed.includes(id) ? [join(folder, `module-${k}.js`)] : [])),
    {
      allowJs: true,
      checkJs: true,
      noEmit: true,
      strict: true,
      noUnusedLocals: true,
      noUnusedParameters: true,
      noImplicitReturns: true,
      skipLibCheck: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ES2022,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      types: [],
    },
  );
  const complaints = ts.getPreEmitDiagnostics(program).map(d => {
    const at = d.file && d.start !== undefined ? d.file.text.slice(d.start, d.start + 60) : '';
    return `${d.file?.fileName.slice(folder.length)} ${at.split('\n')[0]}: ${ts.flattenDiagnosticMessageText(d.messageText, '\n')}`;
  });
  expect(complaints).toEqual([]);
}, 60_000);

describe.each(cases.map((c, k) => ({ ...c, k })))('$id', ({ program, k }) => {
  test('outputs are those of the reference, in any shape of the batch', () => {
    const { outputs, shapes, empty, byInputs } = reports[k]!;
    expect(largestDifference(referenceOutputs(program), outputs)).toBeLessThan(1e-5);
    const { size } = program.output;
    expect(shapes).toEqual([[size], [BATCH, size], [BATCH, 1, size], [1, BATCH, size]]);
    // no gradients where nothing depends on the inputs
    if (typeof byInputs === 'string') expect(empty).toBe(byInputs);
    else expect(empty).toEqual([[0, size], ...program.inputs.map(input => [0, input.size])]);
  });

  test('gradients are those of the reference', () => {
    if (program.output.size * program.inputs[0]!.size > 10_000) return;
    const { byInputs, byParameters } = reports[k]!;
    const reference = referenceGradients(program);
    if (typeof byInputs === 'string') {
      // nothing depends on the inputs
      expect(reference.inputs.flat().every(g => g === 0)).toBe(true);
    } else {
      byInputs.forEach((g, i) => {
        expect(largestDifference(reference.inputs[i]!, g)).toBeLessThan(1e-4);
      });
    }
    expect(typeof byParameters).not.toBe('string');
    expect(byParameters.length).toBe(reference.parameters.length);
    reference.parameters.forEach((g, i) => {
      expect(largestDifference(g, byParameters[i] as unknown as number[])).toBeLessThan(1e-4);
    });
  });

  test('state, memory, sizes', () => {
    const report = reports[k]!;
    const arrays = parameterArrays(program);
    expect(report.names).toEqual(arrays.map(({ name }) => name));
    expect(report).toMatchObject({ imported: 0, leaked: 0, kept: 0, checkLeaked: 0, reloaded: true });
    expect(report.trained).not.toBe(false);
    const draws = arrays.some(({ role }) => role !== 'BIAS');
    expect(report.seeded).toEqual([true, !draws]);
    const [columns, rows] = [program.inputs[0]!.size, program.output.size];
    expect(report.weight).toEqual(program.kind === 'LINEAR' ? [[rows, columns], [rows]] : null);
    if (report.affine) expect(largestDifference(report.affine, report.outputs)).toBeLessThan(1e-5);
    expect(report.wrong).toMatch(/incompatible/);
    if (program.kind === 'MULTILINEAR') expect(report.uneven).toMatch(/^expected inputs of shapes \[\[2,/);
  });

  test('check and generators', () => {
    const { check, generators } = reports[k]!;
    if (program.generators === null) {
      expect([check, generators]).toEqual([null, null]);
      return;
    }
    expect(check).toBeLessThanOrEqual(1e-5);
    expect(generators).toEqual(
      program.generators.map(({ inputs, output }) => {
        const matrices = inputs.map(dense);
        return [program.kind === 'MULTILINEAR' ? matrices : matrices[0], dense(output)];
      }),
    );
  });
});

test('modules that were tampered with fail their own check', () => {
  expect(failures).toHaveLength(wrongCases.length);
  for (const failure of failures) expect(failure).toMatch(/^not equivariant: relative error/);
});

test('different layers have different names in saved models, whatever the request called them', () => {
  const names = new Map(reports.map(({ className }, k) => [className, sources[k]]));
  expect(names.size).toBeGreaterThan(cases.length - 10);
  const named = (text: string) => {
    const space = { representation: text, size: 2 };
    return emitTfjs({ ...plain, group: text, inputs: [space], output: space });
  };
  const nameOf = (source: string) => source.match(/static className = "(.*)"/)![1];
  expect(nameOf(named('a'))).toBe(nameOf(named('b')));
});

test('hostile names stay in comments', () => {
  const space = { representation: HOSTILE_NAME, size: 2 };
  const source = emitTfjs({
    ...plain,
    group: HOSTILE_NAME,
    inputs: [space],
    output: space,
    remarks: [HOSTILE_NAME],
    generators: plain.generators!.map(g => ({ ...g, name: HOSTILE_NAME })),
  });
  const codeOf = (text: string) => text.split('\n').filter(line => !/^\s*(\/\*|\*|\/\/)/.test(line));
  expect(codeOf(source)).toEqual(codeOf(emitTfjs(plain)));
});

/** The copies of V alone of the layer by a change of basis: 2*V -> 3*V, one run a side, through 2*1 + 2*U -> 3*1 + 3*U. */
function oneRun(): Program {
  const program = changedLayer(false);
  const steps = program.steps.map((step): Step => {
    if (step.step === 'LINEAR') {
      const [ones, pairs] = step.weight.blocks;
      const blocks = [
        { ...ones!, rowCopies: 3, columnCopies: 2 },
        { ...pairs!, row: 3, column: 2, parameter: 6 },
      ];
      return { ...step, weight: { ...step.weight, rows: 9, columns: 6, parameterCount: 12, blocks } };
    }
    if (step.step !== 'CHANGE') throw new Error(`expected a change of basis, got ${step.step}`);
    const run = step.change.runs[0]!;
    const size = 3 * run.copies;
    const order = Int32Array.from({ length: size }, (_, i) =>
      i < run.copies ? 3 * i : 3 * Math.floor((i - run.copies) / 2) + 1 + ((i - run.copies) % 2),
    );
    return { ...step, change: { ...step.change, size, changedSize: size, runs: [run], order } };
  });
  const input = { representation: '2*V', size: 6 };
  const output = { representation: '3*V', size: 9 };
  return { ...program, inputs: [input], output, steps, generators: null };
}

/** The outputs of a batch by the reference. */
function referenceOutputs(
  program: Program,
  parameters = genericParameters(program),
  inputs = genericInputs(program, BATCH),
): number[] {
  return Array.from({ length: BATCH }, (_, n) => [
    ...evaluate(
      program,
      parameters,
      inputs.map((x, i) => x.slice(n * program.inputs[i]!.size, (n + 1) * program.inputs[i]!.size)),
    ),
  ]).flat();
}

/** Central differences of the reference, of up to some numbers of each array. */
function referenceGradients(program: Program): { inputs: number[][]; parameters: number[][] } {
  const parameters = genericParameters(program);
  const inputs = genericInputs(program, BATCH);
  const byOutput = generic(BATCH * program.output.size, 5);
  const loss = () =>
    referenceOutputs(program, parameters, inputs).reduce((sum, y, i) => sum + y * byOutput[i]!, 0);
  const step = 1e-4;
  const differences = (values: Float64Array) =>
    Array.from(values, (value, i) => {
      values[i] = value + step;
      const after = loss();
      values[i] = value - step;
      const before = loss();
      values[i] = value;
      return (after - before) / (2 * step);
    });
  return { inputs: inputs.map(differences), parameters: Object.values(parameters).map(differences) };
}
