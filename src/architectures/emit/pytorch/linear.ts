import type { BlockMap } from '../../blocks/block-map.js';
import type { LinearChange } from '../../program/linear-parts.js';
import type { LinearStep } from '../../program/program.js';
import { mixesCopies } from '../mixture.js';
import type { ProgramMaps } from '../named-maps.js';
import { call } from '../python/literals.js';
import { method } from '../python/method.js';
import { statement } from '../python/statement.js';
import { methodInto, methodOutOf } from './change.js';
import type { EmittedMap, EmittedStep, LinearNames, MapNames, ModuleParts } from './emitted-step.js';
import { fillingOf } from './filling.js';
import { type ConstantCopies, productMap } from './product-map.js';

/** W and b, null where it has no parameters. */
interface GivenMaps {
  readonly weight: BlockMap;
  readonly bias: BlockMap | null;
}

/** x -> W x + b, by a change of basis or without. */
export function emittedLinear(
  step: LinearStep,
  change: LinearChange | null,
  parts: ModuleParts,
  names: LinearNames,
): EmittedStep {
  const { weight } = step;
  const bias = step.bias !== null && step.bias.parameterCount > 0 ? step.bias : null;
  if (change !== null) return changedLinear({ weight, bias }, change, parts, names);
  return weight.blocks.some(({ form }) => form === 'POOLED')
    ? pooledLinear({ weight, bias }, parts.maps, names)
    : filledLinear({ weight, bias }, parts.maps, names);
}

function filledLinear({ weight, bias }: GivenMaps, maps: ProgramMaps, names: LinearNames): EmittedStep {
  const { rows, columns, parameterCount } = weight;
  const matrix =
    parameterCount > 0 ? filledMap(weight, maps, names.weight, `The matrix W, [${rows}, ${columns}]`) : null;
  const vector = bias && filledMap(bias, maps, names.bias, `The vector b, [${rows}]`);
  const filled = matrix === null ? `x.new_zeros(${rows}, ${columns})` : `self.${names.weight.matrix}()`;
  const plus = vector === null ? [] : [`self.${names.bias.matrix}()`];
  return {
    setup: [...(matrix?.setup ?? []), ...(vector?.setup ?? [])],
    methods: [...(matrix?.methods ?? []), ...(vector?.methods ?? [])],
    forward: statement('x = ', call('nn.functional.linear', 'x', filled, ...plus)),
  };
}

/** Products with columns z [coordinates, batch], block by block. */
function pooledLinear({ weight, bias }: GivenMaps, maps: ProgramMaps, names: LinearNames): EmittedStep {
  const { rows, columns } = weight;
  const product = productMap(weight, maps, names, null);
  const vector = bias && filledMap(bias, maps, names.bias, `The vector b, [${rows}]`);
  const plus = vector === null ? '' : ` + self.${names.bias.matrix}().unsqueeze(-1)`;
  return {
    setup: [...product.setup, ...(vector?.setup ?? [])],
    methods: [
      ...shownMethod(names, names.weight.matrix, `The matrix W, [${rows}, ${columns}]`, [
        `return self.${names.product}(${identity(columns, names)})`,
      ]),
      ...product.methods,
      ...(vector?.methods ?? []),
    ],
    forward: [`z = self.${names.product}(_columns(x))${plus}`, 'x = _rows(z, x)'],
  };
}

/** The same in the coordinates of components, where b is added too. */
function changedLinear(
  { weight, bias }: GivenMaps,
  { input, output }: LinearChange,
  { maps, changes }: ModuleParts,
  names: LinearNames,
): EmittedStep {
  const [rows, columns] = [output.size, input.size];
  const copies = bias && constantCopies(bias);
  const product = productMap(weight, maps, names, copies);
  const inner = (b: string) =>
    call(`self.${names.product}`, `self.${names.into}(x)`, ...(copies === null ? [] : [b]));
  return {
    setup: product.setup,
    methods: [
      ...shownMethod(names, names.weight.matrix, `The matrix W, [${rows}, ${columns}]`, [
        `x = ${identity(columns, names)}`,
        ...(copies === null ? [] : [`b = x.new_zeros(${copies.count}, 1)`]),
        ...statement('z = ', inner('b')),
        `return self.${names.outOf}(z).T`,
      ]),
      ...(copies === null
        ? []
        : shownMethod(names, names.bias.matrix, `The vector b, [${rows}]`, [
            `b = self.${names.bias.parameters}`,
            `z = nn.functional.pad(b, (${copies.row}, ${weight.rows - copies.row - copies.count})).unsqueeze(-1)`,
            `return self.${names.outOf}(z).squeeze(0)`,
          ])),
      methodInto(changes.of(input), changes, names.into),
      ...product.methods,
      methodOutOf(changes.of(output), changes, names.outOf),
    ],
    forward: [
      ...statement('z = ', inner(`self.${names.bias.parameters}.unsqueeze(-1)`)),
      `z = self.${names.outOf}(z)`,
      'x = z.reshape(x.shape[:-1] + z.shape[1:])',
    ],
  };
}

/** A bias in components is one on copies of single numbers. */
function constantCopies({ blocks, bases }: BlockMap): ConstantCopies {
  const [block] = blocks;
  if (blocks.length !== 1 || !mixesCopies(block!, bases[block!.base]!)) {
    throw new Error('expected a bias on the copies of one number in components');
  }
  return { row: block!.row, count: block!.rowCopies };
}

function identity(columns: number, { weight }: LinearNames): string {
  return `torch.eye(${columns}).to(self.${weight.parameters})`;
}

/** A method for the users of a layer alone. */
function shownMethod({ shown }: LinearNames, name: string, what: string, body: readonly string[]) {
  return shown ? [method(name, [], `${what}; forward() does without it.`, body)] : [];
}

/** The method `names.matrix` that fills a matrix, or a vector where there is one column. */
function filledMap(map: BlockMap, maps: ProgramMaps, names: MapNames, what: string): EmittedMap {
  const { rows, columns, parameterCount, bases } = map;
  const blocks = map.blocks.map(block => ({ block, maps: maps.of(bases[block.base]!) }));
  const filling = fillingOf({ name: names.buffers, rows, columns, parameterCount, blocks });
  const body = filling.body(names.isVector ? `${rows}` : `${rows}, ${columns}`);
  return {
    setup: filling.setup,
    methods: [
      method(names.matrix, [], `${what}: ${filling.entries}.`, [`p = self.${names.parameters}`, ...body]),
    ],
  };
}
