import {
  bilinearDeviationsOf,
  deviationsOf,
  type ParameterArray,
  parameterArrays,
} from '../../program/parameters.js';
import type { Program } from '../../program/program.js';
import { docstring } from '../python/docstring.js';
import { call, doubles, type Literal, pythonDouble, pythonLiteral } from '../python/literals.js';
import { type Code, indented, joined } from '../source-text.js';
import { doubleArray } from './numpy-array.js';

/** What a parameter array's constants are called. */
export function constantName({ name }: ParameterArray): string {
  return `_${name.replace(/_parameters$/, '').toUpperCase()}`;
}

/** What its standard deviations are called. */
export function deviationsName(array: ParameterArray): string {
  return `${constantName(array).replace(/(\d)_WEIGHT$/, '$1')}_STD`;
}

/** Standard deviations of what is drawn: one number where all agree. */
export function deviationConstants(program: Program): Code {
  return joined(
    ...parameterArrays(program)
      .filter(isDrawn)
      .map(array => {
        const deviations = deviationsOfArray(program, array);
        const before = `${deviationsName(array)} = `;
        return deviations.every(d => d === deviations[0])
          ? [before + pythonDouble(deviations[0]!)]
          : pythonLiteral(before, repeated(deviations));
      }),
  );
}

/** An array of numbers, written once where they are a repeated part. */
function repeated(values: Float64Array): Literal {
  const period = periodOf(values);
  const times = String(values.length / period);
  return times === '1' ? doubleArray(values) : call('np.tile', doubles(values.slice(0, period)), times);
}

/** The smallest divisor d of the length with values[k] = values[k mod d]. */
function periodOf(values: Float64Array): number {
  let period = 1;
  while (values.length % period !== 0 || !values.every((value, k) => value === values[k % period])) period++;
  return period;
}

/** Whether it is drawn; biases start at 0. */
function isDrawn({ role }: ParameterArray): boolean {
  return role !== 'BIAS';
}

function deviationsOfArray(program: Program, { step, role }: ParameterArray): Float64Array {
  const from = program.steps[step]!;
  if (from.step === 'LINEAR' && role === 'WEIGHT') return deviationsOf(from.weight);
  if (from.step === 'BILINEAR') return bilinearDeviationsOf(from);
  throw new Error(`expected weights of a step, got ${role} of ${from.step}`);
}

/**
 * init(key), with how the functions are used from flax and equinox. One draw holds the parameters of all arrays, and one program
 * draws and scales them: JAX compiles each draw for its shape, in some tenths of a second.
 */
export function initFunction(program: Program): string[] {
  let drawn = 0;
  const items = parameterArrays(program).map(array => {
    const { name, count } = array;
    if (!isDrawn(array)) return `"${name}": jnp.zeros(${count}),`;
    drawn += count;
    return `"${name}": ${deviationsName(array)} * draws[${drawn - count}:${drawn}],`;
  });
  const xs = program.inputs.length > 1 ? program.inputs.map((_, k) => `x${k + 1}`).join(', ') : 'x';
  const doc = docstring(4, ['Parameters drawn from the initial law: a dict of arrays.', program.initialLaw]);
  return [
    ...(drawn > 0 ? ['@jax.jit'] : []),
    'def init(key):',
    ...doc.slice(0, doc.at(-1) === '    """' ? -1 : undefined),
    ...(doc.at(-1) === '    """' ? usage(xs) : []),
    ...indented(4, [
      ...(drawn > 0 ? [`draws = jax.random.normal(key, (${drawn},))`] : []),
      ...(items.length === 0 ? ['return {}'] : ['return {', ...indented(4, items), '}']),
    ]),
  ];
}

function usage(xs: string): string[] {
  return [
    '',
    '    In a compact method of flax.linen:',
    `        y = apply(self.param("layer", init), ${xs})`,
    '    In an equinox.Module with a field params:',
    '        self.params = init(key)',
    `        y = apply(self.params, ${xs})`,
    '    """',
  ];
}
