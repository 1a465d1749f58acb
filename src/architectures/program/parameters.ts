import type { BlockMap } from '../blocks/block-map.js';
import type { BilinearStep, Program } from './program.js';

/** An array of parameters of a program, under the name that it has in every target. */
export interface ParameterArray {
  readonly name: string;
  readonly step: number;
  readonly role: 'WEIGHT' | 'BIAS' | 'BILINEAR';
  readonly count: number;
}

/**
 * The arrays of parameters, in the order of the steps, without the empty ones: weight_parameters and bias_parameters of a
 * layer; linear1_weight, linear1_bias, bilinear1_weight, linear2_weight, .. of a network.
 */
export function parameterArrays(program: Program): ParameterArray[] {
  const counts = { LINEAR: 0, BILINEAR: 0 };
  return program.steps.flatMap((step, k): ParameterArray[] => {
    if (step.step !== 'LINEAR' && step.step !== 'BILINEAR') return [];
    const number = ++counts[step.step];
    const own = program.kind !== 'NETWORK';
    const arrays: ParameterArray[] = [];
    const add = (role: ParameterArray['role'], name: string, count: number) => {
      if (count > 0) arrays.push({ name, step: k, role, count });
    };
    if (step.step === 'BILINEAR') add('BILINEAR', `bilinear${number}_weight`, step.parameterCount);
    else {
      add('WEIGHT', own ? 'weight_parameters' : `linear${number}_weight`, step.weight.parameterCount);
      add('BIAS', own ? 'bias_parameters' : `linear${number}_bias`, step.bias?.parameterCount ?? 0);
    }
    return arrays;
  });
}

/** Standard deviations of the initial parameters of a map, one a parameter, in their order. */
export function deviationsOf({ parameterCount, blocks }: BlockMap): Float64Array {
  const deviations = new Float64Array(parameterCount);
  for (const block of blocks) {
    const r = block.deviations.length;
    for (let e = 0; e < block.rowCopies * block.columnCopies * r; e++) {
      deviations[block.parameter + e] = block.deviations[e % r]!;
    }
  }
  return deviations;
}

/** The same of a bilinear step. */
export function bilinearDeviationsOf({ parameterCount, terms }: BilinearStep): Float64Array {
  const deviations = new Float64Array(parameterCount);
  for (const term of terms) {
    const r = term.deviations.length;
    for (let e = 0; e < term.copies * r; e++) deviations[term.parameter + e] = term.deviations[e % r]!;
  }
  return deviations;
}
