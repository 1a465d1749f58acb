import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { CopyMaps } from '../../../src/architectures/blocks/copy-maps.js';
import { equivariantBlockMap } from '../../../src/architectures/blocks/equivariant-block-map.js';
import { runsOf } from '../../../src/architectures/blocks/runs.js';
import type { BasisChange } from '../../../src/architectures/changes/basis-change.js';
import { equivariantParts } from '../../../src/architectures/changes/equivariant-parts.js';
import { flatWeight } from '../../../src/architectures/changes/flat-weight.js';
import { partsThroughComponents } from '../../../src/architectures/changes/parts-through-components.js';
import { generatorImages } from '../../../src/architectures/generator-images.js';
import { equivariantLayer } from '../../../src/architectures/layer.js';
import { layerJson } from '../../../src/architectures/layer-json.js';
import { evaluate } from '../../../src/architectures/program/evaluate.js';
import { deviationsOf } from '../../../src/architectures/program/parameters.js';
import { programOfLayer } from '../../../src/architectures/program/program-of-layer.js';
import { fixedSubspace } from '../../../src/fixed-subspaces/fixed-subspace.js';
import { parseGroup } from '../../../src/groups/parse-group.js';
import { parseRepresentation } from '../../../src/representations/parse-representation.js';
import { generic } from '../program/generic.js';

interface Case {
  readonly of: string;
  readonly from: string;
  readonly to: string;
}

const CASES: readonly Case[] = [
  { of: 'O(3)', from: '3+2*V+V^2', to: '2*V^2+V^3' },
  { of: 'O(1,3)', from: '2+2*V+V^2', to: '1+V+2*V^2' },
  { of: 'SO(3)', from: '2*V^2+V+V', to: '1+3*V^2' },
  { of: 'SO(2)', from: '3*V+V^2', to: '2*V^2+1' },
  { of: 'Q(8)', from: '2*Reg', to: '3*Reg' },
  { of: 'Z(8)', from: '3*V', to: '2*V' },
  { of: 'S(4)', from: '2*V+V^2', to: 'V^2+3*V' },
  { of: 'SL(3)', from: 'V*V*+2*V', to: 'V+V*V*' },
  { of: 'S(3)', from: '1', to: 'V+1+V' },
];

function setting({ of, from, to }: Case) {
  const group = parseGroup({ name: of });
  return { group, from: parseRepresentation(from), to: parseRepresentation(to) };
}

function layerOf(c: Case) {
  const { group, from, to } = setting(c);
  const parts = partsThroughComponents(new CopyMaps(group, fixedSubspace), from, to, true)!;
  const generators = generatorImages(group, from, to);
  const layer = { ...equivariantLayer(group, from, to, { bias: true }), ...parts, generators };
  return { ...setting(c), layer };
}

describe.each(CASES)('$of $from -> $to through components', c => {
  const { group, from, to, layer } = layerOf(c);
  const program = programOfLayer(layer);
  const { rows, columns } = layer;

  test('has as many parameters as E_G, and as invariant biases', () => {
    const plain = equivariantBlockMap(group, from, to, fixedSubspace);
    expect(layer.weight.parameterCount).toBe(plain.parameterCount);
    const bias = equivariantBlockMap(group, parseRepresentation('1'), to, fixedSubspace);
    expect(layer.bias!.parameterCount).toBe(bias.parameterCount);
  });

  test('commutes with the generators, and is onto E_G', () => {
    const parameters = { weight_parameters: generic(layer.weight.parameterCount, 1) };
    const w = matrixOf(parameters);
    for (const { input, output } of layer.generators!) {
      const [left, right] = [dense(output), dense(input)];
      const moved = times(left, w);
      times(w, right).forEach((row, i) => {
        for (const [j, value] of row.entries()) expect(value).toBeCloseTo(moved[i]![j]!, 9);
      });
    }
    expect(rank(flat())).toBe(layer.weight.parameterCount);
  });

  test('the flat sharing is what the steps compute', () => {
    const parameters = generic(layer.weight.parameterCount, 2);
    const w = matrixOf({ weight_parameters: parameters });
    const { positions, parameters: which, codes, table } = flatWeight(layer);
    const sums = new Float64Array(rows * columns);
    positions.forEach((position, e) => {
      sums[position]! += parameters[which[e]!]! * table[codes[e]!]!.decimal;
    });
    for (const [at, value] of w.flat().entries()) expect(sums[at]).toBeCloseTo(value, 10);
  });

  test('initial weights keep the variance of each copy on average', () => {
    const deviations = deviationsOf(layer.weight);
    const variances = new Float64Array(rows);
    flat().forEach((matrix, k) => {
      matrix.forEach((value, at) => {
        variances[Math.floor(at / columns)]! += (deviations[k]! * value) ** 2;
      });
    });
    for (const { start, copies, size } of runsOf(group, to)) {
      for (let copy = 0; copy < copies; copy++) {
        const own = variances.subarray(start + copy * size, start + (copy + 1) * size);
        expect(own.reduce((a, b) => a + b, 0) / size).toBeCloseTo(1, 9);
      }
    }
  });

  /** W by what the steps make of the unit vectors. */
  function matrixOf(parameters: Record<string, Float64Array>): number[][] {
    const zero = { bias_parameters: new Float64Array(layer.bias!.parameterCount) };
    const images = Array.from({ length: columns }, (_, j) =>
      evaluate(program, { ...zero, ...parameters }, [unit(columns, j)]),
    );
    return Array.from({ length: rows }, (_, i) => images.map(image => image[i]!));
  }

  /** The matrix of each parameter, flat. */
  function flat(): number[][] {
    const { positions, parameters, codes, table, parameterCount } = flatWeight(layer);
    const matrices = Array.from({ length: parameterCount }, () => new Array<number>(rows * columns).fill(0));
    positions.forEach((position, e) => {
      matrices[parameters[e]!]![position] = table[codes[e]!]!.decimal;
    });
    return matrices;
  }
});

test('a space that meets no component has no parts through components', () => {
  const { group, from, to } = setting({ of: 'O(3)', from: '3+2*V', to: 'V^2' });
  expect(partsThroughComponents(new CopyMaps(group, fixedSubspace), from, to, true)).toBeUndefined();
});

test('an invariant output that the input does not reach keeps its bias', () => {
  const { group, from, to } = setting({ of: 'O(3)', from: '2*V', to: '1+V+2' });
  const parts = partsThroughComponents(new CopyMaps(group, fixedSubspace), from, to, true)!;
  const program = programOfLayer({ ...equivariantLayer(group, from, to, { bias: true }), ...parts });
  const parameters = { weight_parameters: generic(2, 1), bias_parameters: Float64Array.of(2, 3, 5) };
  expect(evaluate(program, parameters, [new Float64Array(6)])).toEqual(Float64Array.of(2, 0, 0, 0, 3, 5));
});

const LARGE: Case = { of: 'O(1,3)', from: '64+16*V+4*V^2', to: '64+16*V+4*V^2' };

test('the JSON of a changed layer is valid, and says alone what the layer computes', () => {
  const { group, from, to } = setting(LARGE);
  const layer = equivariantLayer(group, from, to, { bias: true });
  expect(layer.change).not.toBeNull();
  const document = JSON.parse(layerJson(layer)) as Document;
  const validate = new Ajv2020().compile(JSON.parse(readFileSync('schema/layer.schema.json', 'utf8')));
  validate(document);
  expect(validate.errors).toBeNull();
  expect(document.$schema).toBe('urn:intertwine:layer:3');
  const x = generic(layer.columns, 3);
  const p = generic(layer.weight.parameterCount, 4);
  const c = generic(layer.bias!.parameterCount, 5);
  const expected = evaluate(programOfLayer(layer), { weight_parameters: p, bias_parameters: c }, [x]);
  const { input, output } = document.change;
  const joined = input.runs.flatMap(copiesOf(x)).flatMap(({ run, copy }) => {
    if (run.matrix === null) return copy;
    const { rows, columns, codes, table, scales } = input.matrices[run.matrix]!;
    return Array.from({ length: rows }, (_, q) =>
      copy.reduce((sum, value, t) => sum + scales[q]! * table[codes[q * columns + t]!]!.decimal * value, 0),
    );
  });
  const z = Array.from(input.order, place => joined[place]!);
  const mixed = new Array<number>(document.weight.rows).fill(0);
  for (const { row, rowCopies, column, columnCopies, parameter, base } of document.weight.blocks) {
    const d = document.weight.bases[base]!.rows;
    for (let a = 0; a < rowCopies; a++) {
      for (let b = 0; b < columnCopies; b++) {
        for (let s = 0; s < d; s++) {
          mixed[row + a * d + s]! += p[parameter + a * columnCopies + b]! * z[column + b * d + s]!;
        }
      }
    }
  }
  c.forEach((value, a) => {
    mixed[document.bias.blocks[0]!.row + a]! += value;
  });
  const places = new Array<number>(output.changedSize);
  Array.from(output.order).forEach((place, i) => {
    places[place] = mixed[i]!;
  });
  let at = 0;
  const y = output.runs.flatMap(({ copies, size, changedSize, matrix }) =>
    Array.from({ length: copies }, () => {
      const copy = places.slice(at, at + changedSize);
      at += changedSize;
      if (matrix === null) return copy;
      const { columns, codes, table, scales } = output.matrices[matrix]!;
      return Array.from({ length: size }, (_, t) =>
        copy.reduce((sum, v, q) => sum + scales[q]! * table[codes[q * columns + t]!]!.decimal * v, 0),
      );
    }).flat(),
  );
  for (const [i, value] of y.entries()) expect(value).toBeCloseTo(expected[i]!, 10);
});

test.each([
  ['S(20)', '64*V'],
  ['B(16)', '16*V'],
  ['SO(3)', 'V^4'],
  ['Z(64)', '2*V'],
  ['O(3)', '3+2*V+V^2'],
])('%s %s is cheaper without a change of basis', (of, space) => {
  const { group, from, to } = setting({ of, from: space, to: space });
  expect(equivariantParts(group, from, to, { bias: true, find: fixedSubspace }).change).toBeNull();
});

test('a large layer through components does less than half of the work of W', () => {
  const { group, from, to } = setting(LARGE);
  const { change, weight } = equivariantParts(group, from, to, { bias: true, find: fixedSubspace });
  expect(change!.input.matrices.map(({ rows, columns }) => [rows, columns])).toEqual([[16, 16]]);
  expect(weight.blocks.map(b => [b.rowCopies, b.columnCopies, weight.bases[b.base]!.rows])).toEqual([
    [68, 68, 1],
    [16, 16, 4],
    [4, 4, 6],
    [4, 4, 9],
  ]);
});

test('a module says how it is made', () => {
  const { group, from, to } = setting(LARGE);
  const program = programOfLayer(equivariantLayer(group, from, to, { bias: true }));
  expect(program.remarks).toEqual([
    'W = E M P and b = E c: P leads into the coordinates of components, representations that input and output have in common, and E out of them; the parameters fill M, which mixes the copies of each component: 68 to 68 of dimension 1, 16 to 16 of dimension 4, 4 to 4 of dimension 6, 4 to 4 of dimension 9.',
  ]);
  expect(program.initialLaw).toContain('variance 1 / n for a component of which the input has n copies');
});

interface Document {
  readonly $schema: string;
  readonly change: { readonly input: BasisChange; readonly output: BasisChange };
  readonly weight: MapDocument;
  readonly bias: MapDocument;
}

interface MapDocument {
  readonly rows: number;
  readonly bases: readonly { readonly rows: number }[];
  readonly blocks: readonly {
    readonly row: number;
    readonly rowCopies: number;
    readonly column: number;
    readonly columnCopies: number;
    readonly parameter: number;
    readonly base: number;
  }[];
}

function copiesOf(x: Float64Array) {
  let at = 0;
  return (run: BasisChange['runs'][number]) =>
    Array.from({ length: run.copies }, () => {
      const copy = [...x.subarray(at, at + run.size)];
      at += run.size;
      return { run, copy };
    });
}

function unit(size: number, j: number): Float64Array {
  return new Float64Array(size).fill(1, j, j + 1);
}

function dense({
  size,
  rows,
  columns,
  values,
}: {
  size: number;
  rows: Int32Array;
  columns: Int32Array;
  values: Float64Array;
}): number[][] {
  const matrix = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  values.forEach((value, e) => {
    matrix[rows[e]!]![columns[e]!]! += value;
  });
  return matrix;
}

function times(a: number[][], b: number[][]): number[][] {
  return a.map(row => b[0]!.map((_, j) => row.reduce((sum, value, k) => sum + value * b[k]![j]!, 0)));
}

/** By elimination with the largest pivots. */
function rank(vectors: number[][]): number {
  const rows = vectors.map(v => [...v]);
  let found = 0;
  for (let column = 0; column < rows[0]!.length && found < rows.length; column++) {
    let best = found;
    for (let i = found; i < rows.length; i++) {
      if (Math.abs(rows[i]![column]!) > Math.abs(rows[best]![column]!)) best = i;
    }
    if (Math.abs(rows[best]![column]!) < 1e-8) continue;
    [rows[found], rows[best]] = [rows[best]!, rows[found]!];
    for (let i = found + 1; i < rows.length; i++) {
      const factor = rows[i]![column]! / rows[found]![column]!;
      if (factor !== 0)
        for (let j = column; j < rows[i]!.length; j++) rows[i]![j]! -= factor * rows[found]![j]!;
    }
    found++;
  }
  return found;
}
