import { backward } from './backward';
import { forward } from './forward';
import { fillNormals } from './normals';
import { Layer, Plan } from './plan';
import { apply } from './programs';
import { update } from './update';

/** Every name ends with the bits of its precision. */

export function forward32(plan: Plan): void {
  forward<f32>(plan);
}

export function forward64(plan: Plan): void {
  forward<f64>(plan);
}

export function backward32(plan: Plan): void {
  backward<f32>(plan);
}

export function backward64(plan: Plan): void {
  backward<f64>(plan);
}

export function update32(plan: Plan, size: f64, tau: f64, amplitude: f64): f64 {
  return update<f32>(plan, size, tau, amplitude);
}

export function update64(plan: Plan, size: f64, tau: f64, amplitude: f64): f64 {
  return update<f64>(plan, size, tau, amplitude);
}

export function fillNormals32(state: usize, target: usize, quads: i32, std: f64): void {
  fillNormals<f32>(state, target, quads, std);
}

export function fillNormals64(state: usize, target: usize, quads: i32, std: f64): void {
  fillNormals<f64>(state, target, quads, std);
}

export function apply32(
  native: i32,
  valueProgram: usize,
  slopeProgram: usize,
  stack: usize,
  values: usize,
  slopes: usize,
  vectors: i32,
): void {
  apply<f32>(native, valueProgram, slopeProgram, stack, values, slopes, vectors);
}

export function apply64(
  native: i32,
  valueProgram: usize,
  slopeProgram: usize,
  stack: usize,
  values: usize,
  slopes: usize,
  vectors: i32,
): void {
  apply<f64>(native, valueProgram, slopeProgram, stack, values, slopes, vectors);
}

/** The first address that is free for the caller. */
export const FREE_FROM: usize = __heap_base;
export const PLAN_BYTES: usize = offsetof<Plan>();
export const LAYER_BYTES: usize = offsetof<Layer>();
