import { describe, expect, test } from '@jest/globals';
import type { BlockMap } from '../../../src/architectures/blocks/block-map.js';
import { equivariantBlockMap } from '../../../src/architectures/blocks/equivariant-block-map.js';
import { flatSharing } from '../../../src/architectures/blocks/flat-sharing.js';
import { outputVariances } from '../../../src/architectures/blocks/initial-law.js';
import { applyMap, matrixOfMap } from '../../../src/architectures/program/evaluate.js';
import type { Sharing } from '../../../src/architectures/sharing.js';
import { parseExact } from '../../../src/exact/parser.js';
import { equivariantMaps } from '../../../src/fixed-subspaces/equivariant-maps.js';
import { fixedSubspace } from '../../../src/fixed-subspaces/fixed-subspace.js';
import { parseGroup } from '../../../src/groups/parse-group.js';
import { basisFromRows, equalBases, type SparseBasis } from '../../../src/linear-algebra/sparse-basis.js';
import { parseRepresentation } from '../../../src/representations/parse-representation.js';
import { generic } from '../program/generic.js';
import { pooledValues } from '../program/pooled-values.js';

function mapOf(of: string, from: string, to: string, uncut?: number): BlockMap {
  const [input, output] = [parseRepresentation(from), parseRepresentation(to)];
  return equivariantBlockMap(parseGroup({ name: of }), input, output, fixedSubspace, uncut);
}

function exactMapsOf(of: string, from: string, to: string): SparseBasis {
  return equivariantMaps(parseGroup({ name: of }), parseRepresentation(from), parseRepresentation(to))
    .subspace.basis;
}

/** The canonical basis of what the parameters span, from the exact texts. */
function spanOf({ size, parameterCount, positions, parameters, codes, table }: Sharing): SparseBasis {
  const values = table.map(({ exact }) => parseExact(exact!));
  const rows = Array.from({ length: parameterCount }, () => ({
    indices: [] as number[],
    entries: [] as ReturnType<typeof parseExact>[],
  }));
  positions.forEach((position, e) => {
    rows[parameters[e]!]!.indices.push(position);
    rows[parameters[e]!]!.entries.push(values[codes[e]!]!);
  });
  return basisFromRows(size, rows);
}

function expectClose(actual: Float64Array, expected: Float64Array): void {
  const scale = Math.max(1, ...expected.map(Math.abs));
  expect(Math.max(0, ...actual.map((value, i) => Math.abs(value - expected[i]!)))).toBeLessThan(
    1e-12 * scale,
  );
}

/** Pairs that are cut whatever their size. */
const CUT: readonly (readonly [of: string, from: string, to: string])[] = [
  ['S(3)', 'V', 'V'],
  ['S(5)', '3*V+1+V', 'V+2*1'],
  ['S(5)', '2*V^2+1', 'V^2+2*V'],
  ['S(6)', 'V^2', 'V^2'],
  ['S(6)', 'Sym^2(V)', 'Subsets(2)+V'],
  ['S(5)', 'Subsets(2)', 'V^2'],
  ['S(4)', '2*(V+1)', 'V*(V+1)'],
  ['S(4)', '4*V*sgn+V', '3*V+sgn'],
  ['S(4)', 'Irr(4)+V', '2*Irr(4)+Irr(5)'],
  ['A(5)', '5*V+1', '2*V^2'],
  ['Z(6)', '3*V+1', '2*V'],
  ['D(5)', '2*V+1', 'V^2+V'],
  ['C(3)', '2*V', '3*V+1'],
  ['B(4)', '3*V', 'V^3+V'],
  ['S(3) x S(4)', 'V1*V2', 'V1*V2'],
  ['S(3) x S(4)', '2*V1*V2+V1', 'V2+V1*V2^2'],
  ['SO(3)', '3*V+2', 'V^2+V+1'],
  ['SO(3)', 'L(2)+V', 'Sym^2(V)+2*V^2'],
  ['O(3)', '2*V', 'V^3+1'],
  ['O(1,3)', '2*V+1', 'V+V^2'],
  ['SO+(1,1)', '3*V', 'V+V*'],
  ['Sp(4)', 'V+V^2', 'V^2'],
  ['SL(2)', '2*V', 'V*+Ad'],
  ['GL(2)', 'V*V*', 'V*V*+1'],
  ['SO(3) x S(3)', 'V1*V2', '2*V1*V2+1'],
];

describe.each(CUT)('%s %s -> %s, cut into blocks', (of, from, to) => {
  const map = mapOf(of, from, to, 0);

  test('spans E_G exactly', () => {
    const exact = exactMapsOf(of, from, to);
    const span = spanOf(flatSharing(map));
    expect(map.parameterCount).toBe(exact.offsets.length - 1);
    expect(equalBases(span, exact)).toBe(true);
  });

  test('has disjoint blocks, ascending, whose parameters follow each other', () => {
    let parameter = 0;
    const owner = new Int32Array(map.rows * map.columns).fill(-1);
    map.blocks.forEach((block, at) => {
      const { rows, columns, count } = map.bases[block.base]!;
      expect(block.parameter).toBe(parameter);
      expect(block.deviations).toHaveLength(count);
      parameter += block.rowCopies * block.columnCopies * count;
      const before = map.blocks[at - 1];
      if (before) {
        expect(before.row < block.row || (before.row === block.row && before.column < block.column)).toBe(
          true,
        );
      }
      for (let i = block.row; i < block.row + block.rowCopies * rows; i++) {
        for (let j = block.column; j < block.column + block.columnCopies * columns; j++) {
          expect(owner[i * map.columns + j]).toBe(-1);
          owner[i * map.columns + j] = at;
        }
      }
    });
    expect(parameter).toBe(map.parameterCount);
  });

  test('gives the same pooled, by its matrix and by its flat sharing', () => {
    const w = generic(map.parameterCount);
    const x = generic(map.columns, 1);
    const y = applyMap(map, w, x);
    expectClose(pooledValues(map, w, x), y);
    const flat = flatSharing(map);
    const matrix = new Float64Array(flat.size);
    flat.positions.forEach((position, e) => {
      matrix[position]! += flat.table[flat.codes[e]!]!.decimal * w[flat.parameters[e]!]!;
    });
    expectClose(matrix, matrixOfMap(map, w));
  });

  test('has initial weights that keep the variance', () => {
    const variances = [...outputVariances(map)].filter(v => v !== 0);
    const mean = variances.reduce((sum, v) => sum + v, 0) / variances.length;
    expect(mean).toBeCloseTo(1, 12);
  });
});

test('pools are used somewhere, with and without factors', () => {
  const forms = CUT.flatMap(([of, from, to]) => mapOf(of, from, to, 0).blocks.map(({ form }) => form));
  expect(new Set(forms)).toEqual(new Set(['WHOLE', 'POOLED']));
});

describe('of sets', () => {
  test('copies of V have the identity and the sum', () => {
    const map = mapOf('S(100)', '64*V', '64*V');
    const identity = {
      pools: 100,
      width: 1,
      columns: Int32Array.from({ length: 100 }, (_, i) => i),
      coefficients: null,
      spread: null,
      spreadCoefficients: null,
    };
    const sum = { ...identity, pools: 1, width: 100, spread: new Int32Array(100) };
    expect(map).toMatchObject({ rows: 6400, columns: 6400, parameterCount: 8192 });
    expect(map.bases.map(({ pooled }) => pooled)).toEqual([[identity, sum]]);
    expect(map.blocks.map(({ form }) => form)).toEqual(['POOLED']);
    // n = 128 parameters in each row; the identity has 100 rows of norm 1, the sum 100 of norm 100
    expect([...map.blocks[0]!.deviations]).toEqual(
      [Math.sqrt(1 / 128), Math.sqrt(1 / 12800)].map(v => expect.closeTo(v, 14)),
    );
  });

  test('the maps of graphs cost the edges, not their square', () => {
    const { pooled } = mapOf('S(20)', 'V^2', 'V^2').bases[0]!;
    expect(pooled).toHaveLength(15);
    for (const { pools, width } of pooled!) expect(pools * width).toBeLessThanOrEqual(400);
  });
});

test('small maps are one block with the canonical basis', () => {
  const map = mapOf('S(5)', '3*V+1+V', 'V+2*1');
  expect(map.blocks).toMatchObject([{ rowCopies: 1, columnCopies: 1, form: 'WHOLE', base: 0 }]);
  expect(equalBases(spanOf(map.bases[0]!.sharing), exactMapsOf('S(5)', '3*V+1+V', 'V+2*1'))).toBe(true);
});

test('equal pairs of runs share their maps', () => {
  const map = mapOf('S(40)', '2*V+1+V', 'V+3*1+2*V');
  expect(map.blocks).toHaveLength(9);
  expect(map.bases).toHaveLength(4);
});

test('where there are no maps there are no blocks', () => {
  const map = mapOf('B(4)', '40*V+V^3', '20*1+V^2');
  expect([map.parameterCount, map.blocks, map.bases]).toEqual([0, [], []]);
});

test('alternating summands are refused', () => {
  const alternating = Array.from({ length: 80 }, (_, k) => (k % 2 === 0 ? 'V' : '1')).join('+');
  expect(() => mapOf('S(30)', alternating, alternating)).toThrow(
    expect.objectContaining({ code: 'TOO_LARGE', details: { limit: '4096', value: '6400' } }),
  );
});
