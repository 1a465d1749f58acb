import type { BlockMap } from '../../blocks/block-map.js';
import type { LinearChange } from '../../program/linear-parts.js';
import type { LinearStep } from '../../program/program.js';
import type { ProgramChanges } from '../named-changes.js';
import type { ProgramMaps } from '../named-maps.js';
import { call } from '../python/literals.js';
import { method } from '../python/method.js';
import { statement } from '../python/statement.js';
import { methodInto, methodOutOf } from './change.js';
import { fillingOf } from './filling.js';
import { productMap } from './product-map.js';

/** What a module holds of a map: statements of __init__, and methods. */
export interface EmittedMap {
  readonly setup: readonly string[];
  readonly methods: readonly (readonly string[])[];
}

/** .. and statements of forward() that replace x. */
export interface EmittedStep extends EmittedMap {
  readonly forward: readonly string[];
}

/** Names of a linear map in its module. */
export interface MapNames {
  /** The parameters, an attribute. */
  readonly parameters: string;
  /** The method that returns the matrix or vector, .. */
  readonly matrix: string;
  /** .. and what buffers' names start with. */
  readonly buffers: string;
  readonly isVector: boolean;
}

/** Names of a linear step. */
export interface LinearNames {
  readonly weight: MapNames;
  readonly bias: MapNames;
  /** Methods on columns: products with W where it isn't filled, the way into components, the way back, .. */
  readonly product: string;
  readonly into: string;
  readonly outOf: string;
  /** .. and b in components. */
  readonly components: string;
  /** Whether the matrix W, and b behind a change of basis, have methods though forward() does without them. */
  readonly shown: boolean;
}

/** What the steps of one linear map use of the module. */
export interface ModuleParts {
  readonly maps: ProgramMaps;
  readonly changes: ProgramChanges;
}

/** Those of W and b that have parameters. */
interface GivenMaps {
  readonly weight: BlockMap | null;
  readonly bias: BlockMap | null;
}

/** x -> W x + b, by a change of basis or without. */
export function emittedLinear(
  step: LinearStep,
  change: LinearChange | null,
  parts: ModuleParts,
  names: LinearNames,
): EmittedStep {
  const given: GivenMaps = {
    weight: step.weight.parameterCount > 0 ? step.weight : null,
    bias: step.bias !== null && step.bias.parameterCount > 0 ? step.bias : null,
  };
  const pooled = step.weight.blocks.some(({ form }) => form === 'POOLED');
  return change === null && !pooled
    ? filledLinear(step, given, parts.maps, names)
    : productLinear(given, change, parts, names);
}

function filledLinear(
  { weight: { rows, columns } }: LinearStep,
  { weight, bias }: GivenMaps,
  maps: ProgramMaps,
  names: LinearNames,
): EmittedStep {
  const matrix = weight && filledMap(weight, maps, names.weight, `The matrix W, [${rows}, ${columns}]`);
  const vector = bias && filledMap(bias, maps, names.bias, `The vector b, [${rows}]`);
  const filled = matrix === null ? `x.new_zeros(${rows}, ${columns})` : `self.${names.weight.matrix}()`;
  const plus = vector === null ? [] : [`self.${names.bias.matrix}()`];
  return {
    setup: [...(matrix?.setup ?? []), ...(vector?.setup ?? [])],
    methods: [...(matrix?.methods ?? []), ...(vector?.methods ?? [])],
    forward: statement('x = ', call('nn.functional.linear', 'x', filled, ...plus)),
  };
}

/** Products block by block, with columns z [coordinates, batch]. */
function productLinear(
  { weight, bias }: GivenMaps,
  change: LinearChange | null,
  { maps, changes }: ModuleParts,
  names: LinearNames,
): EmittedStep {
  if (weight === null) throw new Error('expected weights where W is not filled, got none');
  const product = productMap(weight, maps, names.weight, names.product);
  const held = change === null ? names.bias : { ...names.bias, matrix: names.components };
  const symbol = change === null ? 'The vector b' : 'The vector b in the coordinates of components';
  const vector = bias && filledMap(bias, maps, held, `${symbol}, [${weight.rows}]`);
  const into = (z: string) => (change === null ? z : `self.${names.into}(${z})`);
  const outOf = (z: string) => (change === null ? z : `self.${names.outOf}(${z})`);
  const plus = vector === null ? '' : ` + self.${held.matrix}().unsqueeze(-1)`;
  const [rows, columns] =
    change === null ? [weight.rows, weight.columns] : [change.output.size, change.input.size];
  return {
    setup: [...product.setup, ...(vector?.setup ?? [])],
    methods: [
      ...(names.shown
        ? [
            method(
              names.weight.matrix,
              [],
              `The matrix W, [${rows}, ${columns}]; forward() does without it.`,
              [
                `z = torch.eye(${columns}).to(self.${names.weight.parameters})`,
                `return ${outOf(`self.${names.product}(${into('z')})`)}`,
              ],
            ),
          ]
        : []),
      ...(names.shown && vector !== null && change !== null
        ? [
            method(names.bias.matrix, [], `The vector b, [${rows}]; forward() does without it.`, [
              `return ${outOf(`self.${held.matrix}().unsqueeze(-1)`)}.squeeze(-1)`,
            ]),
          ]
        : []),
      ...(change === null
        ? []
        : [
            methodInto(changes.of(change.input), changes, names.into),
            methodOutOf(changes.of(change.output), changes, names.outOf),
          ]),
      ...product.methods,
      ...(vector?.methods ?? []),
    ],
    forward: [
      ...(change === null ? [] : [`z = ${into('_columns(x)')}`]),
      `z = self.${names.product}(${change === null ? '_columns(x)' : 'z'})${plus}`,
      `x = _rows(${outOf('z')}, x)`,
    ],
  };
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
