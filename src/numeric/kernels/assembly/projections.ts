import { packAt } from './packs';
import { Plan } from './plan';
import { loadSplat, packsPerGroup, splat, strideOf, VECTOR } from './vectors';

/** target_i <- P source_i for the particles of some groups. */
export function project<F>(plan: Plan, projection: usize, source: usize, target: usize, groups: i32): void {
  const p = plan.parameters;
  const packs = groups * packsPerGroup<F>();
  for (let pack = 0; pack < packs; pack++) {
    const from = packAt<F>(plan, source, pack);
    projectPack<F>(p, projection, from, packAt<F>(plan, target, pack), strideOf<F>());
  }
}

/** At `target` P's product with the pack at `source`, entries `stride` bytes apart. */
@inline
function projectPack<F>(p: i32, projection: usize, source: usize, target: usize, stride: usize): void {
  let entry = projection;
  for (let i = 0; i < p; i++) {
    let sum = splat<F>(0);
    for (let j = 0; j < p; j++) {
      sum = v128.add<F>(sum, v128.mul<F>(loadSplat<F>(entry), v128.load(source + <usize>j * strideOf<F>())));
      entry += sizeof<F>();
    }
    v128.store(target + <usize>i * stride, sum);
  }
}

/** values_i <- P values_i for all particles. */
export function projectInPlace<F>(plan: Plan, projection: usize, values: usize): void {
  const p = plan.parameters;
  const packs = plan.groups * packsPerGroup<F>();
  const image = plan.segmentGradient;
  for (let pack = 0; pack < packs; pack++) {
    const at = packAt<F>(plan, values, pack);
    projectPack<F>(p, projection, at, image, VECTOR);
    for (let k = 0; k < p; k++) {
      v128.store(at + <usize>k * strideOf<F>(), v128.load(image + <usize>k * VECTOR));
    }
  }
}
