import { fillNormals } from './normals';
import { maskOfPack } from './packs';
import { Plan } from './plan';
import { project } from './projections';
import { packsPerGroup, splat, strideOf, sumLanes, VECTOR } from './vectors';

/** theta_i <- theta_i - size (drift_i + 2 tau seen_i) + amplitude xi_i; returns sum |theta_i|^2. */
export function update<F>(plan: Plan, size: f64, tau: f64, amplitude: f64): f64 {
  const p = plan.parameters;
  const groupBytes = <usize>p * strideOf<F>();
  const full = plan.particles >> 2;
  let squares: f64 = 0;
  for (let first = 0; first < plan.groups; first += plan.updateChunk) {
    const groups = min(plan.updateChunk, plan.groups - first);
    const shift = <usize>first * groupBytes;
    let noise: usize = 0;
    if (amplitude != 0) {
      noise = plan.noise;
      fillNormals<F>(plan.normals, noise, groups * p, amplitude);
      if (plan.noiseProjection != 0) {
        project<F>(plan, plan.noiseProjection, noise, plan.projectedNoise, groups);
        noise = plan.projectedNoise;
      }
    }
    let drift = plan.gradientAt + shift;
    if (plan.driftProjection != 0) {
      project<F>(plan, plan.driftProjection, drift, plan.projectedDrift, groups);
      drift = plan.projectedDrift;
    }
    const at = plan.particlesAt + shift;
    const seen = plan.seenAt + shift;
    const whole = min(groups, full - first);
    const vectors = whole * p * packsPerGroup<F>();
    const all = i32x4.splat(-1);
    squares += move<F>(at, seen, drift, noise, vectors, VECTOR, size, tau, all);
    if (whole < groups) {
      for (let pack = 0; pack < packsPerGroup<F>(); pack++) {
        const part = <usize>whole * groupBytes + <usize>pack * VECTOR;
        const mask = maskOfPack<F>(plan, full * packsPerGroup<F>() + pack);
        const from: usize = noise == 0 ? 0 : noise + part;
        squares += move<F>(at + part, seen + part, drift + part, from, p, strideOf<F>(), size, tau, mask);
      }
    }
  }
  return squares;
}

/** Moves some vectors, `step` bytes apart, and clears the lanes outside of the mask; the sum of their squares. */
function move<F>(
  particles: usize,
  seen: usize,
  drift: usize,
  noise: usize,
  vectors: i32,
  step: usize,
  size: f64,
  tau: f64,
  mask: v128,
): f64 {
  const s = splat<F>(size);
  const decay = splat<F>(2 * tau);
  const end = particles + <usize>vectors * step;
  let squares = splat<F>(0);
  if (noise != 0) {
    for (let at = particles; at < end; at += step) {
      const far = at - particles;
      const pull = v128.add<F>(v128.load(drift + far), v128.mul<F>(decay, v128.load(seen + far)));
      const moved = v128.add<F>(v128.sub<F>(v128.load(at), v128.mul<F>(s, pull)), v128.load(noise + far));
      const kept = v128.and(moved, mask);
      v128.store(at, kept);
      squares = v128.add<F>(squares, v128.mul<F>(kept, kept));
    }
  } else {
    for (let at = particles; at < end; at += step) {
      const far = at - particles;
      const pull = v128.add<F>(v128.load(drift + far), v128.mul<F>(decay, v128.load(seen + far)));
      const kept = v128.and(v128.sub<F>(v128.load(at), v128.mul<F>(s, pull)), mask);
      v128.store(at, kept);
      squares = v128.add<F>(squares, v128.mul<F>(kept, kept));
    }
  }
  return sumLanes<F>(squares);
}
