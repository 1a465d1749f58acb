import { parameterArrays } from '../../program/parameters.js';
import type { Program } from '../../program/program.js';
import { checkInputs } from '../equivariance-check.js';
import { type CheckIdiom, checkedName } from '../python/check.js';
import { indented } from '../source-text.js';
import { deviationsName } from './initialiser.js';

/** The check of a JAX module: the function is compiled in a context of double precision, the rest is NumPy's. */
export function checkIdiom(program: Program): CheckIdiom {
  const several = program.kind === 'MULTILINEAR';
  const xs = several ? '*xs' : 'x';
  return {
    within: '_double_precision()',
    setup: [
      ...parameterLines(program),
      '',
      `def ${checkedName(program)}(${xs}):`,
      `    return np.asarray(jax.jit(apply)(params, ${xs}))`,
      '',
      ...inputLines(program),
    ],
    array: lists => `np.array(${lists})`,
    norm: array => `_norm(${array})`,
  };
}

function parameterLines(program: Program): string[] {
  const arrays = parameterArrays(program);
  if (arrays.length === 0) return ['params = {}'];
  const items = arrays.map(array => {
    const scale = array.role === 'BIAS' ? '' : `${deviationsName(array)} * `;
    return `"${array.name}": ${scale}_generic(${array.count}),`;
  });
  return ['params = {', ...indented(4, items), '}'];
}

/** Each input goes on where the one before ends: with equal ones an antisymmetric map would be 0. */
function inputLines(program: Program): string[] {
  const inputs = checkInputs(program);
  if (inputs.kind === 'UNITS') {
    return [`x = np.concatenate((np.zeros((1, ${inputs.size})), np.eye(${inputs.size})))`];
  }
  let start = 1;
  const batches = inputs.sizes.map(size => {
    const from = start > 1 ? `, ${start}` : '';
    start += inputs.count * size;
    return `_generic(${inputs.count * size}${from}).reshape(${inputs.count}, ${size})`;
  });
  if (program.kind !== 'MULTILINEAR') return [`x = ${batches[0]!}`];
  return ['xs = [', ...batches.map(batch => `    ${batch},`), ']'];
}
