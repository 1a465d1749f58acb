import { normalDistribution } from './normal-distribution.js';
import type { NonlinearPart, NonlinearStep, PointwiseFunction } from './program.js';

/** The functions of one number, in double precision. */
export const pointwise: Readonly<Record<PointwiseFunction, (x: number) => number>> = {
  RELU: x => Math.max(x, 0),
  GELU: x => x * normalDistribution(x),
  SILU: x => x * sigmoid(x),
  SIGMOID: sigmoid,
  SOFTPLUS: x => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
  ELU: x => (x > 0 ? x : Math.expm1(x)),
  SIN: Math.sin,
  TANH: Math.tanh,
  IDENTITY: x => x,
};

/** The parts' outputs, one after the other. */
export function nonlinearValues({ rows, parts }: NonlinearStep, x: Float64Array): Float64Array {
  const y = new Float64Array(rows);
  let at = 0;
  for (const part of parts) {
    const values = partValues(part, x);
    y.set(values, at);
    at += values.length;
  }
  if (at !== rows) throw new Error(`expected parts of ${rows} outputs in all, got ${at}`);
  return y;
}

function partValues(part: NonlinearPart, x: Float64Array): Float64Array {
  const { start, copies, size } = part.run;
  const values = x.slice(start, start + copies * size);
  switch (part.part) {
    case 'POINTWISE':
      return values.map(pointwise[part.function]);
    case 'GATED':
      return values.map((value, i) => sigmoid(x[part.gate + Math.floor(i / size)]!) * value);
    case 'NORM': {
      const squares = new Float64Array(copies);
      values.forEach((value, i) => {
        squares[Math.floor(i / size)]! += value ** 2;
      });
      return values.map((value, i) => value / Math.sqrt(1 + squares[Math.floor(i / size)]! / size));
    }
  }
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
