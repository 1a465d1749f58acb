const PARITY = 0x1bd11bda;
const ROTATIONS = [
  [10, 26],
  [11, 21],
  [13, 27],
  [23, 5],
  [6, 20],
  [17, 11],
  [25, 10],
  [18, 20],
] as const;

/** 128 bits as four 32-bit words. */
export type Words = readonly [number, number, number, number];

/**
 * The block function Threefry-4x32 with 20 rounds: a keyed permutation of 128 bits, used to derive keys.
 * Source: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011.
 */
export function threefry(key: Words, block: Words): Words {
  const schedule = [...key, PARITY ^ key[0] ^ key[1] ^ key[2] ^ key[3]];
  const x = block.map((word, i) => (word + schedule[i]) | 0);
  for (let round = 0; round < 20; round++) {
    const [first, second] = ROTATIONS[round % 8];
    const a = round % 2 === 0 ? 1 : 3;
    const b = 4 - a;
    x[0] = (x[0] + x[a]) | 0;
    x[a] = ((x[a] << first) | (x[a] >>> (32 - first))) ^ x[0];
    x[2] = (x[2] + x[b]) | 0;
    x[b] = ((x[b] << second) | (x[b] >>> (32 - second))) ^ x[2];
    if (round % 4 === 3) {
      const injection = (round + 1) / 4;
      for (let i = 0; i < 4; i++) x[i] = (x[i] + schedule[(injection + i) % 5]) | 0;
      x[3] = (x[3] + injection) | 0;
    }
  }
  return [x[0] >>> 0, x[1] >>> 0, x[2] >>> 0, x[3] >>> 0];
}
