import { Plan } from './plan';
import { maskOf, packsPerGroup, strideOf, sumLanes, VECTOR } from './vectors';

/**
 * Where things lie in a machine of precision F. Particles lie in groups of four: [group, parameter, 4]. A pack is as many of them
 * as a vector has lanes: all work is done for the particles of a pack side by side, so that no sum crosses lanes but the mean
 * over particles.
 */

/** Where a pack's first parameter lies. */
@inline
export function packAt<F>(plan: Plan, base: usize, pack: i32): usize {
  const perGroup = packsPerGroup<F>();
  const group = pack / perGroup;
  return base + <usize>(group * plan.parameters) * strideOf<F>() + <usize>(pack % perGroup) * VECTOR;
}

/** Where a layer's stored values begin for a block and a pack. */
@inline
export function storedAt<F>(plan: Plan, base: usize, rows: i32, point: i32, pack: i32, n: i32): usize {
  const packs = plan.groups * packsPerGroup<F>();
  return base + <usize>((point * packs + pack * n) * rows) * VECTOR;
}

/** The mask of the particles among the lanes of a pack. */
@inline
export function maskOfPack<F>(plan: Plan, pack: i32): v128 {
  return maskOf<F>(pack * <i32>(VECTOR / sizeof<F>()), plan.particles);
}

/** target [rows, points] <- sums [rows, n] over N, at n points. */
export function writeMeans<F>(plan: Plan, sums: usize, rows: i32, n: i32, target: usize): void {
  let from = sums;
  for (let r = 0; r < rows; r++) {
    const to = target + <usize>(r * plan.points) * sizeof<F>();
    for (let b = 0; b < n; b++) {
      store<F>(to + <usize>b * sizeof<F>(), <F>(sumLanes<F>(v128.load(from)) / <f64>plan.particles));
      from += VECTOR;
    }
  }
}
