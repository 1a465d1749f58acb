import type { NonlinearPart, NonlinearStep, PointwiseFunction } from '../../program/program.js';
import { call, type Literal, tuple } from '../python/literals.js';
import { statement } from '../python/statement.js';

const POINTWISE: Readonly<Record<PointwiseFunction, (x: string) => Literal>> = {
  RELU: x => call('torch.relu', x),
  GELU: x => call('nn.functional.gelu', x),
  SILU: x => call('nn.functional.silu', x),
  SIGMOID: x => call('torch.sigmoid', x),
  // the threshold above which softplus is taken to be x, 20 by default, costs digits of doubles
  SOFTPLUS: x => call('nn.functional.softplus', x, 'threshold=40'),
  ELU: x => call('nn.functional.elu', x),
  SIN: x => call('torch.sin', x),
  TANH: x => call('torch.tanh', x),
  IDENTITY: x => x,
};

/** Statements that replace x by the values of its parts. */
export function nonlinearBody({ parts, columns, rows }: NonlinearStep): string[] {
  const [only] = parts;
  if (parts.length === 1 && only!.run.start === 0 && sizeOf(only!) === columns && rows === columns) {
    return statement('x = ', partValue(only!, 'x'));
  }
  const values = parts.map(part => partValue(part, slice(part.run.start, sizeOf(part))));
  return statement('x = ', call('torch.cat', tuple(...values, ...(values.length === 1 ? [''] : [])), '-1'));
}

function sizeOf({ run }: NonlinearPart): number {
  return run.copies * run.size;
}

function slice(start: number, size: number): string {
  return `x[..., ${start}:${start + size}]`;
}

function partValue(part: NonlinearPart, x: string): Literal {
  const { copies, size } = part.run;
  switch (part.part) {
    case 'POINTWISE':
      return POINTWISE[part.function](x);
    case 'GATED':
      return call('_gated', x, slice(part.gate, copies), String(size));
    case 'NORM':
      return call('_norm', x, String(copies), String(size));
  }
}
