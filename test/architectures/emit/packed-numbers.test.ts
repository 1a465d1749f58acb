import { expect, test } from '@jest/globals';
import { packDoubles, packIntegers } from '../../../src/architectures/emit/packed-numbers.js';

const sizes = [0, 1, 2, 3, 4, 5, 1000, 24575, 24576, 24577, 60001];

test.each(sizes)('%i packed integers are little-endian bytes in base64', count => {
  for (const [width, Numbers, most] of [
    [1, Uint8Array, 2 ** 8],
    [2, Uint16Array, 2 ** 16],
    [4, Uint32Array, 2 ** 32],
  ] as const) {
    const values = new Numbers(count).map((_: number, k: number) =>
      k === 0 ? most - 1 : (k * 2654435761) % most,
    );
    const packed = packIntegers(values);
    expect(packed.width).toBe(count === 0 ? 1 : width);
    expect(packed.base64).toBe(Buffer.from(values.buffer).toString('base64'));
  }
});

test.each(sizes)('%i packed doubles as well', count => {
  const values = Float64Array.from({ length: count }, (_, k) => Math.sin(k) * 10 ** (k % 40));
  expect(packDoubles(values)).toEqual({ width: 8, base64: Buffer.from(values.buffer).toString('base64') });
});
