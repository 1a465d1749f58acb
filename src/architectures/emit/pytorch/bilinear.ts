import type { BilinearStep } from '../../program/program.js';
import type { ProgramMaps } from '../named-maps.js';
import { call } from '../python/literals.js';
import { method } from '../python/method.js';
import { statement } from '../python/statement.js';
import { fillingOf } from './filling.js';
import type { EmittedStep } from './linear.js';
import { splitOf } from './split.js';

/** x + q(x, x): the method `name`, and one for the maps of each term. */
export function emittedBilinear(step: BilinearStep, maps: ProgramMaps, name: string): EmittedStep {
  const { size, terms, bases } = step;
  const filled = terms.map((term, k) => {
    const own = maps.of(bases[term.base]!);
    const { rows, columns, count } = own.base;
    const block = { row: 0, rowCopies: term.copies, column: 0, columnCopies: 1, parameter: 0 };
    const filling = fillingOf({
      name: `${name}_term${k + 1}`,
      rows: term.copies * rows,
      columns,
      parameterCount: term.copies * count,
      blocks: [{ block, maps: own }],
    });
    return { term, filling, rows, count, shape: `${term.copies}, ${rows}, ${columns}` };
  });
  const split = splitOf(
    `self.${name}_weight`,
    filled.map(({ term, count }) => ({ parameter: term.parameter, count: term.copies * count })),
    step.parameterCount,
  );
  const outputs = filled.flatMap(({ term: { left, right, row, copies }, rows }, k) => {
    const run = (r: typeof left) => call('_run', 'x', ...[r.start, r.copies, r.size, copies].map(String));
    const padding = [row, size - row - copies * rows];
    const padded = padding.some(n => n > 0);
    return [
      ...statement(
        'q = ',
        call('_bilinear', run(left), run(right), `self.${name}_term${k + 1}(${split.of(k)})`),
      ),
      padded ? `y = y + nn.functional.pad(q, (${padding.join(', ')}))` : 'y = y + q',
    ];
  });
  return {
    setup: filled.flatMap(({ filling }) => filling.setup),
    methods: [
      method(name, ['x'], `x + q(x, x) with ${terms.length} bilinear maps q, copy by copy.`, [
        ...split.lines,
        'y = x',
        ...outputs,
        'return y',
      ]),
      ...filled.map(({ filling, shape }, k) =>
        method(
          `${name}_term${k + 1}`,
          ['p'],
          `Maps of a product, [${shape}]: ${filling.entries}.`,
          filling.body(shape),
        ),
      ),
    ],
    forward: [`x = self.${name}(x)`],
  };
}
