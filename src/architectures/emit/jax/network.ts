import { parameterArrays } from '../../program/parameters.js';
import type { Program } from '../../program/program.js';
import { applyFunction, type ModuleBody } from './module-body.js';
import { statementsOf, type Tables } from './statements.js';

/** apply(params, x) of a network, step by step. */
export function networkBody(program: Program, tables: Tables): ModuleBody {
  const arrays = parameterArrays(program);
  const steps = program.steps.map((step, k) =>
    statementsOf(
      step,
      arrays.filter(array => array.step === k),
      tables,
    ),
  );
  const statements = steps.flatMap(({ lines }) => lines);
  const all = [`x = _sized(x, ${program.inputs[0]!.size})`, ...statements, 'return x'];
  return { constants: steps.flatMap(({ constants }) => constants), functions: [applyFunction(program, all)] };
}
