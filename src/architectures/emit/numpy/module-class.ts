import { type ParameterArray, parameterArrays } from '../../program/parameters.js';
import type { Program } from '../../program/program.js';
import type { ProgramChanges } from '../named-changes.js';
import { className } from '../program-texts.js';
import { docstring } from '../python/docstring.js';
import { call, list } from '../python/literals.js';
import { method } from '../python/method.js';
import { statement } from '../python/statement.js';
import { matrixLines, stepLines } from './steps.js';

/** The class of a NumPy module; `deviations` tells the expression of an array's standard deviations. */
export function moduleClass(
  program: Program,
  deviations: ReadonlyMap<string, string>,
  changes: ProgramChanges,
): string[] {
  const arrays = parameterArrays(program);
  const sizes = program.inputs.map(({ size }) => size);
  const inputs = sizes.length === 1 ? ['x'] : sizes.map((_, k) => `x${k + 1}`);
  const shapes = arrays.map(({ name, count }) => `${name} [${count}]`).join(', ');
  const shown = inputs.map((x, k) => `${x} [..., ${sizes[k]}]`).join(', ');
  const methods = [
    [
      `class ${className(program)}:`,
      ...docstring(4, [
        program.definition,
        `Shapes: ${shown} -> y [..., ${program.output.size}].`,
        `The dictionary parameters: ${arrays.length > 0 ? shapes : 'empty'}.`,
        program.initialLaw,
      ]),
    ],
    method('__init__', ['rng=None'], null, [
      'self.parameters = {}',
      'self.initialise(np.random.default_rng() if rng is None else rng)',
    ]),
    initialiseMethod(arrays, deviations),
    method('state', [], 'A copy of the parameters.', [
      'return {name: values.copy() for name, values in self.parameters.items()}',
    ]),
    method('load_state', ['state'], 'Take over the parameters that state() returned.', [
      'shapes = {name: np.shape(values) for name, values in state.items()}',
      'expected = {name: values.shape for name, values in self.parameters.items()}',
      'if shapes != expected:',
      '    raise ValueError(f"expected arrays {expected}, got {shapes}")',
      'self.parameters = {',
      '    name: np.array(values, dtype=float) for name, values in state.items()',
      '}',
    ]),
    ...matrixMethods(program, changes),
    ...passes(program, changes, inputs, sizes),
  ];
  return methods.flatMap((lines, k) => (k === 0 ? lines : ['', ...lines]));
}

function initialiseMethod(
  arrays: readonly ParameterArray[],
  deviations: ReadonlyMap<string, string>,
): string[] {
  const body = arrays.flatMap(({ name, count }) => {
    const std = deviations.get(name);
    return std === undefined
      ? [`self.parameters["${name}"] = np.zeros(${count})`]
      : [
          ...statement('std = ', call('np.array', std)),
          `self.parameters["${name}"] = std * rng.standard_normal(${count})`,
        ];
  });
  return method(
    'initialise',
    ['rng'],
    'Draw the parameters from the initial law, with a numpy.random.Generator.',
    body,
  );
}

/** weight() and bias() of a layer. */
function matrixMethods(program: Program, changes: ProgramChanges): string[][] {
  if (program.kind === 'NETWORK') return [];
  const columns = program.inputs.reduce((n, { size }) => n * size, 1);
  const rows = program.output.size;
  const { weight, bias } = matrixLines(program, changes);
  return [
    ...(weight === null ? [] : [method('weight', [], `The matrix W, [${rows}, ${columns}].`, weight)]),
    ...(bias === null ? [] : [method('bias', [], `The vector b, [${rows}].`, bias)]),
  ];
}

/** forward() and backward(). */
function passes(
  program: Program,
  changes: ProgramChanges,
  inputs: readonly string[],
  sizes: readonly number[],
): string[][] {
  const { forward, backward, output } = stepLines(program, changes);
  const flat =
    inputs.length === 1
      ? [`x0, batch = _flat(x, ${sizes[0]})`]
      : [
          ...statement('inputs, batch = ', call('_flat_all', list(inputs), list(sizes.map(String)))),
          'x0 = functools.reduce(_outer, inputs)',
        ];
  const usesParameters = [...forward, ...backward].some(line => /\bp\[/.test(line));
  const p = usesParameters ? ['p = self.parameters'] : [];
  const forwardP = forward.some(line => /\bp\[/.test(line)) ? p : [];
  const inputGradients =
    inputs.length === 1
      ? ['return g.reshape(np.shape(x)), gradients']
      : [
          'by_inputs = _outer_backward(inputs, g)',
          'return [own.reshape(batch + own.shape[1:]) for own in by_inputs], gradients',
        ];
  const what = inputs.length === 1 ? 'the input' : 'the inputs, a list,';
  return [
    method('forward', inputs, null, [
      ...forwardP,
      ...flat,
      ...forward,
      `return ${output}.reshape(batch + (${program.output.size},))`,
    ]),
    method(
      'backward',
      [...inputs, 'by_output'],
      `Gradients of a loss by ${what} and by the parameters, a dictionary, from that by the output.`,
      [
        ...p,
        ...flat,
        ...withoutLast(forward, output),
        `g, gradients = _flat(by_output, ${program.output.size})[0], {}`,
        ...backward,
        ...inputGradients,
      ],
    ),
  ];
}

/** The statements before those of the last value, which gradients don't need. */
function withoutLast(lines: readonly string[], output: string): string[] {
  const at = lines.findIndex(line => line.startsWith(`${output} = `));
  return at < 0 ? [...lines] : lines.slice(0, at);
}
