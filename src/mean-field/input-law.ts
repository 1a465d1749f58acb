import type { NormalSource } from '../numeric/quasi-normals.js';

/** GAUSSIAN is N(0, s^2 I); SPHERE is uniform on the sphere of radius s sqrt(d), which has the same covariance. */
export const INPUT_LAWS = ['GAUSSIAN', 'SPHERE'] as const;
export type InputLaw = (typeof INPUT_LAWS)[number];

/** inputs [d, count] <- points of the law with s = `std`, independent where the source's are. */
export function drawInputs(
  law: InputLaw,
  std: number,
  inputs: Float64Array,
  count: number,
  normals: NormalSource,
): void {
  normals.fillNormal(inputs, std);
  fromNormals[law](std, inputs, count);
}

/** What makes points of each law from points of N(0, s^2 I), in place. */
const fromNormals: Record<InputLaw, (std: number, inputs: Float64Array, count: number) => void> = {
  GAUSSIAN() {},
  SPHERE(std, inputs, count) {
    const radius = std * Math.sqrt(inputs.length / count);
    for (let b = 0; b < count; b++) {
      let square = 0;
      for (let k = b; k < inputs.length; k += count) square += inputs[k] * inputs[k];
      const scale = radius / Math.sqrt(square);
      for (let k = b; k < inputs.length; k += count) inputs[k] *= scale;
    }
  },
};
