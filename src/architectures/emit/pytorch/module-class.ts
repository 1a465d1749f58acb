import { parameterArrays } from '../../program/parameters.js';
import type { Program } from '../../program/program.js';
import { className } from '../program-texts.js';
import { docstring } from '../python/docstring.js';
import { call } from '../python/literals.js';
import { method } from '../python/method.js';
import { statement } from '../python/statement.js';
import { indented } from '../source-text.js';
import { matrixRounding, orderSetup } from './change.js';
import { placesSetup, rounding } from './coefficients.js';
import type { ModuleParts } from './emitted-step.js';
import { mapUses } from './map-uses.js';
import { pooledSetup } from './pooling.js';
import { emittedSteps } from './steps.js';

/** The one nn.Module of a PyTorch module; `deviations` tells the expression of an array's standard deviations. */
export function moduleClass(
  program: Program,
  parts: ModuleParts,
  deviations: ReadonlyMap<string, string>,
): string[] {
  const arrays = parameterArrays(program);
  const { setup, methods, forward } = emittedSteps(program, parts);
  const uses = mapUses(program, parts.maps);
  const rounded = [...uses.flatMap(rounding), ...matrixRounding(parts.changes)];
  const sizes = program.inputs.map(({ size }) => size);
  const inputs = sizes.length === 1 ? ['x'] : sizes.map((_, k) => `x${k + 1}`);
  const shapes = arrays.map(({ name, count }) => `${name} [${count}]`).join(', ');
  const shown = inputs.map((x, k) => `${x} [..., ${sizes[k]}]`).join(', ');
  const blocks = [
    [
      `class ${className(program)}(nn.Module):`,
      ...docstring(4, [
        program.definition,
        `Shapes: ${shown} -> y [..., ${program.output.size}].`,
        `Parameters: ${arrays.length > 0 ? shapes : 'none'}.`,
        program.initialLaw,
      ]),
    ],
    ...(arrays.length > 0
      ? [
          method('__init__', [], null, [
            'super().__init__()',
            ...arrays.map(({ name, count }) => `self.${name} = nn.Parameter(torch.empty(${count}))`),
            ...uses.flatMap(use => [...placesSetup(use), ...pooledSetup(use.maps)]),
            ...orderSetup(program, parts.changes),
            ...setup,
            ...(rounded.length > 0 ? ['self._round_coefficients()'] : []),
            'self.reset_parameters()',
          ]),
        ]
      : []),
    ...(rounded.length > 0 ? coefficientMethods(arrays[0]!.name, rounded) : []),
    ...(arrays.length > 0 ? [resetMethod(arrays, deviations)] : []),
    ...methods,
    method('forward', inputs, null, forward),
    method('extra_repr', [], null, [
      ...statement(
        'return ',
        `"in_features=${sizes.join(' * ')}, out_features=${program.output.size}, parameters=${arrays.reduce((n, { count }) => n + count, 0)}"`,
      ),
    ]),
  ];
  return blocks.flatMap((block, k) => (k === 0 ? block : ['', ...block]));
}

/** Coefficients are rounded from double precision at each change of precision, so that .double() gets all digits. */
function coefficientMethods(parameters: string, rounded: readonly string[]): string[][] {
  return [
    method('_round_coefficients', [], "Give the coefficients the parameters' precision and device.", [
      `p = self.${parameters}`,
      ...rounded,
    ]),
    method('_apply', ['*args', '**kwargs'], null, [
      '# .double() after .float() brings back all digits of the coefficients',
      'super()._apply(*args, **kwargs)',
      'self._round_coefficients()',
      'return self',
    ]),
  ];
}

function resetMethod(
  arrays: readonly { readonly name: string }[],
  deviations: ReadonlyMap<string, string>,
): string[] {
  const body = arrays.flatMap(({ name }) => {
    const std = deviations.get(name);
    if (std === undefined) return [`self.${name}.zero_()`];
    return [
      ...statement('std = ', call('torch.tensor', std), `.to(self.${name})`).map(line => line),
      `self.${name}.normal_().mul_(std)`,
    ];
  });
  return method('reset_parameters', [], 'Draw the parameters from the initial law.', [
    'with torch.no_grad():',
    ...indented(4, body),
  ]);
}
