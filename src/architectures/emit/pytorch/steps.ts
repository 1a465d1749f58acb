import type { LinearStep, Program } from '../../program/program.js';
import type { ProgramMaps } from '../named-maps.js';
import { call } from '../python/literals.js';
import { statement } from '../python/statement.js';
import { emittedBilinear } from './bilinear.js';
import { emittedMap, type MapNames } from './linear.js';
import { nonlinearBody } from './nonlinear.js';

/** The steps of a program, as parts of a class. */
export interface EmittedSteps {
  readonly setup: readonly string[];
  readonly methods: readonly (readonly string[])[];
  /** Statements of forward(), from x (x1, x2, .. of several inputs) to its return. */
  readonly forward: readonly string[];
}

export function emittedSteps(program: Program, maps: ProgramMaps): EmittedSteps {
  const setup: string[] = [];
  const methods: (readonly string[])[] = [];
  const forward: string[] = [];
  const numbers = { LINEAR: 0, BILINEAR: 0 };
  for (const step of program.steps) {
    switch (step.step) {
      case 'OUTER_PRODUCT':
        forward.push(...step.sizes.slice(1).map((_, k) => `x = _outer(${k === 0 ? 'x1' : 'x'}, x${k + 2})`));
        break;
      case 'LINEAR': {
        const number = ++numbers.LINEAR;
        const own = program.kind !== 'NETWORK';
        const part = emittedLinear(step, maps, own ? LAYER_NAMES : networkNames(number));
        setup.push(...part.setup);
        methods.push(...part.methods);
        forward.push(...part.forward);
        break;
      }
      case 'BILINEAR': {
        const name = `bilinear${++numbers.BILINEAR}`;
        if (step.terms.length === 0) break;
        const part = emittedBilinear(step, maps, name);
        setup.push(...part.setup);
        methods.push(...part.methods);
        forward.push(`x = self.${name}(x)`);
        break;
      }
      case 'NONLINEAR':
        forward.push(...nonlinearBody(step));
    }
  }
  return { setup, methods, forward: returning(forward) };
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

interface LinearNames {
  readonly weight: MapNames;
  readonly bias: MapNames;
}

const LAYER_NAMES: LinearNames = {
  weight: {
    parameters: 'weight_parameters',
    matrix: 'weight',
    product: 'product',
    buffers: 'weight',
    symbol: 'W',
  },
  bias: { parameters: 'bias_parameters', matrix: 'bias', product: 'product', buffers: 'bias', symbol: 'b' },
};

function networkNames(number: number): LinearNames {
  const name = `linear${number}`;
  return {
    weight: {
      parameters: `${name}_weight`,
      matrix: `${name}_matrix`,
      product: `${name}_product`,
      buffers: `${name}_weight`,
      symbol: 'W',
    },
    bias: {
      parameters: `${name}_bias`,
      matrix: `${name}_vector`,
      product: `${name}_vector`,
      buffers: `${name}_bias`,
      symbol: 'b',
    },
  };
}

function emittedLinear(step: LinearStep, maps: ProgramMaps, names: LinearNames): EmittedSteps {
  const { rows, columns } = step.weight;
  const weight = step.weight.parameterCount > 0 ? emittedMap(step.weight, maps, names.weight) : null;
  const bias =
    step.bias !== null && step.bias.parameterCount > 0 ? emittedMap(step.bias, maps, names.bias) : null;
  const vector = bias === null ? [] : [`self.${names.bias.matrix}()`];
  const plus = vector.map(b => ` + ${b}`).join('');
  const filled = weight === null ? `x.new_zeros(${rows}, ${columns})` : `self.${names.weight.matrix}()`;
  return {
    setup: [...(weight?.setup ?? []), ...(bias?.setup ?? [])],
    methods: [...(weight?.methods ?? []), ...(bias?.methods ?? [])],
    forward:
      weight === null || weight.filled
        ? statement('x = ', call('nn.functional.linear', 'x', filled, ...vector))
        : [`x = self.${names.weight.product}(x)${plus}`],
  };
}
