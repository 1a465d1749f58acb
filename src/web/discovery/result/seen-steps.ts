import type { Evidence, Step } from '../step.js';

/** A step that has evidence, and how many directions joined the subspace after it. */
export interface SeenStep {
  readonly dimension: number;
  readonly evidence: Evidence;
  readonly joined: number;
}

/** The steps that have evidence; found: the dimension after the last of them, where it is known. */
export function seenSteps(steps: readonly Step[], found: number | null): readonly SeenStep[] {
  return steps.flatMap(({ dimension, evidence }, k) => {
    const next = steps[k + 1]?.dimension ?? found ?? dimension;
    return evidence ? [{ dimension, evidence, joined: Math.max(next - dimension, 0) }] : [];
  });
}
