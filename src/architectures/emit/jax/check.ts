import type { Program } from '../../program/program.js';
import { type CheckIdiom, checkedName, checkInputs } from '../python/check.js';

/** The check of a JAX module, in a context of double precision. */
export function checkIdiom(program: Program): CheckIdiom {
  const f = checkedName(program);
  return {
    within: '_double_precision()',
    setup: [
      'params = init(jax.random.key(0))',
      'for name, p in params.items():',
      '    if not p.any():',
      '        params[name] = jnp.sin(1.0 + jnp.arange(p.size))',
      `${f} = jax.tree_util.Partial(jax.jit(apply), params)`,
      ...inputLines(program),
    ],
    array: lists => `jnp.array(${lists})`,
    norm: array => `_norm(${array})`,
  };
}

function inputLines(program: Program): string[] {
  const inputs = checkInputs(program);
  if (inputs.kind === 'UNITS') {
    return [`x = jnp.concatenate((jnp.zeros((1, ${inputs.size})), jnp.eye(${inputs.size})))`];
  }
  const sines = (count: number, size: number) =>
    `jnp.sin(12.9898 * jnp.arange(1.0, ${count * size + 1})).reshape(${count}, ${size})`;
  if (program.kind !== 'MULTILINEAR') return [`x = ${sines(inputs.count, inputs.sizes[0]!)}`];
  return ['xs = [', ...inputs.sizes.map(size => `    ${sines(inputs.count, size)},`), ']'];
}
