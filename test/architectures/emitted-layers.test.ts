import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { emit } from '../../src/architectures/emit/emit.js';
import type { SparseTriplets } from '../../src/architectures/generator-images.js';
import type { Layer } from '../../src/architectures/layer.js';
import { layerFromNumericBasis, parameterCount } from '../../src/architectures/layer.js';
import { evaluate } from '../../src/architectures/program/evaluate.js';
import { programOfLayer } from '../../src/architectures/program/program-of-layer.js';
import { askTorch, describeWithTorch } from '../support/python-torch.js';
import { type LayerCase, layerCases, layerOf } from './layer-cases.js';

/** Names that try to leave the docstring or the comment, or to break the source's encoding. */
const HOSTILE_NAMES = [
  '"""\nraise SystemExit(3)\n"""',
  '\\"""\nraise SystemExit(3)\n"""',
  '*/ throw new Error("escaped"); /*',
  'ends with a backslash \\',
  'ends with a quote "',
  '\\u0022\\u0022\\u0022\nraise SystemExit(3)',
  '\\N{QUOTATION MARK} {x} %s $' + '{1} `',
  '\u2028throw new Error("escaped")\u2029\r\n\u0000\u0085',
  'caf\u00e9 \u{1f600} \ud800 half \udc00',
  '@ts-ignore @ts-nocheck\n// @ts-nocheck',
  'x'.repeat(5000),
];

const hostileCases: LayerCase[] = HOSTILE_NAMES.map((name, k) => ({
  id: `hostile name ${k}`,
  layer: hostile(layerOf('S(2)', 'V', 'V'), name),
  weight: 2,
  bias: 1,
  kind: 'SIGNED_INDEX',
}));

/** The texts of a request and of the generators, and the reason, replaced by one text. */
function hostile(layer: Layer, text: string): Layer {
  const generators = layer.generators!.map(g => ({ ...g, name: text }));
  return { ...layer, group: text, from: text, to: text, emptyReason: text, generators };
}

const large: LayerCase[] = [
  {
    id: 'S(20) V^2 -> V^2',
    layer: layerOf('S(20)', 'V^2', 'V^2'),
    weight: 15,
    bias: 2,
    kind: 'SIGNED_INDEX',
  },
];

const cases = [...layerCases, ...hostileCases, ...large];
const folder = mkdtempSync(join(tmpdir(), 'intertwine-torch-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Parameters and inputs without pattern. */
function generic(count: number, phase: number): number[] {
  return Array.from({ length: count }, (_, k) => Math.sin(12.9898 * (k + phase)) * 2);
}

function parametersOf({ layer }: LayerCase) {
  return {
    weight_parameters: generic(layer.weight.parameterCount, 1),
    bias_parameters: generic(layer.bias?.parameterCount ?? 0, 2),
  };
}

function inputsOf({ layer }: LayerCase): number[] {
  return generic(3 * layer.columns, 3);
}

function dense({ size, rows, columns, values }: SparseTriplets): number[][] {
  const matrix = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  values.forEach((value, e) => {
    matrix[rows[e]!]![columns[e]!] = value;
  });
  return matrix;
}

function outputsByDefinition(c: LayerCase): number[] {
  const parameters = Object.fromEntries(
    Object.entries(parametersOf(c)).map(([name, values]) => [name, Float64Array.from(values)]),
  );
  const { columns } = c.layer;
  const inputs = Float64Array.from(inputsOf(c));
  return [0, 1, 2].flatMap(n => [
    ...evaluate(programOfLayer(c.layer), parameters, [inputs.slice(n * columns, (n + 1) * columns)]),
  ]);
}

function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  expect(a.length).toBe(b.length);
  return Array.from(a).reduce(
    (worst, value, i) => Math.max(worst, Math.abs(value - b[i]!) / (1 + Math.abs(value))),
    0,
  );
}

test('emitted sources are plain ASCII, and the same layer gives the same bytes', () => {
  for (const { layer } of cases) {
    for (const target of ['PYTORCH', 'TYPESCRIPT'] as const) {
      const source = emit(programOfLayer(layer), target);
      expect(source).toMatch(/^[\n -~]*$/);
      expect(source).not.toMatch(/[ \t]\n/);
      expect(emit(programOfLayer(structuredClone(layer)), target)).toBe(source);
    }
  }
});

function tampered(source: string, from: string, to: string): string {
  expect(source).toContain(from);
  return source.replace(from, to);
}

interface TorchReport {
  shapes: number[][];
  parameters: number;
  state: string[];
  reloaded: boolean;
  seeded: boolean;
  gradients: boolean;
  gradcheck: boolean | null;
  check: number | null;
  keepsRandomState: boolean;
  variance: number | null;
  doc: string;
  single?: number[];
  double?: number[];
  generators?: [number[][], number[][]][] | null;
  outputs: number[];
}

describeWithTorch('PyTorch', () => {
  let reports: TorchReport[];
  let failures: (string | null)[];

  beforeAll(() => {
    const write = (name: string, source: string) => {
      const path = join(folder, `${name}.py`);
      writeFileSync(path, source);
      return path;
    };
    const weights = emit(programOfLayer(layerOf('S(2)', 'V', 'V')), 'PYTORCH');
    const biases = emit(programOfLayer(layerOf('B(2)', 'V', 'V+1')), 'PYTORCH');
    const request = {
      cases: cases.map((c, k) => ({
        path: write(`layer_${k}`, emit(programOfLayer(c.layer), 'PYTORCH')),
        rows: c.layer.rows,
        columns: c.layer.columns,
        parameters: parametersOf(c),
        inputs: inputsOf(c),
      })),
      tampered: [
        write('tampered_weight', tampered(weights, '[1, 2, 2, 1]', '[1, 2, 1, 2]')),
        write('tampered_bias', tampered(biases, '_BIAS_CODES = [0, 0, 1]', '_BIAS_CODES = [0, 1, 0]')),
        write(
          'tampered_number',
          tampered(
            weights,
            'return values[self.weight_codes]',
            'return float("nan") * values[self.weight_codes]',
          ),
        ),
      ],
    };
    const script = join(dirname(fileURLToPath(import.meta.url)), 'check-modules.py');
    ({ reports, failures } = askTorch<{ reports: TorchReport[]; failures: (string | null)[] }>(
      script,
      request,
    ));
  }, 120_000);

  test.each(cases.map((c, k) => ({ ...c, k })))('$id', ({ layer, k, ...rest }) => {
    const report = reports[k]!;
    const { rows, columns } = layer;
    expect(report.shapes).toEqual([[rows], [2, rows], [4, 3, rows]]);
    expect(report.parameters).toBe(parameterCount(layer));
    const held = {
      bias_parameters: layer.bias?.parameterCount,
      weight_parameters: layer.weight.parameterCount,
    };
    expect(report.state).toEqual(Object.entries(held).flatMap(([name, count]) => (count ? [name] : [])));
    expect(report).toMatchObject({ reloaded: true, seeded: true, gradients: true, keepsRandomState: true });
    if (rows * columns <= 100 && layer.weight.parameterCount > 0) {
      // 400 draws of as few as one normal weight: the standard error is at most 0.08
      expect(Math.abs(report.variance! - 1)).toBeLessThan(0.35);
    } else {
      expect(report.variance).toBeNull();
    }
    expect(report.gradcheck).toBe(rows * columns <= 100 ? true : null);
    expect(largestDifference(report.outputs, outputsByDefinition({ layer, ...rest }))).toBeLessThan(1e-12);
    if (layer.generators === null) {
      expect(report.check).toBeNull();
      return;
    }
    expect(report.check).toBeLessThanOrEqual(1e-12);
    expect(report.single).toHaveLength(layer.generators.length);
    expect(Math.max(0, ...report.single!)).toBeLessThanOrEqual(1e-5);
    expect(Math.max(0, ...report.double!)).toBeLessThanOrEqual(1e-12);
    if (rows * columns <= 100) {
      expect(report.generators).toEqual(layer.generators.map(g => [dense(g.input), dense(g.output)]));
    }
  });

  test('modules that were tampered with fail their own check', () => {
    expect(failures).toHaveLength(3);
    for (const failure of failures) expect(failure).toMatch(/^not equivariant: relative error/);
  });

  test('docstrings show hostile names as text', () => {
    const docs = hostileCases.map((_, h) => reports[layerCases.length + h]!.doc);
    expect(docs[0]).toContain('Group: """\nraise SystemExit(3)\n"""\n');
    expect(docs[5]).toContain('Group: \\u0022\\u0022\\u0022\nraise');
    expect(docs[8]).toContain('caf\u00e9 \u{1f600} \ufffd half \ufffd');
    expect(docs.at(-1)).toContain(`${'x'.repeat(160)}...\n`);
  });
});

test('a layer of a subspace found in data says that it is numeric and makes no promise', () => {
  const layer = layerFromNumericBasis(1, 2, [[0.6, 0.8]], { group: 'S(2)', from: 'V', to: '1' });
  for (const target of ['PYTORCH', 'TYPESCRIPT'] as const) {
    expect(emit(programOfLayer(layer), target)).toContain('found numerically in data');
    expect(emit(programOfLayer(layer), target)).not.toMatch(/check_?[eE]quivariance/);
  }
});
