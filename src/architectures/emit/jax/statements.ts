import type { ParameterArray } from '../../program/parameters.js';
import type { LinearStep, Step } from '../../program/program.js';
import type { ProgramChanges } from '../named-changes.js';
import type { Code } from '../source-text.js';
import type { MapsTable } from './maps-table.js';
import { mixturesOf } from './mixtures.js';
import { blocksOf, nonlinearStatement, termsOf } from './steps.js';

/** What the statements of a module's steps refer to. */
export interface Tables {
  readonly maps: MapsTable;
  readonly changes: ProgramChanges;
  /** The steps that are mixtures of copies. */
  readonly mixtures: ReadonlySet<Step>;
}

/** Statements, and the constants that they need. */
export interface Statements {
  readonly lines: readonly string[];
  readonly constants: readonly Code[];
}

/** The statements of one step on x; its arrays are those of its parameters. */
export function statementsOf(step: Step, arrays: readonly ParameterArray[], tables: Tables): Statements {
  switch (step.step) {
    case 'LINEAR': {
      const weight = weightStatement(step, arrays, tables);
      const bias = biasValue(step, arrays, tables);
      return {
        lines: [...weight.lines, ...bias.lines.map(value => `x = x + ${value}`)],
        constants: [...weight.constants, ...bias.constants],
      };
    }
    case 'BILINEAR': {
      const weight = arrays.find(({ role }) => role === 'BILINEAR');
      if (weight === undefined) return { lines: [], constants: [] };
      const { name, constant } = termsOf(weight, step, tables.maps);
      return { lines: [`x = _bilinear(${name}, params["${weight.name}"], x)`], constants: [constant] };
    }
    case 'CHANGE':
      return {
        lines: [`x = _changed_${step.direction.toLowerCase()}(_${tables.changes.of(step.change).name}, x)`],
        constants: [],
      };
    case 'NONLINEAR':
      return { lines: nonlinearStatement(step), constants: [] };
    case 'OUTER_PRODUCT':
      throw new Error('expected products as the first step of a multilinear layer alone');
  }
}

/** x becomes W x. */
export function weightStatement(
  step: LinearStep,
  arrays: readonly ParameterArray[],
  { maps, mixtures }: Tables,
): Statements {
  const array = arrays.find(({ role }) => role === 'WEIGHT');
  const { weight } = step;
  if (array === undefined) {
    return { lines: [`x = jnp.zeros(x.shape[:-1] + (${weight.rows},), x.dtype)`], constants: [] };
  }
  const p = `params["${array.name}"]`;
  if (mixtures.has(step)) {
    const { name, constant } = mixturesOf(array, weight);
    return { lines: [`x = _mixtures(${name}, ${p}, x)`], constants: [constant] };
  }
  const { name, constant } = blocksOf(array, weight, maps);
  return { lines: [`x = _mapped(${name}, ${weight.rows}, ${p}, x)`], constants: [constant] };
}

/** b; no line where there is none. */
export function biasValue(
  step: LinearStep,
  arrays: readonly ParameterArray[],
  { maps, mixtures }: Tables,
): Statements {
  const array = arrays.find(({ role }) => role === 'BIAS');
  if (array === undefined) return { lines: [], constants: [] };
  const bias = step.bias!;
  const p = `params["${array.name}"]`;
  if (mixtures.has(step)) {
    const { name, constant } = mixturesOf(array, bias);
    return { lines: [`_mixed_vector(${name}, ${p})`], constants: [constant] };
  }
  const { name, constant } = blocksOf(array, bias, maps);
  return { lines: [`_vector(${name}, ${bias.rows}, ${p})`], constants: [constant] };
}
