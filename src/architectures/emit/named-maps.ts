import type { BaseMaps, BlockMap, PooledMap } from '../blocks/block-map.js';
import type { Program } from '../program/program.js';
import { equalNumbers } from './equal-numbers.js';
import { type WeightForm, weightForm } from './weight-form.js';

/** Base maps under the name that their constants have in an emitted module. */
export interface NamedMaps {
  /** WEIGHT or BIAS in a layer, with a number where there are several; MAPS1, MAPS2, .. in a network. */
  readonly name: string;
  /** Its place among all maps of the program. */
  readonly number: number;
  readonly base: BaseMaps;
  /** null where no WHOLE block and no bilinear term uses them. */
  readonly fill: WeightForm | null;
  /** null where no POOLED block uses them. */
  readonly pooled: readonly PooledMap[] | null;
}

/** The maps of a program that its steps use, each content once, in the order of first use. */
export interface ProgramMaps {
  readonly all: readonly NamedMaps[];
  of(base: BaseMaps): NamedMaps;
}

/** Cost: linear in the entries, times the maps that are alike in shape. */
export function programMaps(program: Program): ProgramMaps {
  const inUse: MapsInUse[] = [];
  const places = new Map<BaseMaps, number>();
  const add = (role: string, base: BaseMaps, form: 'WHOLE' | 'POOLED') => {
    let place = places.get(base) ?? inUse.findIndex(group => haveEqualContent(group.base, base));
    if (place < 0) place = inUse.push({ role, base, whole: false, pooled: false }) - 1;
    places.set(base, place);
    if (form === 'WHOLE') inUse[place]!.whole = true;
    else inUse[place]!.pooled = true;
  };
  const addBlocks = (role: string, map: BlockMap | null) => {
    for (const { base, form } of map?.blocks ?? []) add(role, map!.bases[base]!, form);
  };
  const network = program.kind === 'NETWORK';
  for (const step of program.steps) {
    if (step.step === 'LINEAR') {
      addBlocks(network ? 'MAPS' : 'WEIGHT', step.weight);
      addBlocks(network ? 'MAPS' : 'BIAS', step.bias);
    }
    if (step.step === 'BILINEAR') for (const { base } of step.terms) add('MAPS', step.bases[base]!, 'WHOLE');
  }
  const all = inUse.map(({ role, base, whole, pooled }, number): NamedMaps => {
    const alike = inUse.filter(other => other.role === role);
    const own = alike.length > 1 || network ? `${alike.indexOf(inUse[number]!) + 1}` : '';
    return {
      name: `${role}${own}`,
      number,
      base,
      fill: whole ? weightForm(base.sharing) : null,
      pooled: pooled ? base.pooled : null,
    };
  });
  return { all, of: base => all[places.get(base)!]! };
}

interface MapsInUse {
  readonly role: string;
  readonly base: BaseMaps;
  whole: boolean;
  pooled: boolean;
}

function haveEqualContent(a: BaseMaps, b: BaseMaps): boolean {
  return (
    a.rows === b.rows &&
    a.columns === b.columns &&
    a.count === b.count &&
    a.pooled?.length === b.pooled?.length &&
    equalNumbers(a.sharing.positions, b.sharing.positions) &&
    equalNumbers(a.sharing.parameters, b.sharing.parameters) &&
    equalNumbers(a.sharing.codes, b.sharing.codes) &&
    equalNumbers(decimalsOf(a), decimalsOf(b)) &&
    (a.pooled ?? []).every((pooled, k) => haveEqualPools(pooled, b.pooled![k]!))
  );
}

function haveEqualPools(a: PooledMap, b: PooledMap): boolean {
  return (
    a.pools === b.pools &&
    a.width === b.width &&
    equalNumbers(a.columns, b.columns) &&
    equalNumbers(a.coefficients, b.coefficients) &&
    equalNumbers(a.spread, b.spread) &&
    equalNumbers(a.spreadCoefficients, b.spreadCoefficients)
  );
}

function decimalsOf({ sharing }: BaseMaps): number[] {
  return sharing.table.map(({ decimal }) => decimal);
}

/** The maps of a map that is one WHOLE block of one copy: it is filled at once. null for others. */
export function onlyMaps(map: BlockMap, maps: ProgramMaps): NamedMaps | null {
  const [block, ...others] = map.blocks;
  if (block === undefined || others.length > 0 || block.form !== 'WHOLE') return null;
  const base = map.bases[block.base]!;
  return base.rows === map.rows && base.columns === map.columns ? maps.of(base) : null;
}
