import { type ParameterArray, parameterArrays } from '../../program/parameters.js';
import type { Program, Step } from '../../program/program.js';
import type { Code } from '../source-text.js';
import type { MapsTable } from './maps-table.js';
import { applyFunction, type ModuleBody } from './module-body.js';
import { blocksOf, nonlinearStatement, termsOf } from './steps.js';

/** apply(params, x) of a network, step by step. */
export function networkBody(program: Program, table: MapsTable): ModuleBody {
  const constants: Code[] = [];
  const arrays = parameterArrays(program);
  const statements = program.steps.flatMap((step, k) =>
    statementsOf(
      step,
      role => arrays.find(a => a.step === k && a.role === role),
      table,
      constant => constants.push(constant),
    ),
  );
  const all = [`x = _sized(x, ${program.inputs[0]!.size})`, ...statements, 'return x'];
  return { constants, functions: [applyFunction(program, all)] };
}

function statementsOf(
  step: Step,
  arrayOf: (role: ParameterArray['role']) => ParameterArray | undefined,
  table: MapsTable,
  hold: (constant: Code) => void,
): string[] {
  const held = ({ name, constant }: { name: string; constant: Code }) => {
    hold(constant);
    return name;
  };
  switch (step.step) {
    case 'LINEAR': {
      const { rows } = step.weight;
      const [weight, bias] = [arrayOf('WEIGHT'), arrayOf('BIAS')];
      return [
        weight === undefined
          ? `x = jnp.zeros(x.shape[:-1] + (${rows},), x.dtype)`
          : `x = _mapped(${held(blocksOf(weight, step.weight, table))}, ${rows}, params["${weight.name}"], x)`,
        ...(bias === undefined
          ? []
          : [`x = x + _vector(${held(blocksOf(bias, step.bias!, table))}, ${rows}, params["${bias.name}"])`]),
      ];
    }
    case 'BILINEAR': {
      const weight = arrayOf('BILINEAR');
      return weight === undefined
        ? []
        : [`x = _bilinear(${held(termsOf(weight, step, table))}, params["${weight.name}"], x)`];
    }
    case 'NONLINEAR':
      return nonlinearStatement(step);
    case 'OUTER_PRODUCT':
      throw new Error('expected products as the first step of a multilinear layer alone');
  }
}
