import type { BaseMaps, Block } from '../blocks/block-map.js';
import type { Program } from '../program/program.js';
import type { NamedMaps, ProgramMaps } from './named-maps.js';

/**
 * Whether a block only mixes copies, y[a, :] = sum over b of w[a, b] x[b, :]: its one map is the identity, and it isn't filled,
 * or single numbers are mixed, where both forms are the same.
 */
export function mixesCopies(
  { form }: Pick<Block, 'form'>,
  { rows, columns, count, sharing }: BaseMaps,
): boolean {
  const { positions, codes, table } = sharing;
  return (
    count === 1 &&
    rows === columns &&
    (form === 'POOLED' || rows === 1) &&
    positions.length === rows &&
    positions.every((position, i) => position === i * (columns + 1)) &&
    codes.every(code => table[code]!.exact === '1')
  );
}

/** The maps that modules hold as constants: without those that only mix copies, and each as its blocks use it. */
export function mapsInUse({ steps }: Program, maps: ProgramMaps): NamedMaps[] {
  const filled = new Set<NamedMaps>();
  const pooled = new Set<NamedMaps>();
  for (const step of steps) {
    if (step.step === 'BILINEAR') for (const { base } of step.terms) filled.add(maps.of(step.bases[base]!));
    if (step.step !== 'LINEAR') continue;
    for (const map of [step.weight, step.bias]) {
      for (const block of map?.blocks ?? []) {
        const base = map!.bases[block.base]!;
        if (!mixesCopies(block, base)) (block.form === 'WHOLE' ? filled : pooled).add(maps.of(base));
      }
    }
  }
  return maps.all.flatMap(named => {
    const [fill, pools] = [filled.has(named), pooled.has(named)];
    if (!fill && !pools) return [];
    return [{ ...named, fill: fill ? named.fill : null, pooled: pools ? named.pooled : null }];
  });
}
