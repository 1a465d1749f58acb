import { type Flow, integrate } from './runge-kutta.js';
import type { System } from './system.js';

/** How states are recorded, and after which time the label is. */
interface Recording {
  /** Recorded inputs and labels are states in these units. */
  readonly inputUnit: number;
  readonly labelUnit: number;
  readonly step: number;
  readonly steps: number;
}

/** Inputs whose states are N(0, I), and as labels the states that a flow takes them to. */
export function stateAfter(
  flow: Flow,
  { inputUnit, labelUnit, step, steps }: Recording,
): Pick<System, 'drawInput' | 'evaluate'> {
  return {
    drawInput(random, x) {
      random.fillNormal(x, 1 / inputUnit);
    },
    evaluate(x, y) {
      for (let k = 0; k < y.length; k++) y[k] = inputUnit * x[k];
      integrate(flow, y, step, steps);
      for (let k = 0; k < y.length; k++) y[k] /= labelUnit;
    },
  };
}
