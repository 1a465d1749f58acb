import { parameterArrays } from '../../program/parameters.js';
import type { Program } from '../../program/program.js';
import { indented } from '../source-text.js';
import { applyFunction, inputStatement, type ModuleBody } from './module-body.js';
import { biasValue, statementsOf, type Tables, weightStatement } from './statements.js';

/** weight(params), bias(params) and apply(params, x, ..) of a layer that is computed step by step, changes of basis around its linear step. */
export function steppedLayerBody(program: Program, tables: Tables): ModuleBody {
  const steps = program.steps.filter(({ step }) => step !== 'OUTER_PRODUCT');
  const at = steps.findIndex(({ step }) => step === 'LINEAR');
  const linear = steps[at];
  if (linear?.step !== 'LINEAR') throw new Error('expected a linear step in a layer');
  const arrays = parameterArrays(program);
  const [weight, bias] = ['WEIGHT', 'BIAS'].map(role => arrays.find(array => array.role === role));
  const [before, after] = [steps.slice(0, at), steps.slice(at + 1)].map(changes =>
    changes.flatMap(step => statementsOf(step, [], tables).lines),
  );
  const { lines, constants } = statementsOf(linear, arrays, tables);
  const columns = program.inputs.reduce((product, { size }) => product * size, 1);
  const functions = [
    weight === undefined
      ? []
      : [
          'def weight(params):',
          `    """The matrix W, [${program.output.size}, ${columns}]: its action on the unit vectors."""`,
          `    x = jnp.eye(${columns}, dtype=params["${weight.name}"].dtype)`,
          ...indented(4, [...before!, ...weightStatement(linear, arrays, tables).lines, ...after!]),
          '    return x.T',
        ],
    bias === undefined
      ? []
      : [
          'def bias(params):',
          `    """The vector b, [${program.output.size}]: its action on 0."""`,
          ...indented(4, [`x = ${biasValue(linear, arrays, tables).lines[0]!}`, ...after!]),
          '    return x',
        ],
    applyFunction(program, [inputStatement(program), ...before!, ...lines, ...after!, 'return x'].flat()),
  ];
  return { constants, functions: functions.filter(lines => lines.length > 0) };
}
