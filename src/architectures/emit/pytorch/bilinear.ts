import type { BilinearStep, BilinearTerm } from '../../program/program.js';
import type { NamedMaps, ProgramMaps } from '../named-maps.js';
import { call, type Literal } from '../python/literals.js';
import { method } from '../python/method.js';
import { statement } from '../python/statement.js';
import { bufferOf } from './coefficients.js';
import type { EmittedMap, EmittedStep } from './emitted-step.js';
import { fillingOf } from './filling.js';
import { differentProducts } from './map-uses.js';
import { splitOf } from './split.js';

/** x + q(x, x): the method `name`, and one for the maps of each term that are filled for each copy. */
export function emittedBilinear(step: BilinearStep, maps: ProgramMaps, name: string): EmittedStep {
  const { size, terms, bases } = step;
  const split = splitOf(
    `self.${name}_weight`,
    terms.map(({ parameter, copies, base }) => ({ parameter, count: copies * bases[base]!.count })),
    step.parameterCount,
  );
  const emitted = terms.map((term, k) =>
    emittedTerm(term, maps.of(bases[term.base]!), `${name}_term${k + 1}`, split.of(k)),
  );
  const outputs = terms.flatMap(({ row, copies, base }, k) => {
    const padding = [row, size - row - copies * bases[base]!.rows];
    const padded = padding.some(n => n > 0);
    return [
      ...statement('q = ', emitted[k]!.value),
      padded ? `y = y + nn.functional.pad(q, (${padding.join(', ')}))` : 'y = y + q',
    ];
  });
  return {
    setup: emitted.flatMap(({ setup }) => setup),
    methods: [
      method(name, ['x'], `x + q(x, x) with ${terms.length} bilinear maps q, copy by copy.`, [
        ...split.lines,
        'y = x',
        ...outputs,
        'return y',
      ]),
      ...emitted.flatMap(({ methods }) => methods),
    ],
    forward: [`x = self.${name}(x)`],
  };
}

/** The value of a term for parameters p; `name` is that of its own method. */
function emittedTerm(
  term: BilinearTerm,
  maps: NamedMaps,
  name: string,
  p: string,
): EmittedMap & { readonly value: Literal } {
  const { left, right, copies } = term;
  const { rows, columns, count } = maps.base;
  const products = differentProducts(term, maps);
  const factors = [left, right].map(({ start, copies: own, size }) =>
    call('_run', 'x', ...[start, own, size, products ?? copies].map(String)),
  );
  if (products !== null) {
    const matrix = `self.${bufferOf(maps, 'maps')}`;
    const lacking = (products - (copies % products)) % products;
    const mixture = `${p}.view(${copies}, ${count})`;
    const padded = lacking > 0 ? call('nn.functional.pad', mixture, `(0, 0, 0, ${lacking})`) : mixture;
    const value = call('_of_products', ...factors, padded, matrix, String(copies));
    return { setup: [], methods: [], value };
  }
  const filling = fillingOf({
    name,
    rows: copies * rows,
    columns,
    parameterCount: copies * count,
    blocks: [{ block: { row: 0, rowCopies: copies, column: 0, columnCopies: 1, parameter: 0 }, maps }],
  });
  const shape = `${copies}, ${rows}, ${columns}`;
  return {
    setup: filling.setup,
    methods: [method(name, ['p'], `Maps of a product, [${shape}]: ${filling.entries}.`, filling.body(shape))],
    value: call('_bilinear', ...factors, `self.${name}(${p})`),
  };
}
