import type { Random } from './random.js';

// Local names: in a vm context, where tests run, each look-up of a global costs more than the call.
const { cos, log, sin, sqrt } = Math;

/** What fills a matrix [d, count] with points of N(0, std^2 I_d), one a column. */
export interface NormalSource {
  fillNormal(target: Float64Array, std: number): void;
}

/**
 * Points of N(0, I_d) that fill space more evenly than independent ones, so that means of smooth functions err by about 1/n
 * instead of 1/sqrt(n): the Kronecker sequence u_b = shift + b alpha mod 1 with alpha_k = g^-k, g the root of
 * g^(D+1) = g + 1, pairs of whose D = d or d + 1 coordinates become normals by Box and Muller. The shift is uniform, so
 * that each point has the law N(0, I_d) and sequences of different streams are independent. No symmetry of the coordinates
 * maps the sequence to itself: the alpha_k differ.
 * Source: Roberts, "The unreasonable effectiveness of quasirandom sequences", 2018; Box, Muller, 1958.
 */
export class QuasiNormals implements NormalSource {
  private readonly steps: Float64Array;
  private readonly point: Float64Array;

  constructor(
    private readonly dimension: number,
    random: Random,
  ) {
    const size = dimension + (dimension % 2);
    let root = 2;
    for (let k = 0; k < 64; k++) root = (1 + root) ** (1 / (size + 1));
    this.steps = Float64Array.from({ length: size }, (_, k) => root ** -(k + 1));
    this.point = Float64Array.from(this.steps, () => random.uniform());
  }

  fillNormal(target: Float64Array, std: number): void {
    const { dimension, steps, point } = this;
    const count = target.length / dimension;
    for (let b = 0; b < count; b++) {
      for (let k = 0; k < steps.length; k += 2) {
        const radius = std * sqrt(-2 * log(1 - point[k]));
        const angle = 2 * Math.PI * point[k + 1];
        target[k * count + b] = radius * cos(angle);
        if (k + 1 < dimension) target[(k + 1) * count + b] = radius * sin(angle);
        point[k] = fraction(point[k] + steps[k]);
        point[k + 1] = fraction(point[k + 1] + steps[k + 1]);
      }
    }
  }
}

function fraction(t: number): number {
  return t >= 1 ? t - 1 : t;
}
