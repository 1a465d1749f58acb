import type { GroupInput } from '../../../schema/generated/operations.js';
import { groupTitle } from '../group-text.js';
import type { Layered } from './settings.js';

/** What an experiment was asked, as the server keeps it: the input of train or discover. */
export interface Specification {
  readonly problem: {
    readonly group: GroupInput;
    readonly inputRepresentation: string;
    readonly outputRepresentation: string;
    readonly teacher: { readonly kind: string; readonly preset?: string | null };
  };
  readonly particles: number;
  readonly horizon: number;
  readonly seed: number;
  readonly method?: string;
  readonly threshold?: number;
  readonly scheme?: string;
  readonly repetitions?: number;
}

export function parseSpecification(json: string): Specification {
  return JSON.parse(json) as Specification;
}

export function layerOf({ problem }: Specification): Layered {
  return { of: problem.group, from: problem.inputRepresentation, to: problem.outputRepresentation };
}

/** "S(2), V → V". */
export function titleOf({ problem }: Specification): string {
  return `${groupTitle(problem.group)}, ${problem.inputRepresentation} → ${problem.outputRepresentation}`;
}

/** "PAPER, teacher WI, N = 200, T = 20, seed 0". */
export function detailOf(specification: Specification): string {
  const { problem, method, scheme, particles, horizon, seed } = specification;
  return [
    method ?? scheme,
    `teacher ${problem.teacher.kind}${problem.teacher.preset ? ` (${problem.teacher.preset})` : ''}`,
    `N = ${particles}`,
    `T = ${horizon}`,
    `seed ${seed}`,
  ].join(', ');
}
