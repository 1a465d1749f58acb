import type { BaseMaps, BlockMap, PooledMap } from '../blocks/block-map.js';
import type { Program } from '../program/program.js';
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

/** Cost: linear in the entries. */
export function programMaps(program: Program): ProgramMaps {
  const groups = new Map<string, MapsInUse>();
  const keys = new Map<BaseMaps, string>();
  const add = (role: string, base: BaseMaps, form: 'WHOLE' | 'POOLED') => {
    const key = keys.get(base) ?? contentOf(base);
    keys.set(base, key);
    const group = groups.get(key) ?? { role, base, whole: false, pooled: false };
    if (form === 'WHOLE') group.whole = true;
    else group.pooled = true;
    groups.set(key, group);
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
  const inUse = [...groups.values()];
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
  const byKey = new Map([...groups.keys()].map((key, k) => [key, all[k]!]));
  return { all, of: base => byKey.get(keys.get(base)!)! };
}

interface MapsInUse {
  readonly role: string;
  readonly base: BaseMaps;
  whole: boolean;
  pooled: boolean;
}

/** Equal texts for equal maps. */
function contentOf({ rows, columns, count, sharing, pooled }: BaseMaps): string {
  const { positions, parameters, codes, table } = sharing;
  const pools = pooled?.map(p =>
    [p.pools, p.width, p.columns, p.coefficients, p.spread, p.spreadCoefficients].join(';'),
  );
  const entries = [positions, parameters, codes, table.map(({ decimal }) => decimal)];
  return [rows, columns, count, ...entries, pools?.join(':')].join('|');
}

/** The maps of a map that is one WHOLE block of one copy: it is filled at once. null for others. */
export function onlyMaps(map: BlockMap, maps: ProgramMaps): NamedMaps | null {
  const [block, ...others] = map.blocks;
  if (block === undefined || others.length > 0 || block.form !== 'WHOLE') return null;
  const base = map.bases[block.base]!;
  return base.rows === map.rows && base.columns === map.columns ? maps.of(base) : null;
}
