import { parameterArrays } from '../../program/parameters.js';
import type { LinearStep, Program } from '../../program/program.js';
import { call } from '../python/literals.js';
import { statement } from '../python/statement.js';
import { nonlinearLines } from './nonlinear.js';

/** Statements of forward() and, from the last step to the first, of backward(): values x0, x1, .. and the gradient g. */
export interface StepLines {
  readonly forward: readonly string[];
  readonly backward: readonly string[];
  /** The name of the last value. */
  readonly output: string;
}

export function stepLines(program: Program): StepLines {
  const forward: string[] = [];
  const backward: string[][] = [];
  const numbers = { LINEAR: 0, BILINEAR: 0 };
  let count = 0;
  const add = (lines: { forward: readonly string[]; backward: readonly string[] }) => {
    forward.push(...lines.forward);
    backward.unshift([...lines.backward]);
  };
  program.steps.forEach((step, k) => {
    const x = `x${count}`;
    switch (step.step) {
      case 'OUTER_PRODUCT':
        return;
      case 'LINEAR':
        numbers.LINEAR++;
        add(linearLines(program, step, k, numbers.LINEAR, x, `x${++count}`));
        return;
      case 'BILINEAR':
        numbers.BILINEAR++;
        if (step.terms.length > 0) add(bilinearLines(numbers.BILINEAR, x, `x${++count}`));
        return;
      case 'NONLINEAR':
        add(nonlinearLines(step, x, `x${++count}`));
    }
  });
  return { forward, backward: backward.flat(), output: `x${count}` };
}

/** Whether W is filled; else only products with it are computed. */
export function isFilled({ weight }: LinearStep): boolean {
  return weight.blocks.every(({ form }) => form === 'WHOLE');
}

function linearLines(program: Program, step: LinearStep, k: number, number: number, x: string, y: string) {
  const own = program.kind !== 'NETWORK';
  const arrays = parameterArrays(program).filter(array => array.step === k);
  const weight = arrays.find(({ role }) => role === 'WEIGHT');
  const bias = arrays.find(({ role }) => role === 'BIAS');
  const names = own
    ? { weight: '_WEIGHT', bias: '_BIAS' }
    : { weight: `_LINEAR${number}_WEIGHT`, bias: `_LINEAR${number}_BIAS` };
  const w = `p["${weight?.name}"]`;
  const forward: string[] = [];
  const backward: string[] = [];
  if (bias !== undefined) {
    backward.push(
      ...statement(
        `gradients["${bias.name}"] = `,
        call('_filled_backward', names.bias, String(bias.count), 'g.sum(0)[:, None]'),
      ),
    );
  }
  if (weight === undefined) {
    forward.push(`${y} = np.zeros((len(${x}), ${step.weight.rows}))`);
    backward.push(`g = np.zeros_like(${x})`);
  } else if (isFilled(step)) {
    const matrix = own ? 'self.weight()' : `_filled(${w}, ${names.weight})`;
    forward.push(`${y} = ${x} @ ${matrix}.T`);
    backward.push(
      ...statement(
        `gradients["${weight.name}"] = `,
        call('_filled_backward', names.weight, String(weight.count), `g.T @ ${x}`),
      ),
      `g = g @ ${matrix}`,
    );
  } else {
    forward.push(`${y} = _product(${x}, ${w}, ${names.weight})`);
    backward.push(
      `g, by_p = _product_backward(${x}, ${w}, ${names.weight}, g)`,
      `gradients["${weight.name}"] = by_p`,
    );
  }
  if (bias !== undefined) {
    const vector = own ? 'self.bias()' : `_filled(p["${bias.name}"], ${names.bias})[:, 0]`;
    forward.push(`${y} += ${vector}`);
  }
  return { forward, backward };
}

function bilinearLines(number: number, x: string, y: string) {
  const [p, terms] = [`p["bilinear${number}_weight"]`, `_BILINEAR${number}`];
  return {
    forward: [`${y} = ${x} + _bilinear(${x}, ${p}, ${terms})`],
    backward: [
      `by_x, by_p = _bilinear_backward(${x}, ${p}, ${terms}, g)`,
      'g = g + by_x',
      `gradients["bilinear${number}_weight"] = by_p`,
    ],
  };
}
