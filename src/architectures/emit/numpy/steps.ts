import { parameterArrays } from '../../program/parameters.js';
import type { ChangeStep, LinearStep, Program, Step } from '../../program/program.js';
import type { ProgramChanges } from '../named-changes.js';
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

export function stepLines(program: Program, changes: ProgramChanges): StepLines {
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
      case 'CHANGE':
        add(changeLines(step, changes, x, `x${++count}`));
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

/** The bodies of weight() and bias() of a layer; null where it has no such parameters. */
export function matrixLines(
  program: Program,
  changes: ProgramChanges,
): Readonly<Record<'weight' | 'bias', string[] | null>> {
  const arrays = parameterArrays(program);
  const linear = program.steps.findIndex(({ step }) => step === 'LINEAR');
  const columns = program.inputs.reduce((n, { size }) => n * size, 1);
  const bodyOf = (role: 'WEIGHT' | 'BIAS', value: (p: string) => string[]) => {
    const array = arrays.find(own => own.role === role);
    return array === undefined ? null : value(`self.parameters["${array.name}"]`);
  };
  const changed = (steps: readonly Step[]) =>
    steps.flatMap(step => (step.step === 'CHANGE' ? changeLines(step, changes, 'x', 'x').forward : []));
  const into = changed(program.steps.slice(0, linear));
  const out = changed(program.steps.slice(linear));
  return {
    weight: bodyOf('WEIGHT', p =>
      isFilled(program, linear)
        ? [`return _filled(${p}, _WEIGHT)`]
        : [`x = np.eye(${columns})`, ...into, `x = _product(x, ${p}, _WEIGHT)`, ...out, 'return x.T'],
    ),
    bias: bodyOf('BIAS', p =>
      out.length === 0
        ? [`return _filled(${p}, _BIAS)[:, 0]`]
        : [`x = _filled(${p}, _BIAS).T`, ...out, 'return x[0]'],
    ),
  };
}

function changeLines({ direction, change }: ChangeStep, changes: ProgramChanges, x: string, y: string) {
  const { name } = changes.of(change);
  // each direction is the transpose of the other
  const [forth, back] = direction === 'IN' ? ['in', 'out'] : ['out', 'in'];
  return {
    forward: [`${y} = _changed_${forth}(${x}, _${name})`],
    backward: [`g = _changed_${back}(g, _${name})`],
  };
}

/** Whether the matrix of step k is filled; else only products with it are computed. */
function isFilled({ steps }: Program, k: number): boolean {
  const step = steps[k];
  return (
    step?.step === 'LINEAR' &&
    step.weight.blocks.every(({ form }) => form === 'WHOLE') &&
    !isBetweenChanges(steps, k)
  );
}

function isBetweenChanges(steps: readonly Step[], k: number): boolean {
  return steps[k - 1]?.step === 'CHANGE';
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
  } else if (isFilled(program, k)) {
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
    const vector =
      own && !isBetweenChanges(program.steps, k)
        ? 'self.bias()'
        : `_filled(p["${bias.name}"], ${names.bias})[:, 0]`;
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
