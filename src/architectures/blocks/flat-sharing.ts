import { type Coefficient, type Sharing, sharingByParameter } from '../sharing.js';
import type { BlockMap } from './block-map.js';

/**
 * The sharing of all positions i * columns + j: the map without its blocks. Cost: its entries, those of each base map times
 * the copies of both sides.
 */
export function flatSharing({ rows, columns, parameterCount, bases, blocks }: BlockMap): Sharing {
  const size = rows * columns;
  const [base, ...others] = bases;
  if (blocks.length === 1 && others.length === 0 && base!.sharing.size === size) return base!.sharing;
  const table: Coefficient[] = [];
  const places = new Map<string, number>();
  const codeOf = (coefficient: Coefficient): number => {
    const key = `${coefficient.exact} ${coefficient.decimal}`;
    const place = places.get(key) ?? table.push(coefficient) - 1;
    places.set(key, place);
    return place;
  };
  const positions: number[][] = Array.from({ length: parameterCount }, () => []);
  const codes: number[][] = Array.from({ length: parameterCount }, () => []);
  for (const block of blocks) {
    const { rows: height, columns: width, count, sharing } = bases[block.base]!;
    const tableCodes = sharing.table.map(codeOf);
    for (let copy = 0; copy < block.rowCopies * block.columnCopies; copy++) {
      const row = block.row + Math.floor(copy / block.columnCopies) * height;
      const column = block.column + (copy % block.columnCopies) * width;
      for (let e = 0; e < sharing.positions.length; e++) {
        const position = sharing.positions[e]!;
        const k = block.parameter + copy * count + sharing.parameters[e]!;
        positions[k]!.push((row + Math.floor(position / width)) * columns + column + (position % width));
        codes[k]!.push(tableCodes[sharing.codes[e]!]!);
      }
    }
  }
  const offsets = new Int32Array(parameterCount + 1);
  positions.forEach((of, k) => {
    offsets[k + 1] = offsets[k]! + of.length;
  });
  const exact = bases.every(({ sharing }) => sharing.exact);
  return sharingByParameter({
    exact,
    size,
    offsets,
    positions: positions.flat(),
    codes: codes.flat(),
    table,
  });
}
