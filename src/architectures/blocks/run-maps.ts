import type { Group } from '../../groups/group.js';
import { canonicalKey } from '../../representations/format-representation.js';
import { hom } from '../../representations/representation.js';
import { sharingFromBasis } from '../sharing.js';
import { blockForm, type CopyCounts } from './block-form.js';
import type { BaseMaps, Block } from './block-map.js';
import { type ExactPools, entryCount, flattenedPools } from './exact-pools.js';
import { type FindFixed, PooledBases } from './pooled-basis.js';
import { pooledMap } from './pooled-maps.js';
import type { RepresentationRun } from './runs.js';

/** Entries of a basis that is written out beside its pools. */
const WRITTEN_ENTRIES = 2 ** 21;

/** The maps between a single copy of an input run and one of an output run. */
export interface MapsOfCopies {
  /** Their number, and their place among all bases. */
  readonly count: number;
  readonly base: number;
  form(copies: CopyCounts): Block['form'];
}

/** The maps of each pair of runs; equal pairs share them. Blocks of up to `uncut` positions alone are not looked at for pools. */
export class RunMaps {
  readonly bases: BaseMaps[] = [];
  private readonly known = new Map<string, MapsOfCopies | null>();
  private readonly pooled: PooledBases;

  constructor(
    private readonly group: Group,
    private readonly inputs: readonly RepresentationRun[],
    private readonly outputs: readonly RepresentationRun[],
    private readonly find: FindFixed,
    private readonly uncut: number,
  ) {
    this.pooled = new PooledBases(group, find);
  }

  /** null where 0 is the only map. */
  between(input: RepresentationRun, output: RepresentationRun): MapsOfCopies | null {
    const key = pairKey(input, output);
    let maps = this.known.get(key);
    if (maps === undefined) {
      maps = this.findMaps(input, output);
      this.known.set(key, maps);
    }
    return maps;
  }

  private findMaps(input: RepresentationRun, output: RepresentationRun): MapsOfCopies | null {
    const { basis, dimension } = this.find(this.group, hom(input.of, output.of));
    if (dimension === 0) return null;
    const [rows, columns] = [output.size, input.size];
    const cheap = this.cheapMaps(input, output);
    const base = this.bases.push({
      rows,
      columns,
      count: dimension,
      sharing: sharingFromBasis(cheap === null ? basis : flattenedPools(cheap)),
      pooled: cheap?.map(pooledMap) ?? null,
    });
    return { count: dimension, base: base - 1, form: copies => (cheap ? blockForm(copies, cheap) : 'WHOLE') };
  }

  /** A basis to pool by, where some block with these maps is POOLED. */
  private cheapMaps(input: RepresentationRun, output: RepresentationRun): ExactPools[] | null {
    const key = pairKey(input, output);
    const copies = this.outputs.flatMap(to =>
      this.inputs
        .filter(from => pairKey(from, to) === key)
        .map((from): CopyCounts => ({ rowCopies: to.copies, columnCopies: from.copies })),
    );
    const size = output.size * input.size;
    const large = copies.filter(
      ({ rowCopies, columnCopies }) => rowCopies * columnCopies * size > this.uncut,
    );
    if (large.length === 0) return null;
    const maps = this.pooled.of(input.of, output.of);
    if (maps === undefined || maps.reduce((n, map) => n + entryCount(map), 0) > WRITTEN_ENTRIES) return null;
    return copies.some(c => blockForm(c, maps) === 'POOLED') ? maps : null;
  }
}

function pairKey(input: RepresentationRun, output: RepresentationRun): string {
  return `${canonicalKey(input.of)}\n${canonicalKey(output.of)}`;
}
