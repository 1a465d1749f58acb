import { hom } from '../../representations/representation.js';
import { blockForm } from './block-form.js';
import type { BaseMaps, Block } from './block-map.js';
import { type CopyMaps, remembered } from './copy-maps.js';
import { type ExactPools, entryCount } from './exact-pools.js';
import type { CopyCounts } from './map-work.js';
import { pairKey } from './pair-key.js';
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

  constructor(
    private readonly maps: CopyMaps,
    private readonly inputs: readonly RepresentationRun[],
    private readonly outputs: readonly RepresentationRun[],
    private readonly uncut: number,
  ) {}

  /** null where 0 is the only map. */
  between(input: RepresentationRun, output: RepresentationRun): MapsOfCopies | null {
    return remembered(this.known, pairKey(input.of, output.of), () => this.findMaps(input, output));
  }

  private findMaps(input: RepresentationRun, output: RepresentationRun): MapsOfCopies | null {
    const { dimension } = this.maps.fixed(hom(input.of, output.of));
    if (dimension === 0) return null;
    const cheap = this.cheapMaps(input, output);
    const maps =
      cheap === null ? this.maps.canonical(input.of, output.of)! : this.maps.pooled(input.of, output.of);
    const base = this.bases.push(maps) - 1;
    return { count: dimension, base, form: copies => (cheap ? blockForm(copies, cheap) : 'WHOLE') };
  }

  /** A basis to pool by, where some block with these maps is POOLED. */
  private cheapMaps(input: RepresentationRun, output: RepresentationRun): readonly ExactPools[] | null {
    const key = pairKey(input.of, output.of);
    const copies = this.outputs.flatMap(to =>
      this.inputs
        .filter(from => pairKey(from.of, to.of) === key)
        .map((from): CopyCounts => ({ rowCopies: to.copies, columnCopies: from.copies })),
    );
    const size = output.size * input.size;
    const large = copies.filter(
      ({ rowCopies, columnCopies }) => rowCopies * columnCopies * size > this.uncut,
    );
    if (large.length === 0) return null;
    const maps = this.maps.cheap(input.of, output.of);
    if (maps === undefined || maps.reduce((n, map) => n + entryCount(map), 0) > WRITTEN_ENTRIES) return null;
    return copies.some(c => blockForm(c, maps) === 'POOLED') ? maps : null;
  }
}
