import type { NonlinearPart, NonlinearStep } from '../../program/program.js';
import { call, type Literal, list } from '../python/literals.js';
import { statement } from '../python/statement.js';

/** Statements that make y from x, and g by x from g by y. */
export function nonlinearLines({ parts }: NonlinearStep, x: string, y: string) {
  let at = 0;
  const pieces = parts.map(part => {
    const size = part.run.copies * part.run.size;
    const piece = {
      part,
      own: range(x, part.run.start, size),
      g: range('g', at, size),
      h: range('h', part.run.start, size),
    };
    at += size;
    return piece;
  });
  return {
    forward: statement(
      `${y} = `,
      call('np.concatenate', list(pieces.map(({ part, own }) => value(part, x, own))), 'axis=-1'),
    ),
    backward: [
      `h = np.zeros_like(${x})`,
      ...pieces.flatMap(({ part, own, g, h }) => gradient(part, { x, own, g, h })),
      'g = h',
    ],
  };
}

function range(array: string, start: number, size: number): string {
  return `${array}[:, ${start}:${start + size}]`;
}

function value(part: NonlinearPart, x: string, own: string): Literal {
  const size = String(part.run.size);
  switch (part.part) {
    case 'POINTWISE':
      return part.function === 'IDENTITY' ? own : call(`_${part.function.toLowerCase()}`, own);
    case 'GATED':
      return call('_gated', own, range(x, part.gate, part.run.copies), size);
    case 'NORM':
      return call('_norm', own, size);
  }
}

function gradient(
  part: NonlinearPart,
  { x, own, g, h }: { x: string; own: string; g: string; h: string },
): string[] {
  const size = String(part.run.size);
  switch (part.part) {
    case 'POINTWISE':
      return part.function === 'IDENTITY'
        ? [`${h} += ${g}`]
        : statement(`${h} += ${g} * `, call(`_${part.function.toLowerCase()}_slope`, own));
    case 'GATED': {
      const { gate, run } = part;
      return [
        ...statement(
          'by_own, by_gates = ',
          call('_gated_backward', own, range(x, gate, run.copies), size, g),
        ),
        `${h} += by_own`,
        `${range('h', gate, run.copies)} += by_gates`,
      ];
    }
    case 'NORM':
      return statement(`${h} += `, call('_norm_backward', own, size, g));
  }
}
