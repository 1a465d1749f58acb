import type { LinearChange } from '../../program/linear-parts.js';
import type { Program, Step } from '../../program/program.js';
import { emittedBilinear } from './bilinear.js';
import type { EmittedStep, LinearNames, ModuleParts } from './emitted-step.js';
import { emittedLinear } from './linear.js';
import { nonlinearBody } from './nonlinear.js';

/** The steps of a program, as parts of a class: forward() from x (x1, x2, .. of several inputs) to its return. */
export function emittedSteps({ kind, steps }: Program, parts: ModuleParts): EmittedStep {
  const emitted: EmittedStep[] = [];
  const numbers = { LINEAR: 0, BILINEAR: 0 };
  steps.forEach((step, k) => {
    switch (step.step) {
      case 'OUTER_PRODUCT':
        emitted.push(
          forwardAlone(step.sizes.slice(1).map((_, i) => `x = _outer(${i === 0 ? 'x1' : 'x'}, x${i + 2})`)),
        );
        break;
      case 'LINEAR': {
        const number = ++numbers.LINEAR;
        const names = kind === 'NETWORK' ? networkNames(number) : LAYER_NAMES;
        emitted.push(emittedLinear(step, changeAround(steps, k), parts, names));
        break;
      }
      case 'CHANGE':
        break;
      case 'BILINEAR': {
        const name = `bilinear${++numbers.BILINEAR}`;
        if (step.terms.length > 0) emitted.push(emittedBilinear(step, parts.maps, name));
        break;
      }
      case 'NONLINEAR':
        emitted.push(forwardAlone(nonlinearBody(step)));
    }
  });
  return {
    setup: emitted.flatMap(({ setup }) => setup),
    methods: emitted.flatMap(({ methods }) => methods),
    forward: returning(emitted.flatMap(({ forward }) => forward)),
  };
}

function forwardAlone(forward: readonly string[]): EmittedStep {
  return { setup: [], methods: [], forward };
}

/** The changes of basis before and after a linear step; null where there are none. */
function changeAround(steps: readonly Step[], k: number): LinearChange | null {
  const [before, after] = [steps[k - 1], steps[k + 1]];
  const input = before?.step === 'CHANGE' && before.direction === 'IN' ? before.change : null;
  const output = after?.step === 'CHANGE' && after.direction === 'OUT' ? after.change : null;
  if (input === null && output === null) return null;
  if (input === null || output === null) throw new Error('expected changes of basis on both sides');
  return { input, output };
}

/** The last value is returned where it is made. */
function returning(lines: readonly string[]): string[] {
  const last = lines.findLastIndex(line => line.startsWith('x = '));
  if (last < 0) return [...lines, 'return x'];
  const made = lines[last]!.slice('x = '.length);
  // on one line, no longer with return than with x =, or the whole is laid out anew
  if (last < lines.length - 1 || made.length > 70) return [...lines, 'return x'];
  return [...lines.slice(0, last), `return ${made}`];
}

const LAYER_NAMES: LinearNames = {
  weight: { parameters: 'weight_parameters', matrix: 'weight', buffers: 'weight', isVector: false },
  bias: { parameters: 'bias_parameters', matrix: 'bias', buffers: 'bias', isVector: true },
  product: 'product',
  into: 'change_in',
  outOf: 'change_out',
  shown: true,
};

function networkNames(number: number): LinearNames {
  const name = `linear${number}`;
  return {
    weight: {
      parameters: `${name}_weight`,
      matrix: `${name}_matrix`,
      buffers: `${name}_weight`,
      isVector: false,
    },
    bias: {
      parameters: `${name}_bias`,
      matrix: `${name}_vector`,
      buffers: `${name}_bias`,
      isVector: true,
    },
    product: `${name}_product`,
    into: `${name}_in`,
    outOf: `${name}_out`,
    shown: false,
  };
}
