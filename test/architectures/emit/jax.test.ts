import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { emitJax } from '../../../src/architectures/emit/jax/jax.js';
import { evaluate } from '../../../src/architectures/program/evaluate.js';
import { parameterArrays } from '../../../src/architectures/program/parameters.js';
import type { Program } from '../../../src/architectures/program/program.js';
import { askJax, blackDiff, describeWithJax } from '../../support/python-jax.js';
import { HOSTILE_NAME } from '../hostile-name.js';
import { programCases } from '../program-cases.js';
import { dense, genericInputs, genericParameters, largestDifference } from './generic-values.js';

const BATCH = 3;

/** The initial variance is measured on this case. */
const USED = 'S(4) V^2 -> V';

const pooledCases = programCases.filter(({ id }) => id.includes('pool'));

const cases = [
  // blocks are pooled, however small, and terms of pools gathered
  ...programCases.map(c => ({ ...c, limits: [0, 0] })),
  ...pooledCases.map(({ id, program }) => ({ id: `${id}, summed by a matrix`, program, limits: [0, 9] })),
  ...pooledCases.map(({ id, program }) => ({ id: `${id}, filled`, program, limits: [] })),
].map((c, k) => ({ ...c, k, source: emitJax(c.program, ...c.limits) }));

function caseOf(id: string) {
  const found = cases.find(c => c.id === id);
  if (found === undefined) throw new Error(`expected a case ${id}`);
  return found;
}

/** Outputs by the definition of a program, input by input. */
function outputsByDefinition(program: Program): number[] {
  const inputs = genericInputs(program, BATCH);
  return Array.from({ length: BATCH }, (_, n) =>
    evaluate(
      program,
      genericParameters(program),
      inputs.map((x, i) => {
        const { size } = program.inputs[i]!;
        return x.slice(n * size, (n + 1) * size);
      }),
    ),
  ).flatMap(y => [...y]);
}

/** W and b of a layer by its values on unit vectors, or products of them, and on 0, as far as they have parameters. */
function partsByDefinition(program: Program): Record<string, number[]> {
  const { inputs } = program;
  const value = (xs: readonly Float64Array[]) => evaluate(program, genericParameters(program), xs);
  const b = value(inputs.map(({ size }) => new Float64Array(size)));
  const columns = inputs.reduce((product, { size }) => product * size, 1);
  const images = Array.from({ length: columns }, (_, column) => {
    let [rest, period] = [column, columns];
    return value(
      inputs.map(({ size }) => {
        period /= size;
        const at = Math.floor(rest / period);
        rest %= period;
        return Float64Array.from({ length: size }, (_, i) => (i === at ? 1 : 0));
      }),
    );
  });
  const roles = parameterArrays(program).map(({ role }) => role);
  return {
    ...(roles.includes('WEIGHT') && { weight: [...b].flatMap((bi, i) => images.map(y => y[i]! - bi)) }),
    ...(roles.includes('BIAS') && { bias: [...b] }),
  };
}

/** Relative to the largest value, as the rounding of single precision is. */
function relativeDifference(a: readonly number[], b: readonly number[]): number {
  expect(a.length).toBe(b.length);
  const scale = Math.max(1, ...b.map(Math.abs));
  return Math.max(...a.map((value, i) => Math.abs(value - b[i]!))) / scale;
}

function tampered(source: string, from: string, to: string): string {
  expect(source.split(from)).toHaveLength(2);
  return source.replace(from, to);
}

interface JaxReport {
  check: number | null;
  doc: string;
  shapes: Record<string, number[]>;
  precision: string[];
  single: number[];
  singlePrecision: string;
  singleError?: number;
  reloaded: boolean;
  batches: number[][];
  misfit: string;
  double: number[];
  doublePrecision: string;
  doubleError?: number;
  uncompiled: number;
  mapped: number;
  gradient: number;
  parts?: Record<string, number[]>;
  generators?: unknown;
}

interface JaxAnswer {
  untouched: boolean;
  reports: JaxReport[];
  failures: (string | null)[];
  equinox: boolean[];
  flax: boolean;
  seeded: boolean;
  variance: number;
}

test('emitted sources are plain ASCII, and the same program gives the same bytes', () => {
  for (const { program, source, limits } of cases) {
    expect(source).toMatch(/^[\n -~]*$/);
    expect(source).not.toMatch(/[ \t]\n/);
    expect(emitJax(structuredClone(program), ...limits)).toBe(source);
  }
});

test('each weight has a draw of its own', () => {
  for (const { program, source } of cases) {
    const weights = parameterArrays(program).filter(({ role }) => role !== 'BIAS');
    const parts = [...source.matchAll(/draws\[(\d+):(\d+)\]/g)].map(part => part.slice(1).map(Number));
    expect(parts.map(([start, end]) => end! - start!)).toEqual(weights.map(({ count }) => count));
    expect(parts.map(([start]) => start)).toEqual([0, ...parts.map(([, end]) => end)].slice(0, parts.length));
    if (parts.length > 0) expect(source).toContain(`jax.random.normal(key, (${parts.at(-1)![1]},))`);
  }
  expect(caseOf('S(4) network').source.match(/draws\[/g)).toHaveLength(3);
});

describeWithJax('JAX', () => {
  const folder = mkdtempSync(join(tmpdir(), 'intertwine-jax-'));
  const paths = cases.map(({ k }) => join(folder, `module_${k}.py`));
  let answer: JaxAnswer;

  beforeAll(() => {
    const write = (path: string, source: string) => {
      writeFileSync(path, source);
      return path;
    };
    const small = caseOf('S(2) V -> V').source;
    const request = {
      cases: cases.map(({ program, source, k }) => ({
        path: write(paths[k]!, source),
        kind: program.kind,
        sizes: program.inputs.map(({ size }) => size),
        parameters: Object.fromEntries(
          Object.entries(genericParameters(program)).map(([name, values]) => [name, [...values]]),
        ),
        inputs: genericInputs(program, BATCH).map(x => [...x]),
      })),
      used: caseOf(USED).k,
      tampered: [
        tampered(small, 'np.array([0, 1, 1, 0], np.int32)', 'np.array([0, 1, 0, 1], np.int32)'),
        tampered(caseOf('copies, pooled').source, '[1, 2, 0, 2, 0, 1]', '[1, 2, 0, 2, 0, 2]'),
        tampered(small, 'return x @', 'return float("nan") * x @'),
        tampered(caseOf('S(4) network').source, 'jax.nn.relu(x[..., 0:12])', 'jax.nn.relu(x[..., 1:13])'),
      ].map((source, k) => write(join(folder, `tampered_${k}.py`), source)),
    };
    const script = join(dirname(fileURLToPath(import.meta.url)), 'check-jax.py');
    answer = askJax<JaxAnswer>(script, request);
  }, 300_000);

  afterAll(() => rmSync(folder, { recursive: true }));

  test('Black would change nothing', () => expect(blackDiff(paths)).toBe(''));

  test('importing warns of nothing and touches no device', () => expect(answer.untouched).toBe(true));

  test.each(cases)('$id', ({ program, k }) => {
    const report = answer.reports[k]!;
    const outputs = outputsByDefinition(program);
    expect(report.shapes).toEqual(
      Object.fromEntries(parameterArrays(program).map(({ name, count }) => [name, [count]])),
    );
    expect(report).toMatchObject({
      reloaded: true,
      singlePrecision: 'float32',
      doublePrecision: 'float64',
      batches: [[], [BATCH, 1], [0]].map(batch => [...batch, program.output.size]),
    });
    expect(report.precision).toEqual(parameterArrays(program).length > 0 ? ['float32'] : []);
    expect(report.misfit).not.toBe('accepted');
    expect(relativeDifference(report.single, outputs)).toBeLessThan(1e-5);
    expect(largestDifference(report.double, outputs)).toBeLessThan(1e-12);
    expect(report.uncompiled).toBeLessThan(1e-13);
    expect(report.mapped).toBeLessThan(1e-13);
    expect(report.gradient).toBeLessThan(1e-7);
    if (program.kind !== 'NETWORK') {
      const parts = partsByDefinition(program);
      expect(Object.keys(report.parts!).sort()).toEqual(Object.keys(parts).sort());
      for (const [name, values] of Object.entries(parts)) {
        expect(largestDifference(report.parts![name]!, values)).toBeLessThan(1e-13);
      }
    }
    if (program.generators === null) {
      expect(report.check).toBeNull();
      return;
    }
    expect(report.check).toBeLessThanOrEqual(1e-12);
    if (program.generators.length === 0) return;
    expect(report.singleError).toBeLessThanOrEqual(1e-5);
    expect(report.doubleError).toBeLessThanOrEqual(1e-12);
    expect(report.generators).toEqual(
      program.generators.map(({ inputs, output }) => {
        const images = inputs.map(dense);
        return [program.kind === 'MULTILINEAR' ? images : images[0], dense(output)];
      }),
    );
  });

  test('modules that were tampered with fail their own check', () => {
    expect(answer.failures).toHaveLength(4);
    for (const failure of answer.failures) expect(failure).toMatch(/^not equivariant: relative error/);
  });

  test('docstrings show hostile names as text', () => {
    const shown = answer.reports[caseOf('signed pools, hostile names').k]!.doc;
    expect(shown).toContain(HOSTILE_NAME.split('\u2028')[0]!.trim());
  });

  test('equinox trains and saves a layer, flax finds the same parameters', () => {
    expect(answer.equinox).toEqual([true, true]);
    expect(answer.flax).toBe(true);
  });

  test('initial weights follow the key and keep the variance of the inputs', () => {
    expect(answer.seeded).toBe(true);
    // 400 draws of five normal weights: the standard error is at most 0.05
    expect(Math.abs(answer.variance - 1)).toBeLessThan(0.2);
  });
});
