import { describe, expect, test } from '@jest/globals';
import { readKernelsSync } from '../../../src/experiments/kernels-file.js';
import { normalState } from '../../../src/numeric/kernels/kernels.js';
import { NormalStream } from '../../../src/numeric/normal-stream.js';
import { Random } from '../../../src/numeric/random.js';
import type { Words } from '../../../src/numeric/threefry.js';

const kernels = readKernelsSync();
const KEYS: Words[] = [[1, 2, 3, 4], [0, 0, 0, 0], Random.fromSeed(5).words()];
const LENGTHS = [8, 4, 4, 12, 20, 8, 400, 4, 4, 1004, 12];

function reference(key: Words, count: number, std: number): Float64Array {
  const values = new Float64Array(count);
  new NormalStream(key).fill(values, std);
  return values;
}

/** Fills of the given lengths, one after another. */
function filled(key: Words, width: 4 | 8, lengths: readonly number[], std: number): number[] {
  const longest = Math.max(...lengths);
  const { exports, laid } = kernels.layOut(arena => ({
    state: normalState(arena, key, width),
    block: arena.floats(width, longest),
  }));
  const fill = width === 4 ? exports.fillNormals32 : exports.fillNormals64;
  return lengths.flatMap(length => {
    fill(laid.state, laid.block.at, length / 4, std);
    return [...laid.block.values.subarray(0, length)];
  });
}

function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let largest = 0;
  for (let k = 0; k < a.length; k++) largest = Math.max(largest, Math.abs(a[k] - b[k]));
  return largest;
}

describe.each(KEYS.map(key => [key]))('the stream of %j', key => {
  const count = LENGTHS.reduce((sum, length) => sum + length);

  test('in float64 is that of NormalStream to rounding', () => {
    expect(largestDifference(filled(key, 8, LENGTHS, 3), reference(key, count, 3))).toBeLessThan(2e-14);
  });

  test('in float32 is that of NormalStream to the rounding of its uniforms', () => {
    const found = filled(key, 4, [100_000], 1);
    const exact = reference(key, 100_000, 1);
    expect(largestDifference(found, exact)).toBeLessThan(3e-4);
    const far = found.filter((value, k) => Math.abs(value - exact[k]) > 2e-6).length;
    expect(far).toBeLessThan(500);
  });

  test('does not depend on the lengths of the fills, to the bit', () => {
    for (const width of [4, 8] as const) {
      const whole = filled(key, width, [count], 1);
      expect(filled(key, width, LENGTHS, 1)).toEqual(whole);
    }
  });

  test('is handed to data in fills of any lengths', () => {
    const source = kernels.normals(key);
    const parts = [1, 3, 7, 600, 0, 513].map(length => {
      const part = new Float64Array(length);
      source.fill(part, 0.5);
      return [...part];
    });
    expect(largestDifference(parts.flat(), reference(key, 1124, 0.5))).toBeLessThan(1e-14);
  });
});
