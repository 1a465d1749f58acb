import { fixedNumbers } from '../../../src/architectures/networks/fixed-numbers.js';
import {
  bilinearDeviationsOf,
  deviationsOf,
  type ParameterArray,
  parameterArrays,
} from '../../../src/architectures/program/parameters.js';
import type { Program, Step } from '../../../src/architectures/program/program.js';

/** Parameters with the deviations of a program's steps, the same for the same stream. */
export function fixedParameters(program: Program, stream: number): Record<string, Float64Array> {
  const entries = parameterArrays(program).map(({ name, step, role, count }, n) => {
    const deviations = deviationsOfArray(program.steps[step], role);
    return [name, fixedNumbers(16 * stream + n, count).map((x, e) => x * deviations[e])] as const;
  });
  return Object.fromEntries(entries);
}

function deviationsOfArray(step: Step, role: ParameterArray['role']): Float64Array {
  if (step.step === 'BILINEAR') return bilinearDeviationsOf(step);
  if (step.step !== 'LINEAR') throw new Error(`expected a step with parameters, got ${step.step}`);
  return deviationsOf(role === 'BIAS' ? step.bias! : step.weight);
}
