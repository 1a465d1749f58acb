import { parameterArrays } from '../../program/parameters.js';
import type { Program } from '../../program/program.js';
import { checkInputs } from '../equivariance-check.js';
import { className } from '../program-texts.js';
import { type CheckIdiom, checkedName, genericRows } from '../python/check.js';

/** The check of a NumPy module; it leaves the global random state as it is. */
export function checkIdiom(program: Program): CheckIdiom {
  const f = checkedName(program);
  const network = program.kind === 'NETWORK';
  const fixed = network ? 'np.random.default_rng(0)' : '';
  return {
    within: null,
    setup: [
      `module = ${className(program)}(${fixed})`,
      ...(parameterArrays(program).length > 0 ? parameterLines(network) : []),
      `${f} = module.forward`,
      ...inputLines(program),
    ],
    array: lists => `np.array(${lists})`,
    norm: array => `float(np.linalg.norm(${array}))`,
  };
}

/** sin(k + 1), in a network times the root of the mean square of initial parameters; biases, which start at 0, as they are. */
function parameterLines(network: boolean): string[] {
  return [
    'for values in module.parameters.values():',
    ...(network
      ? [
          '    scale = np.sqrt(np.square(values).mean()) or 1.0',
          '    values[:] = scale * np.sin(np.arange(1, len(values) + 1))',
        ]
      : ['    values[:] = np.sin(np.arange(1, len(values) + 1))']),
  ];
}

function inputLines(program: Program): string[] {
  const inputs = checkInputs(program);
  if (inputs.kind === 'UNITS') return [`x = np.eye(${inputs.size + 1}, ${inputs.size}, -1)`];
  const { count, sizes } = inputs;
  const sines = genericRows(
    inputs,
    (from, to, size) => `np.sin(12.9898 * np.arange(${from}, ${to})).reshape(${count}, ${size})`,
  );
  return sizes.length === 1 ? [`x = ${sines[0]}`] : ['xs = [', ...sines.map(line => `    ${line},`), ']'];
}
