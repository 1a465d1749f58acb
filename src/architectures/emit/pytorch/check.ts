import type { GeneratorImages, SparseTriplets } from '../../generator-images.js';
import type { Layer } from '../../layer.js';
import { CHECK_TOLERANCE } from '../equivariance-check.js';
import { pythonDoubles, pythonIntegers } from '../python/literals.js';
import { type Code, joined, plain, safeText } from '../source-text.js';

/** generators() and check_equivariance() of a PyTorch module; nothing where the layer holds no generators. */
export function pytorchCheck({ generators, columns }: Layer): Code {
  if (generators === null) return plain([]);
  const [matrices, pairs] =
    generators.length === 0
      ? [[], plain(['    return []'])]
      : [[...MATRIX, '', ''], joined(['    return ['], ...generators.map(pair), ['    ]'])];
  const head = [
    'def generators():',
    '    """Pairs (input matrix, output matrix) of the group\'s generators, as nested lists."""',
  ];
  return joined(matrices, head, pairs, ['', ''], check(columns));
}

const MATRIX = [
  'def _matrix(size, rows, columns, values):',
  '    """A square matrix as nested lists, from its nonzero entries."""',
  '    matrix = [[0.0] * size for _ in range(size)]',
  '    for row, column, value in zip(rows, columns, values):',
  '        matrix[row][column] = value',
  '    return matrix',
];

function pair({ name, input, output }: GeneratorImages): Code {
  return joined([`        (  # ${safeText(name)}`], matrix(input), matrix(output), ['        ),']);
}

function matrix({ size, rows, columns, values }: SparseTriplets): Code {
  const indent = ' '.repeat(16);
  return joined(
    ['            _matrix(', `${indent}${size},`],
    pythonIntegers(indent, rows, ','),
    pythonIntegers(indent, columns, ','),
    pythonDoubles(indent, values, ','),
    ['            ),'],
  );
}

function check(columns: number): string[] {
  return [
    'def check_equivariance():',
    '    """Largest relative error of layer(rho_in(g) x) = rho_out(g) layer(x) over all g.',
    '',
    '    g runs over the generators and x over 0 and the unit vectors, which decide it for',
    '    the whole group and every x. In double precision, with generic parameters.',
    `    Raises ValueError where it is above ${CHECK_TOLERANCE}.`,
    '    """',
    '    with torch.random.fork_rng(devices=[]), torch.no_grad():',
    '        layer = EquivariantLinear().double()',
    '        for parameter in layer.parameters():',
    '            parameter.copy_(torch.arange(1, parameter.numel() + 1).double().sin())',
    `        x = torch.cat((torch.zeros(1, ${columns}), torch.eye(${columns}))).double()`,
    '        y = layer(x)',
    '        worst = 0.0',
    '        for pair in generators():',
    '            rho_in, rho_out = (torch.tensor(m, dtype=torch.float64) for m in pair)',
    '            left, right = layer(x @ rho_in.T), y @ rho_out.T',
    '            scale = torch.maximum(left.norm(), right.norm())',
    '            error = ((left - right).norm() / scale).item() if scale != 0.0 else 0.0',
    `            if not error <= ${CHECK_TOLERANCE}:`,
    '                raise ValueError(f"not equivariant: relative error {error}")',
    '            worst = max(worst, error)',
    '    return worst',
  ];
}
