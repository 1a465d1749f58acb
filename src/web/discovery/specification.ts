import type { ExperimentKind, GroupInput } from '../../../schema/generated/operations.js';
import { count } from '../count.js';
import { groupTitle } from '../group-text.js';
import type { Layered } from '../laboratory/settings.js';
import { superscript } from '../superscript.js';

/** What an experiment was asked, as the server keeps it: the input of train, discover or study. */
export interface Specification {
  readonly problem: {
    /** null: none is named. */
    readonly group: GroupInput | null;
    readonly inputRepresentation: string;
    readonly outputRepresentation: string;
    readonly unit: string;
    readonly activation: string;
    readonly teacher?: { readonly kind?: string; readonly preset?: string | null } | null;
    readonly dataSet?: string | null;
  };
  /** All values of N in a study. */
  readonly particles: number | readonly number[];
  readonly horizon: number;
  readonly seed?: number;
  readonly method?: string;
  readonly samples?: number;
  readonly threshold?: number;
  readonly scheme?: string;
  readonly augmentation?: string;
  readonly initialisation?: string;
  readonly snapshots?: number;
  readonly teachers?: readonly string[];
  readonly schemes?: readonly string[];
  readonly seeds?: { readonly first: number; readonly count: number };
}

export function parseSpecification(json: string): Specification {
  return JSON.parse(json) as Specification;
}

export function layerOf({ problem }: Specification): Layered {
  return {
    of: problem.group ?? { name: 'Trivial(1)' },
    from: problem.inputRepresentation,
    to: problem.outputRepresentation,
  };
}

/** "S(2), V → V"; "No group named, ℝ³ → ℝ²". */
export function titleOf({ problem }: Specification): string {
  const { group, inputRepresentation: from, outputRepresentation: to } = problem;
  // Where no group is named, the dimensions stand for representations.
  if (group === null) return `No group named, ℝ${superscript(from)} → ℝ${superscript(to)}`;
  return `${groupTitle(group)}, ${from} → ${to}`;
}

/** "PAPER, teacher WI, N = 200, T = 20, seed 0"; "Study, N = 5, 10, 20, T = 5, 5 schemes, 3 seeds". */
export function detailOf(kind: ExperimentKind, specification: Specification): string {
  const { particles, horizon, schemes, seeds, seed } = specification;
  const sizes = typeof particles === 'number' ? `${particles}` : particles.join(', ');
  const rest = [...unitOf(specification), `N = ${sizes}`, `T = ${horizon}`];
  if (kind === 'STUDY') {
    const axes = [counted(schemes?.length ?? 0, 'scheme'), counted(seeds?.count ?? 0, 'seed')];
    const data = specification.problem.dataSet == null ? [] : ['a data set'];
    return ['Study', ...data, ...rest, ...axes].join(', ');
  }
  return [doneBy(specification), dataOf(specification), ...rest, `seed ${seed}`].join(', ');
}

function doneBy({ method, samples, scheme, augmentation, initialisation }: Specification): string {
  if (method) return samples === undefined ? method : `${method} with a budget of ${count(samples)} points`;
  const form = scheme === 'DA' ? ` ${augmentation?.toLowerCase()}` : '';
  return `${scheme}${form} from ${initialisation}`;
}

function dataOf({ problem: { teacher, dataSet } }: Specification): string {
  if (dataSet != null) return 'a data set';
  return `teacher ${teacher?.kind}${teacher?.preset ? ` (${teacher.preset})` : ''}`;
}

/** What differs from the published unit. */
function unitOf({ problem: { unit, activation } }: Specification): string[] {
  return [...(unit === 'MATRIX' ? [] : [unit]), ...(activation === 'sigmoid' ? [] : [`σ = ${activation}`])];
}

function counted(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}
