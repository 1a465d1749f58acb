import { parameterArrays } from '../../program/parameters.js';
import type { Program } from '../../program/program.js';
import { checkInputs } from '../equivariance-check.js';
import { className } from '../program-texts.js';
import { type CheckIdiom, checkedName, genericRows } from '../python/check.js';

/** The check of a PyTorch module; it leaves the global random state as it is. */
export function checkIdiom(program: Program): CheckIdiom {
  const f = checkedName(program);
  return {
    within: 'torch.random.fork_rng(devices=[]), torch.no_grad()',
    setup: [
      ...(program.kind === 'NETWORK' ? ['torch.default_generator.manual_seed(0)'] : []),
      `${f} = ${className(program)}().double()`,
      ...(parameterArrays(program).length > 0 ? parameterLines(program, f) : []),
      ...inputLines(program),
    ],
    array: lists => `torch.tensor(${lists}, dtype=torch.float64)`,
    norm: array => (/^\w+$/.test(array) ? `${array}.norm().item()` : `(${array}).norm().item()`),
  };
}

/** sin(k + 1), in a network times the root of the mean square of initial parameters; biases, which start at 0, as they are. */
function parameterLines({ kind }: Program, f: string): string[] {
  if (kind !== 'NETWORK') {
    return [
      `for parameter in ${f}.parameters():`,
      '    parameter.copy_(torch.arange(1, parameter.numel() + 1).double().sin())',
    ];
  }
  return [
    `for parameter in ${f}.parameters():`,
    '    scale = parameter.square().mean().sqrt().item() or 1.0',
    '    sines = torch.arange(1, parameter.numel() + 1).double().sin()',
    '    parameter.copy_(scale * sines)',
  ];
}

function inputLines(program: Program): string[] {
  const inputs = checkInputs(program);
  if (inputs.kind === 'UNITS') {
    return [`x = torch.cat((torch.zeros(1, ${inputs.size}), torch.eye(${inputs.size}))).double()`];
  }
  const { count, sizes } = inputs;
  const sines = genericRows(
    inputs,
    (from, to, size) => `(12.9898 * torch.arange(${from}, ${to}).double()).sin().view(${count}, ${size})`,
  );
  return sizes.length === 1 ? [`x = ${sines[0]}`] : ['xs = [', ...sines.map(line => `    ${line},`), ']'];
}
