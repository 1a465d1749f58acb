import { type ParameterArray, parameterArrays } from '../../program/parameters.js';
import type { Program } from '../../program/program.js';
import { camelCase } from './statements.js';

/** The properties of the class that hold the parameters. */
export function parameterProperties(program: Program): string[] {
  return parameterArrays(program).map(
    ({ name, count }) => `  readonly ${camelCase(name)} = new Float64Array(${count});`,
  );
}

/** The methods that show, save and load the parameters, one an entry. */
export function stateMethods(program: Program): string[][] {
  const arrays = parameterArrays(program);
  return [
    [
      '  /** The parameters by the names that they have in every language. */',
      '  parameters(): Record<string, Float64Array> {',
      ...(arrays.length > 0 ? ['    return {', ...arrays.map(entry), '    };'] : ['    return {};']),
      '  }',
    ],
    SAVE,
    LOAD,
  ];
}

function entry({ name }: ParameterArray): string {
  return `      ${name}: this.${camelCase(name)},`;
}

const SAVE = `
  /** A copy of the parameters in plain arrays, as JSON can hold it. */
  state(): Record<string, number[]> {
    return Object.fromEntries(
      Object.entries(this.parameters()).map(([name, values]) => [
        name,
        [...values],
      ]),
    );
  }`
  .slice(1)
  .split('\n');

const LOAD = `
  /** Takes over what state() gave, here or in another language. */
  load(state: Readonly<Record<string, ArrayLike<number>>>): void {
    const own = Object.entries(this.parameters());
    for (const [name, { length }] of own) {
      const got = state[name]?.length ?? "none";
      if (got !== length)
        throw new RangeError(
          \`expected \${length} numbers in \${name}, got \${got}\`,
        );
    }
    for (const [name, parameters] of own) parameters.set(state[name] ?? []);
  }`
  .slice(1)
  .split('\n');
