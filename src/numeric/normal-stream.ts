import { threefry, type Words } from './threefry.js';

/** Normals that are made at once: a pair for each of the four lanes. */
const BLOCK = 8;
const LANES = 4;

// Local names: in a vm context, where tests run, each look-up of a global costs more than the call.
const { cos, imul, log, PI, sin, sqrt } = Math;

/**
 * The state of four generators side by side: word w of lane l at 4 w + l, lane l started at Threefry of the key and l.
 */
export function laneStates(key: Words): Int32Array {
  const state = new Int32Array(4 * LANES);
  for (let lane = 0; lane < LANES; lane++) {
    const words = threefry(key, [lane, 0x6e6f726d, 0x616c7321, LANES]);
    for (let word = 0; word < 4; word++) state[LANES * word + lane] = words[word];
    // The one state that xoshiro never leaves.
    if (words.every(word => word === 0)) state[lane] = 1;
  }
  return state;
}

/**
 * Independent normals as one flat stream, branch-free and four at a time, so that a vector processor makes the same ones; the
 * fills read it one after another, whatever their lengths. Numbers come from four generators xoshiro128**, one a lane.
 *
 * Eight normals take two words U, V of each lane: with u = (floor(U / 2) + 1/2) / 2^31 and r = sqrt(-2 log u), the point
 * (cos a, sin a), |a| <= pi/4, comes from the lower 30 bits of V, is exchanged to (sin a, cos a) where bit 31 is set, and
 * negated where bit 30 is. First the four x of the points r (x, y), then their y. No normal is beyond 6.66.
 *
 * A float32 form of it rounds u to a float32 first, which moves normals of points near the origin by up to 3e-4.
 * Sources: Box, Muller, Annals of Mathematical Statistics 29, 1958; Blackman, Vigna, "Scrambled linear pseudorandom number
 * generators", 2021.
 */
export class NormalStream {
  private readonly state: Int32Array;
  private readonly block = new Float64Array(BLOCK);
  private used = BLOCK;

  constructor(key: Words) {
    this.state = laneStates(key);
  }

  /** Fills with independent N(0, std^2). */
  fill(target: Float64Array, std: number): void {
    for (let k = 0; k < target.length; k++) {
      if (this.used === BLOCK) this.draw();
      target[k] = std * this.block[this.used++];
    }
  }

  private draw(): void {
    for (let lane = 0; lane < LANES; lane++) {
      const u = ((this.bits(lane) >>> 1) + 0.5) / 2 ** 31;
      const v = this.bits(lane);
      const radius = sqrt(-2 * log(u)) * (v & 0x40000000 ? -1 : 1);
      const angle = (v << 2) * (PI / 2 ** 33);
      const exchanged = v < 0;
      this.block[lane] = radius * (exchanged ? sin(angle) : cos(angle));
      this.block[LANES + lane] = radius * (exchanged ? cos(angle) : sin(angle));
    }
    this.used = 0;
  }

  /** 32 random bits of a lane, signed. */
  private bits(lane: number): number {
    const { state } = this;
    const [b, c, d] = [LANES + lane, 2 * LANES + lane, 3 * LANES + lane];
    const product = imul(state[b], 5);
    const result = imul((product << 7) | (product >>> 25), 9);
    const shifted = state[b] << 9;
    state[c] ^= state[lane];
    state[d] ^= state[b];
    state[b] ^= state[c];
    state[lane] ^= state[d];
    state[c] ^= shifted;
    state[d] = (state[d] << 11) | (state[d] >>> 21);
    return result;
  }
}
