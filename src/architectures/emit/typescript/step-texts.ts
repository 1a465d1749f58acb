import { type ParameterArray, parameterArrays } from '../../program/parameters.js';
import type { LinearStep, Program, Step } from '../../program/program.js';
import { differentProducts } from '../bilinear-work.js';
import type { ProgramChanges } from '../named-changes.js';
import type { ProgramMaps } from '../named-maps.js';
import { type Code, joined, plain } from '../source-text.js';
import { bilinearConstant, mapConstant, nonlinearConstant, typedConstant } from './constants.js';
import type { EqualConstants } from './equal-constants.js';
import { call, camelCase } from './statements.js';

/** What a step is in the emitted module: a constant, statements from x_k to x_{k+1}, and back from g_{k+1} to g_k. */
export interface StepText {
  readonly constant: Code;
  readonly forward: readonly string[];
  readonly back: readonly string[];
  /** What comes after `forward`: the bias of a LINEAR step. */
  readonly biased: readonly string[];
  /** The arrays of parameters that do not start at 0, each with the expression of what to draw it from. */
  readonly drawn: readonly { readonly array: string; readonly from: string }[];
}

/** The constants that several steps may use. */
export interface SharedConstants {
  readonly maps: ProgramMaps;
  readonly changes: ProgramChanges;
  readonly steps: EqualConstants;
}

/** The steps of a program in their order. */
export function stepTexts(program: Program, constants: SharedConstants): StepText[] {
  const arrays = parameterArrays(program);
  const counts = new Map<Step['step'], number>();
  return program.steps.map((step, k) => {
    const number = (counts.get(step.step) ?? 0) + 1;
    counts.set(step.step, number);
    const own = arrays.filter(array => array.step === k);
    return stepText(step, k, number, own, constants, program.kind === 'NETWORK');
  });
}

function stepText(
  step: Step,
  k: number,
  number: number,
  arrays: readonly ParameterArray[],
  shared: SharedConstants,
  network: boolean,
): StepText {
  const [x, y, byX, byY] = [`x${k}`, `x${k + 1}`, `g${k}`, `g${k + 1}`];
  switch (step.step) {
    case 'OUTER_PRODUCT':
      return {
        constant: plain([]),
        forward: [`    const ${y} = outerProduct(batch, ${x});`],
        back: [`    const ${byX} = outerProductBack(batch, ${x}, ${byY});`],
        biased: [],
        drawn: [],
      };
    case 'CHANGE': {
      const { name } = shared.changes.of(step.change);
      // each direction is the transpose of the other
      const [forth, back] = step.direction === 'IN' ? ['In', 'Out'] : ['Out', 'In'];
      return {
        constant: plain([]),
        forward: [`    const ${y} = changed${forth}(${name}, ${x});`],
        back: [`    const ${byX} = changed${back}(${name}, ${byY});`],
        biased: [],
        drawn: [],
      };
    }
    case 'NONLINEAR': {
      const { name, constant } = shared.steps.of(`NONLINEAR${number}`, own =>
        plain(nonlinearConstant(own, step, typedConstant)),
      );
      return {
        constant,
        forward: [`    const ${y} = nonlinear(${name}, ${x});`],
        back: [`    const ${byX} = nonlinearBack(${name}, ${x}, ${byY});`],
        biased: [],
        drawn: [],
      };
    }
    case 'BILINEAR': {
      const [array] = arrays;
      const parameters = property(array);
      const { name, constant } = shared.steps.of(`BILINEAR${number}`, own =>
        bilinearConstant(own, step, shared.maps, typedConstant, differentProducts),
      );
      const gradients = array
        ? `{ input: ${byX}, parameters: ${camelCase(array.name)} }`
        : `{ input: ${byX} }`;
      return {
        constant,
        forward: call(4, `const ${y} = bilinear`, [`${step.size}`, name, parameters, x], ';'),
        back: call(4, `const ${gradients} = bilinearBack`, [`${step.size}`, name, parameters, x, byY], ';'),
        biased: [],
        drawn: array ? [{ array: parameters, from: name }] : [],
      };
    }
    case 'LINEAR':
      return linearText(step, `${number}`, [x, y, byX, byY], arrays, shared, network);
  }
}

function linearText(
  step: LinearStep,
  number: string,
  [x, y, byX, byY]: readonly [string, string, string, string],
  arrays: readonly ParameterArray[],
  { maps, steps }: SharedConstants,
  network: boolean,
): StepText {
  const [weight, bias] = (['WEIGHT', 'BIAS'] as const).map(role => arrays.find(a => a.role === role));
  const [weightName, biasName] = network
    ? [`LINEAR${number}_WEIGHT`, `LINEAR${number}_BIAS`]
    : ['WEIGHT_MAP', 'BIAS_MAP'];
  const { name: weightMap, constant } = steps.of(weightName, name =>
    mapConstant(name, step.weight, maps, 'WEIGHT', typedConstant),
  );
  const { name: biasMap, constant: biasConstant } = steps.of(biasName, name =>
    bias ? mapConstant(name, step.bias!, maps, 'BIAS', typedConstant) : plain([]),
  );
  const own = property(weight);
  const gradients = weight ? `{ input: ${byX}, parameters: ${camelCase(weight.name)} }` : `{ input: ${byX} }`;
  return {
    constant: joined(constant, biasConstant),
    forward: call(4, `const ${y} = mapped`, [weightMap, own, x], ';'),
    biased: bias ? call(4, 'addBias', [y, biasMap, property(bias)], ';') : [],
    back: [
      ...call(4, `const ${gradients} = mappedBack`, [weightMap, own, x, byY], ';'),
      ...(bias
        ? call(4, `const ${camelCase(bias.name)} = biasBack`, [biasMap, property(bias), byY], ';')
        : []),
    ],
    drawn: weight ? [{ array: own, from: `${weightMap}.blocks` }] : [],
  };
}

/** The property of an array of parameters; an empty array has none. */
function property(array: ParameterArray | undefined): string {
  return array ? `this.${camelCase(array.name)}` : 'new Float64Array(0)';
}
