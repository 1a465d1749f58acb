import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { emit } from '../../../src/architectures/emit/emit.js';
import { layerFromNumericBasis } from '../../../src/architectures/layer.js';
import { evaluate } from '../../../src/architectures/program/evaluate.js';
import { parameterArrays } from '../../../src/architectures/program/parameters.js';
import type { Program } from '../../../src/architectures/program/program.js';
import { programOfLayer } from '../../../src/architectures/program/program-of-layer.js';
import { blackDiff, describeWithJax } from '../../support/python-jax.js';
import { askTorch, describeWithTorch } from '../../support/python-torch.js';
import { HOSTILE_NAME } from '../hostile-name.js';
import { layerCases, layerOf } from '../layer-cases.js';
import { type ProgramCase, programCases } from '../program-cases.js';
import { dense, genericInputs, genericParameters } from './generic-values.js';

/** Names that try to leave the docstring or the comment, or to break the source's encoding. */
const HOSTILE_NAMES = [
  HOSTILE_NAME,
  '"""\nraise SystemExit(3)\n"""',
  '\\"""\nraise SystemExit(3)\n"""',
  'ends with a backslash \\',
  'ends with a quote "',
  '\\u0022\\u0022\\u0022\nraise SystemExit(3)',
  '\u2028throw\u2029\r\n\u0000\u0085',
  'caf\u00e9 \u{1f600} \ud800 half \udc00',
  'x'.repeat(5000),
];

const plain = programOfLayer(layerOf('S(2)', 'V', 'V'));

/** All texts of a request replaced by one. */
function hostile(text: string): Program {
  const space = (s: Program['output']) => ({ ...s, representation: text });
  return {
    ...plain,
    group: text,
    inputs: plain.inputs.map(space),
    output: space(plain.output),
    remarks: [text],
    generators: plain.generators!.map(g => ({ ...g, name: text })),
  };
}

/** Positions above the size of a dense stack, and matrices above the width of a line. */
const LARGE: readonly (readonly [string, string, string])[] = [
  ['S(20)', 'V^2', 'V^2'],
  ['Z(41)', 'V', 'V'],
  ['SO(3)', 'V^4', 'V^3'],
];

/** A {0} that was found in data is a finding, and emitted as the zero map. */
const zero = programOfLayer(layerFromNumericBasis(2, 3, [], { group: 'D(3)', from: '1', to: 'V' }));

const cases: readonly ProgramCase[] = [
  ...programCases,
  ...HOSTILE_NAMES.map((text, k) => ({ id: `hostile name ${k}`, program: hostile(text) })),
  ...LARGE.map(([of, from, to]) => ({
    id: `${of} ${from} -> ${to}`,
    program: programOfLayer(layerOf(of, from, to)),
  })),
  { id: 'a {0} that was found in data', program: zero },
];

const BATCH = 3;

function outputs(program: Program): number[] {
  const batches = genericInputs(program, BATCH);
  const parameters = genericParameters(program);
  return Array.from({ length: BATCH }, (_, n) => {
    const inputs = program.inputs.map(({ size }, k) => batches[k]!.slice(n * size, (n + 1) * size));
    return [...evaluate(program, parameters, inputs)];
  }).flat();
}

function isSmall({ inputs, output }: Program): boolean {
  return inputs.reduce((n, { size }) => n * size, output.size) <= 64;
}

/** Layers of E_G have an initial law; the programs that tests make by hand have any deviations. */
const layerIds = new Set(layerCases.map(({ id }) => id));

function hasLaw({ id, program }: ProgramCase): boolean {
  return layerIds.has(id) && isSmall(program) && weightCount(program) > 0;
}

function weightCount(program: Program): number {
  return parameterArrays(program).find(({ role }) => role === 'WEIGHT')?.count ?? 0;
}

function tampered(source: string, from: string, to: string): string {
  expect(source).toContain(from);
  return source.replace(from, to);
}

interface TorchReport {
  strange: string[];
  name: string;
  doc: string;
  check: number | null;
  keepsRandomState: boolean;
  variance: number | null;
  state: string[];
  reloaded: boolean;
  copied: boolean;
  shapes: number[][];
  empty: number[];
  single: number;
  singleEquivariance?: number;
  generators?: unknown;
  filled?: number;
  double: number;
  doubleEquivariance: number | null;
  gradcheck: boolean | null;
  twice: boolean;
  traced: number;
  scripted: number | null;
}

interface NumpyReport {
  strange: string[];
  state: string[];
  seeded: boolean;
  reloaded: boolean;
  refuses: boolean;
  uneven: boolean;
  check: number | null;
  double: number;
  gradients: number;
  flow: boolean;
}

interface Answer {
  reports: { torch: TorchReport; numpy: NumpyReport }[];
  failures: (string | null)[];
}

test('sources are plain ASCII without trailing blanks, and the same program gives the same bytes', () => {
  for (const { program } of cases) {
    for (const target of ['PYTORCH', 'NUMPY'] as const) {
      const source = emit(program, target);
      expect(source).toMatch(/^[\n -~]*$/);
      expect(source).not.toMatch(/[ \t]\n/);
      expect(emit(structuredClone(program), target)).toBe(source);
    }
  }
});

test('spaces of dimension 0 are refused, and multilinear layers without parameters', () => {
  const empty = { representation: '0*V', size: 0 };
  expect(() => emit({ ...plain, output: empty }, 'NUMPY')).toThrow('The layer has 0 outputs and 2 inputs');
  expect(() => emit({ ...plain, inputs: [empty] }, 'PYTORCH')).toThrow(
    'The layer has 2 outputs and 0 inputs',
  );
  const none = { ...plain, kind: 'MULTILINEAR', steps: [], remarks: ['E_G is {0}.'] } as const;
  expect(() => emit(none, 'PYTORCH')).toThrow('could only return 0. E_G is {0}.');
});

test('what was found in data says so, and makes no promise', () => {
  const found = layerFromNumericBasis(1, 2, [[0.6, 0.8]], { group: 'S(2)', from: 'V', to: '1' });
  for (const target of ['PYTORCH', 'NUMPY'] as const) {
    const source = emit(programOfLayer(found), target);
    expect(source).toContain('found numerically in data');
    expect(source).not.toContain('check_equivariance');
    expect(emit(zero, target)).toContain('the layer returns 0');
  }
});

describeWithTorch('PyTorch and NumPy', () => {
  const folder = mkdtempSync(join(tmpdir(), 'intertwine-python-'));
  let answer: Answer;

  beforeAll(() => {
    const write = (name: string, source: string) => {
      const path = join(folder, `${name}.py`);
      writeFileSync(path, source);
      return path;
    };
    const biased = programOfLayer(layerOf('B(2)', 'V', 'V+1'));
    const changes: readonly (readonly [string, Program, 'PYTORCH' | 'NUMPY', string, string])[] = [
      ['weight', plain, 'PYTORCH', '[1, 2, 2, 1]', '[1, 2, 1, 2]'],
      ['bias', biased, 'PYTORCH', '_BIAS_CODES = [0, 0, 1]', '_BIAS_CODES = [0, 1, 0]'],
      ['number', plain, 'PYTORCH', 'return torch.mv', 'return float("nan") * torch.mv'],
      ['weight_in_numpy', plain, 'NUMPY', '[1, 2, 2, 1]', '[1, 2, 1, 2]'],
    ];
    const request = {
      cases: cases.map(({ id, program }, k) => ({
        torch: write(`torch_${k}`, emit(program, 'PYTORCH')),
        numpy: write(`numpy_${k}`, emit(program, 'NUMPY')),
        batch: BATCH,
        several: program.kind === 'MULTILINEAR',
        columns: program.inputs[0]!.size,
        hasLaw: hasLaw({ id, program }),
        small: isSmall(program),
        scripted: !layerIds.has(id) || k % 8 === 0,
        parameters: Object.fromEntries(
          Object.entries(genericParameters(program)).map(([name, values]) => [name, [...values]]),
        ),
        inputs: genericInputs(program, BATCH).map(x => [...x]),
        outputs: outputs(program),
      })),
      tampered: changes.map(([name, program, target, from, to]) =>
        write(`tampered_${name}`, tampered(emit(program, target), from, to)),
      ),
    };
    const script = join(dirname(fileURLToPath(import.meta.url)), 'python-modules.py');
    answer = askTorch<Answer>(script, request);
  }, 120_000);

  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(cases.map((c, k) => ({ ...c, k })))('$id, in PyTorch', ({ id, program, k }) => {
    const report = answer.reports[k]!.torch;
    const rows = program.output.size;
    expect(report).toMatchObject({ strange: [], keepsRandomState: true, reloaded: true, copied: true });
    expect(report.state).toEqual(parameterArrays(program).map(({ name }) => name));
    expect(report.shapes).toEqual([[rows], [1, BATCH, rows]]);
    expect(report.empty).toEqual([0, rows]);
    expect(report.single).toBeLessThanOrEqual(1e-5);
    expect(report.double).toBeLessThanOrEqual(1e-12);
    expect(report.filled ?? 0).toBeLessThanOrEqual(1e-12);
    expect(report.gradcheck).toBe(isSmall(program) ? true : null);
    expect(report.twice).toBe(true);
    expect(report.traced).toBeLessThanOrEqual(1e-12);
    expect(report.scripted ?? 0).toBeLessThanOrEqual(1e-12);
    if (hasLaw({ id, program })) {
      // 400 draws of as few as one normal weight: the standard error is at most 0.08
      expect(Math.abs(report.variance! - 1)).toBeLessThan(0.35);
    }
    if (program.generators === null) {
      expect(report.check).toBeNull();
      return;
    }
    expect(report.check).toBeLessThanOrEqual(1e-12);
    expect(report.singleEquivariance).toBeLessThanOrEqual(1e-5);
    expect(report.doubleEquivariance).toBeLessThanOrEqual(1e-12);
    if (isSmall(program)) {
      const several = program.kind === 'MULTILINEAR';
      expect(report.generators).toEqual(
        program.generators.map(({ inputs, output }) => [
          several ? inputs.map(dense) : dense(inputs[0]!),
          dense(output),
        ]),
      );
    }
  });

  test.each(cases.map((c, k) => ({ ...c, k })))('$id, in NumPy', ({ program, k }) => {
    const report = answer.reports[k]!.numpy;
    expect(report).toMatchObject({ strange: [], seeded: true, reloaded: true, refuses: true, flow: true });
    expect(report.uneven).toBe(program.kind === 'MULTILINEAR');
    expect(report.state).toEqual(parameterArrays(program).map(({ name }) => name));
    expect(report.double).toBeLessThanOrEqual(1e-12);
    expect(report.gradients).toBeLessThanOrEqual(1e-12);
    if (program.generators === null) expect(report.check).toBeNull();
    else expect(report.check).toBeLessThanOrEqual(1e-12);
  });

  describeWithJax('Black', () => {
    test('would change nothing', () => {
      // layers differ in their constants alone: a few of them are enough
      const shown = cases.flatMap(({ id }, k) => (layerIds.has(id) && k % 4 > 0 ? [] : [k]));
      const paths = shown.flatMap(k => [`torch_${k}.py`, `numpy_${k}.py`].map(name => join(folder, name)));
      expect(blackDiff(paths)).toBe('');
    }, 120_000);
  });

  test('modules that were tampered with fail their own check', () => {
    expect(answer.failures).toHaveLength(4);
    for (const failure of answer.failures) expect(failure).toMatch(/^not equivariant: relative error/);
  });

  test('docstrings show hostile names as text', () => {
    const docs = HOSTILE_NAMES.map((_, h) => answer.reports[programCases.length + h]!.torch.doc);
    expect(docs[1]).toContain('Group: """\nraise SystemExit(3)\n"""\n');
    expect(docs[5]).toContain('Group: \\u0022\\u0022\\u0022\nraise');
    expect(docs[7]).toContain('caf\u00e9 \u{1f600} \ufffd half \ufffd');
    expect(docs[8]).toContain(`${'x'.repeat(160)}...\n`);
  });
});
