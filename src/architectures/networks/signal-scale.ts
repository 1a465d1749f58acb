import { changed } from '../changes/apply-change.js';
import { nonlinearValues } from '../program/evaluate-nonlinear.js';
import type { Step } from '../program/program.js';
import { fixedNumbers } from './fixed-numbers.js';
import { measuredDeviations, measuredProducts } from './measured-deviations.js';
import { mixedBlocks, mixedTerms, valuesOfBlocks, valuesOfTerms } from './step-values.js';

/** Inputs at which signals are measured, .. */
const INPUTS = 16;
/** .. fewer where a network is large, at least two: weights times inputs. */
const WORK_LIMIT = 2 ** 21;

/**
 * What products add to the variance 1 that they find: a tenth of the scale, as Finzi, Welling and Wilson (2021) have it. With a half
 * the mean square of what leaves O(3) networks of depth 3 is in the thousands, since large signals grow like powers of two a stage.
 */
export const PRODUCT_VARIANCE = 0.01;

export const NETWORK_LAW = `Initial law: independent normal parameters of mean 0, biases 0. Step by step, each parameter that stands in a row supplies an equal part of variance 1 (all products together: ${PRODUCT_VARIANCE}), as measured behind the steps before at fixed inputs with independent coordinates of mean 0 and variance 1.`;

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
  const first = steps.findIndex(({ step }) => step === 'LINEAR');
  return steps.map((step, k) => {
    const { scaled, apply } = scaledStep(step, signals, k === first);
    if (k < steps.length - 1) signals = signals.map((x, p) => apply(x, p, INPUTS * (k * INPUTS + p)));
    return scaled;
  });
}

/** A step with its deviations, and what it makes of the signal x number p with the parameters of a stream. */
interface ScaledStep {
  readonly scaled: Step;
  readonly apply: (x: Float64Array, p: number, stream: number) => Float64Array;
}

/** Biases are 0. */
function scaledStep(step: Step, signals: readonly Float64Array[], isFirst: boolean): ScaledStep {
  switch (step.step) {
    case 'LINEAR': {
      const values = signals.map(x => valuesOfBlocks(step.weight, x));
      const weight = isFirst ? step.weight : measuredDeviations(step.weight, values);
      return {
        scaled: { ...step, weight },
        apply: (_, p, stream) => mixedBlocks(weight, values[p], stream),
      };
    }
    case 'BILINEAR': {
      const values = signals.map(x => valuesOfTerms(step, x));
      const scaled = measuredProducts(step, values, PRODUCT_VARIANCE);
      return { scaled, apply: (x, p, stream) => mixedTerms(scaled, x, values[p], stream) };
    }
    case 'CHANGE':
      return { scaled: step, apply: x => changed(step, x) };
    case 'NONLINEAR':
      return { scaled: step, apply: x => nonlinearValues(step, x) };
    default:
      throw new Error(`expected a step of a network, got ${step.step}`);
  }
}
