import type { Block } from '../../blocks/block-map.js';
import type { NamedMaps, ProgramMaps } from '../named-maps.js';
import { list, pythonLiteral, tuple } from '../python/literals.js';
import { type Code, joined } from '../source-text.js';
import { fillConstants, fillFunction, fillName } from './filling.js';
import { pooledConstant } from './pooling.js';

type Form = Block['form'];

/** The maps that a module's blocks and terms look up by number, in the order of first use. */
export class MapsTable {
  private readonly entries: { readonly maps: NamedMaps; readonly form: Form }[] = [];

  constructor(
    readonly maps: ProgramMaps,
    /** Blocks of up to this many positions are filled, whatever their form. */
    readonly filledPositions: number,
    /** Matrices of sums with one in so many entries, or more, are used as such. */
    readonly sparsestSums: number,
  ) {}

  numberOf(maps: NamedMaps, form: Form): number {
    const known = this.entries.findIndex(entry => entry.maps === maps && entry.form === form);
    return known >= 0 ? known : this.entries.push({ maps, form }) - 1;
  }

  /** The constants of the maps in the table. */
  constants(): Code {
    return joined(
      ...this.entries.map(({ maps, form }) =>
        form === 'WHOLE'
          ? fillConstants(maps)
          : pooledConstant(maps.name, maps.pooled ?? [], maps.base.columns, this.sparsestSums),
      ),
    );
  }

  /** The functions that fill, and the table; nothing where it is empty. */
  definitions(): (Code | readonly string[])[] {
    if (this.entries.length === 0) return [];
    const rows = this.entries.map(({ maps, form }) => {
      const { rows, columns, count } = maps.base;
      const sizes = [rows, columns, count].map(String);
      return form === 'WHOLE'
        ? tuple(...sizes, '_whole', fillName(maps))
        : tuple(...sizes, '_pooled', `_${maps.name}_POOLED`);
    });
    return [
      ...this.entries.filter(({ form }) => form === 'WHOLE').map(({ maps }) => fillFunction(maps)),
      joined(
        ['# rows, columns, number of maps, how they are applied, the maps'],
        pythonLiteral('_MAPS = ', list(rows)),
      ),
    ];
  }
}
