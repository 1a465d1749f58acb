import { weightDeviations } from '../../initialisation.js';
import { biasParameterCount, type Layer, parameterCount, weightParameterCount } from '../../layer.js';
import type { Sharing } from '../../sharing.js';
import { definition, initialLaw, layerFacts, layerRemarks } from '../layer-texts.js';
import { PYTHON_WIDTH, pythonCall, pythonDoubles, pythonIntegers, UNPACK } from '../python/literals.js';
import { type Code, indented, joined, plain, wrapped } from '../source-text.js';
import { type WeightForm, weightForm } from '../weight-form.js';
import { pytorchCheck } from './check.js';

/** The weight or the bias of a layer, as the module holds it. */
interface Part {
  readonly name: 'weight' | 'bias';
  readonly sharing: Sharing;
  readonly form: WeightForm;
  readonly shape: readonly number[];
}

/**
 * A Python module with one nn.Module, EquivariantLinear, that maps [..., columns] to [..., rows].
 *
 * Texts of the request stand in docstrings alone, through safeText. The layout is Black's.
 */
export function emitPytorch(layer: Layer): string {
  const parts = partsOf(layer);
  const deviations =
    weightParameterCount(layer) > 0
      ? pythonDoubles('_WEIGHT_STD = ', weightDeviations(layer.weight, layer.columns))
      : plain([]);
  const constants = joined(...parts.map(constantsOf), deviations);
  const check = pytorchCheck(layer);
  const packed = constants.packed || check.packed;
  const sections = [
    [...docstring(0, [`Equivariant linear layer in PyTorch.`, ...layerFacts(layer), ...layerRemarks(layer)])],
    [...(packed ? ['import base64', 'import struct', ''] : []), 'import torch', 'from torch import nn'],
  ];
  const definitions = [...(packed ? [UNPACK] : []), constants.lines, moduleClass(layer, parts), check.lines];
  return `${sections.map(text).join('\n\n')}\n${separated(definitions)}`;
}

/** Black's blank lines: two around definitions, one between imports and the constants that follow. */
function separated(definitions: readonly (readonly string[])[]): string {
  return definitions
    .filter(lines => lines.length > 0)
    .map((lines, k) => (k === 0 && lines[0]!.startsWith('_') ? `\n${text(lines)}\n` : `\n\n${text(lines)}\n`))
    .join('');
}

function text(lines: readonly string[]): string {
  return lines.join('\n');
}

function partsOf({ rows, columns, weight, bias }: Layer): Part[] {
  const parts: Part[] = [];
  if (weight.parameterCount > 0) {
    parts.push({ name: 'weight', sharing: weight, form: weightForm(weight), shape: [rows, columns] });
  }
  if (bias !== null && bias.parameterCount > 0) {
    parts.push({ name: 'bias', sharing: bias, form: weightForm(bias), shape: [rows] });
  }
  return parts;
}

function constantsOf({ name, form }: Part): Code {
  const prefix = `_${name.toUpperCase()}`;
  if (form.form === 'GATHER') return pythonIntegers(`${prefix}_CODES = `, form.codes);
  return joined(
    pythonIntegers(`${prefix}_POSITIONS = `, form.positions),
    pythonIntegers(`${prefix}_INDICES = `, form.parameters),
    pythonDoubles(`${prefix}_COEFFICIENTS = `, form.coefficients),
  );
}

/** A docstring of paragraphs; the first is the summary line. */
function docstring(depth: number, [summary, ...paragraphs]: readonly string[]): string[] {
  const body = paragraphs.filter(p => p !== '').flatMap(p => wrapped(p, PYTHON_WIDTH - depth));
  return indented(depth, [`"""${summary}`, '', ...body, '"""']);
}

function moduleClass(layer: Layer, parts: readonly Part[]): string[] {
  const { rows, columns } = layer;
  const scattered = parts.filter(part => part.form.form === 'SCATTER');
  const shapes = parts
    .map(({ name, sharing }) => `${name}_parameters [${sharing.parameterCount}]`)
    .join(', ');
  const blocks = [
    [
      'class EquivariantLinear(nn.Module):',
      ...docstring(4, [
        definition(layer),
        `Shapes: x [..., ${columns}] -> y [..., ${rows}].`,
        `Parameters: ${parts.length > 0 ? shapes : 'none'}.`,
        initialLaw(layer),
      ]),
    ],
    ...(parts.length > 0 ? [initialiser(parts, scattered)] : []),
    ...(scattered.length > 0 ? coefficientMethods(scattered) : []),
    ...(parts.length > 0 ? [resetMethod(parts)] : []),
    ...parts.map(valueMethod),
    forwardMethod(layer),
    [
      '    def extra_repr(self):',
      `        return "in_features=${columns}, out_features=${rows}, parameters=${parameterCount(layer)}"`,
    ],
  ];
  return blocks.flatMap((block, k) => (k === 0 ? block : ['', ...block]));
}

function initialiser(parts: readonly Part[], scattered: readonly Part[]): string[] {
  const buffers = parts.flatMap(({ name, form }) => {
    const integers = form.form === 'GATHER' ? ['codes'] : ['positions', 'indices'];
    return integers.flatMap(kind => {
      const constant = `_${name}_${kind}`.toUpperCase();
      return pythonCall(
        8,
        'self.register_buffer',
        `"${name}_${kind}", torch.tensor(${constant}), persistent=False`,
      );
    });
  });
  return [
    '    def __init__(self):',
    '        super().__init__()',
    ...indented(8, [
      ...parts.map(
        ({ name, sharing: { parameterCount: p } }) =>
          `self.${name}_parameters = nn.Parameter(torch.empty(${p}))`,
      ),
      ...buffers,
      ...(scattered.length > 0 ? ['self._round_coefficients()'] : []),
      'self.reset_parameters()',
    ]),
  ];
}

/** Coefficients are rounded from double precision at each change of precision, so that .double() gets all digits. */
function coefficientMethods(scattered: readonly Part[]): string[][] {
  const rounding = scattered.flatMap(({ name }) => [
    `exact = torch.tensor(_${name.toUpperCase()}_COEFFICIENTS, dtype=torch.float64)`,
    `rounded = exact.to(self.${name}_parameters)`,
    ...pythonCall(8, 'self.register_buffer', `"${name}_coefficients", rounded, persistent=False`),
  ]);
  return [
    [
      '    def _round_coefficients(self):',
      `        """Give the coefficients the parameters' precision and device."""`,
      ...indented(8, rounding),
    ],
    [
      '    def _apply(self, *args, **kwargs):',
      '        # .double() after .float() brings back all digits of the coefficients',
      '        super()._apply(*args, **kwargs)',
      '        self._round_coefficients()',
      '        return self',
    ],
  ];
}

function resetMethod(parts: readonly Part[]): string[] {
  const body = parts.flatMap(({ name }) =>
    name === 'weight'
      ? [
          'std = torch.tensor(_WEIGHT_STD).to(self.weight_parameters)',
          'self.weight_parameters.normal_().mul_(std)',
        ]
      : ['self.bias_parameters.zero_()'],
  );
  return [
    '    def reset_parameters(self):',
    '        """Draw the parameters from the initial law."""',
    '        with torch.no_grad():',
    ...indented(12, body),
  ];
}

function valueMethod({ name, form, shape }: Part): string[] {
  const size = shape.reduce((n, d) => n * d, 1);
  const reshaped = shape.length > 1 ? `.view(${shape.join(', ')})` : '';
  const what = name === 'weight' ? 'matrix W' : 'vector b';
  const body =
    form.form === 'GATHER'
      ? [
          `"""The ${what}, [${shape.join(', ')}]: 0, a parameter or its negative everywhere."""`,
          `p = self.${name}_parameters`,
          `values = torch.cat((p.new_zeros(1), p, -p))`,
          `return values[self.${name}_codes]${reshaped}`,
        ]
      : [
          `"""The ${what}, [${shape.join(', ')}]: coefficients times parameters, added up."""`,
          `p = self.${name}_parameters`,
          `terms = self.${name}_coefficients * p[self.${name}_indices]`,
          `zeros = p.new_zeros(${size})`,
          `return zeros.index_add(0, self.${name}_positions, terms)${reshaped}`,
        ];
  return [`    def ${name}(self):`, ...indented(8, body)];
}

function forwardMethod(layer: Layer): string[] {
  const { rows, columns } = layer;
  const bias = biasParameterCount(layer) > 0;
  const body =
    weightParameterCount(layer) > 0
      ? [`return nn.functional.linear(x, self.weight()${bias ? ', self.bias()' : ''})`]
      : [
          `if x.shape[-1] != ${columns}:`,
          `    raise ValueError(f"expected inputs of size ${columns}, got {x.shape[-1]}")`,
          `return x.new_zeros(x.shape[:-1] + (${rows},))${bias ? ' + self.bias()' : ''}`,
        ];
  return ['    def forward(self, x):', ...indented(8, body)];
}
