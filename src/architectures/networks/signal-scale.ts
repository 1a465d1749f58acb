import { evaluate } from '../program/evaluate.js';
import {
  bilinearDeviationsOf,
  deviationsOf,
  type ParameterArray,
  parameterArrays,
} from '../program/parameters.js';
import type { Program, Step } from '../program/program.js';
import { fixedNumbers } from './fixed-numbers.js';
import { measuredDeviations, measuredProducts } from './measured-deviations.js';

/** Inputs at which signals are measured, .. */
const INPUTS = 16;
/** .. fewer where a network is large, at least two: weights times inputs. */
const WORK_LIMIT = 2 ** 21;

/** What products add to the variance 1 that they find. */
export const PRODUCT_VARIANCE = 0.25;

export const NETWORK_LAW = `Initial law: independent normal parameters of mean 0, biases 0. Step by step, each parameter that stands in a row supplies an equal part of variance 1 (all products together: ${PRODUCT_VARIANCE}), as measured behind the steps before at fixed inputs with independent coordinates of variance 1.`;

/**
 * The steps with deviations that keep the scale of signals: after each linear step coordinates have variance 1 on average, where
 * inputs have independent coordinates of variance 1. The first step has the law for such inputs; behind it signals are measured
 * at fixed inputs, each with fixed parameters of its own, so that the same steps always get the same deviations.
 */
export function keepingScale(steps: readonly Step[], size: number): Step[] {
  const weights = steps.map(step => (step.step === 'LINEAR' ? step.weight.rows * step.weight.columns : 0));
  const work = weights.reduce((a, b) => a + b, 0);
  const count = Math.max(2, Math.min(INPUTS, Math.floor(WORK_LIMIT / work)));
  let signals = Array.from({ length: count }, (_, p) => fixedNumbers(p, size));
  return steps.map((step, k) => {
    const scaled = k === 0 ? step : scaledStep(step, signals);
    const program = alone(scaled, signals[0].length);
    signals = signals.map((x, p) => evaluate(program, fixedParameters(program, k * INPUTS + p), [x]));
    return scaled;
  });
}

function scaledStep(step: Step, signals: readonly Float64Array[]): Step {
  switch (step.step) {
    case 'LINEAR':
      return { ...step, weight: measuredDeviations(step.weight, signals) };
    case 'BILINEAR':
      return measuredProducts(step, signals, PRODUCT_VARIANCE);
    default:
      return step;
  }
}

/** Parameters with the deviations of a program's steps, the same for the same stream. */
export function fixedParameters(program: Program, stream: number): Record<string, Float64Array> {
  const entries = parameterArrays(program).map(({ name, step: at, role, count }, n) => {
    const deviations = deviationsOfArray(program.steps[at], role);
    const numbers = fixedNumbers(stream * INPUTS + n, count);
    return [name, numbers.map((x, e) => x * deviations[e])] as const;
  });
  return Object.fromEntries(entries);
}

function deviationsOfArray(step: Step, role: ParameterArray['role']): Float64Array {
  if (step.step === 'BILINEAR') return bilinearDeviationsOf(step);
  if (step.step !== 'LINEAR') throw new Error(`expected a step with parameters, got ${step.step}`);
  return deviationsOf(role === 'BIAS' ? step.bias! : step.weight);
}

/** A step as a program of its own. */
function alone(step: Step, size: number): Program {
  return {
    kind: 'NETWORK',
    group: '',
    inputs: [{ representation: '', size }],
    output: { representation: '', size },
    steps: [step],
    generators: null,
    remarks: [],
    definition: '',
    initialLaw: '',
    unconstrainedParameterCount: 0,
  };
}
