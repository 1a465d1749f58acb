import { type ParameterArray, parameterArrays } from '../../program/parameters.js';
import type { LinearStep, Program } from '../../program/program.js';
import { type NamedMaps, onlyMaps } from '../named-maps.js';
import { type Code, indented } from '../source-text.js';
import { entriesOf, entriesText, fillConstants } from './filling.js';
import type { MapsTable } from './maps-table.js';
import { applyFunction, inputStatement, type ModuleBody } from './module-body.js';
import type { Tables } from './statements.js';
import { steppedLayerBody } from './stepped-layer.js';
import { blocksOf } from './steps.js';

/** The weight or the bias of a layer: filled at once, or block by block. */
interface Part {
  readonly array: ParameterArray;
  readonly constants: Code;
  /** The blocks' constant; null where it is filled at once. */
  readonly blocks: string | null;
  readonly function: readonly string[];
}

/** weight(params), bias(params) and apply(params, x, ..) of a layer. */
export function layerBody(program: Program, tables: Tables): ModuleBody {
  const step = program.steps.find(s => s.step === 'LINEAR');
  if (step === undefined) throw new Error('expected a linear step in a layer');
  if (program.steps.some(s => s.step === 'CHANGE')) return steppedLayerBody(program, tables);
  const parts = parameterArrays(program).map(array => partOf(array, step, tables.maps));
  const weight = parts.find(({ array }) => array.role === 'WEIGHT');
  const bias = parts.some(({ array }) => array.role === 'BIAS');
  return {
    constants: parts.map(part => part.constants),
    functions: [
      ...parts.map(part => part.function),
      applyFunction(program, applyStatements(program, step, weight, bias)),
    ],
  };
}

function partOf(array: ParameterArray, step: LinearStep, table: MapsTable): Part {
  const map = array.role === 'WEIGHT' ? step.weight : step.bias!;
  const maps = onlyMaps(map, table.maps);
  const [rows, columns] = [map.rows, map.columns];
  const [name, shape] =
    array.role === 'WEIGHT' ? ['weight', `matrix W, [${rows}, ${columns}]`] : ['bias', `vector b, [${rows}]`];
  const head = (entries: string) => [
    `def ${name}(params):`,
    `    """The ${shape}: ${entries}."""`,
    `    p = params["${array.name}"]`,
  ];
  if (maps !== null) {
    const body = filledAtOnce(maps, array.role === 'WEIGHT' ? `.reshape(${rows}, ${columns})` : '');
    return {
      array,
      constants: fillConstants(maps),
      blocks: null,
      function: [...head(entriesText(maps)), ...indented(4, body)],
    };
  }
  const { name: blocks, constant } = blocksOf(array, map, table);
  const value =
    array.role === 'WEIGHT'
      ? `_mapped(${blocks}, ${rows}, p, jnp.eye(${columns}, dtype=p.dtype)).T`
      : `_vector(${blocks}, ${rows}, p)`;
  return { array, constants: constant, blocks, function: [...head('block by block'), `    return ${value}`] };
}

function filledAtOnce(maps: NamedMaps, reshape: string): string[] {
  const { before, value } = entriesOf(maps, { copies: false });
  const factor = reshape !== '' && value.includes(' * ') ? `(${value})` : value;
  return [...before, `return ${factor}${reshape}`];
}

function applyStatements(
  program: Program,
  { weight: { rows } }: LinearStep,
  weight: Part | undefined,
  bias: boolean,
): string[] {
  const direct = program.kind === 'LINEAR' && weight?.blocks === null;
  const before = direct ? [] : inputStatement(program);
  const added = bias ? ' + bias(params)' : '';
  if (weight === undefined) {
    const shape = `x.shape[:-1] + (${rows},)`;
    return [
      ...before,
      bias ? `return jnp.broadcast_to(bias(params), ${shape})` : `return jnp.zeros(${shape}, x.dtype)`,
    ];
  }
  if (weight.blocks === null) return [...before, `return x @ weight(params).T${added}`];
  return [
    ...before,
    `y = _mapped(${weight.blocks}, ${rows}, params["${weight.array.name}"], x)`,
    `return y${added}`,
  ];
}
