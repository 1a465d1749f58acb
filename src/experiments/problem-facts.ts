import { DomainError } from '../domain-error.js';
import { basisDimension } from '../linear-algebra/sparse-basis.js';
import type { DataRows } from '../mean-field/data-rows.js';
import type { GroupAverage } from '../mean-field/group-average.js';
import { defineProblem, type ProblemInput } from '../mean-field/problem.js';
import { particleDimension } from '../mean-field/unit.js';

import { checkNodes } from './check-request.js';

/** What can be told of a problem before anything is trained. */
export interface ProblemFacts {
  /** dim X, dim Y, dim Z and dim E^G. */
  readonly inputDimension: number;
  readonly outputDimension: number;
  readonly particleDimension: number;
  readonly fixedDimension: number;
  /** Why the unit is jointly equivariant. */
  readonly equivariance: string;
  /** What stands for the mean over G; null where nothing does. */
  readonly average: string | null;
  /** The teacher's particles, row by row; null where rows of a data set stand for one. */
  readonly teacher: readonly (readonly number[])[] | null;
}

/** Defines the problem as a training would, but as the argument `of`. Cost: the same. */
export function problemFacts(
  input: ProblemInput,
  seed: number,
  rows: DataRows | null,
  averagingNodes?: number,
): ProblemFacts {
  checkNodes(averagingNodes, ['averagingNodes']);
  const { average, ...problem } = asked(() => {
    const defined = defineProblem(input, seed, rows, averagingNodes);
    // Only now an average over an infinite group is taken, which may be refused.
    return { ...defined, average: statementOf(defined.average, input.teacher?.kind === 'WI') };
  });
  const { unit, equivariance, fixedBasis, data } = problem;
  const p = particleDimension(unit);
  return {
    inputDimension: unit.inputDimension,
    outputDimension: unit.outputDimension,
    particleDimension: p,
    fixedDimension: basisDimension(fixedBasis),
    equivariance,
    average,
    teacher:
      data.kind === 'ROWS'
        ? null
        : Array.from({ length: data.teacher.count }, (_, i) =>
            Array.from(data.teacher.particles.subarray(i * p, (i + 1) * p)),
          ),
  };
}

function statementOf(average: GroupAverage | null, hasWeakTeacher: boolean): string | null {
  if (average?.kind !== 'QUADRATURE' || !hasWeakTeacher) return average?.statement ?? null;
  return `${average.statement}; the law of the WI teacher is invariant under these elements, and its network under all others nearly`;
}

/** A refusal of input.problem is one of the argument `of`. */
function asked<T>(define: () => T): T {
  try {
    return define();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const [input, problem, ...rest] = error.details.path ?? [];
    const path = input === 'input' && problem === 'problem' ? ['of', ...rest] : [problem, ...rest];
    throw new DomainError(error.code, error.message, { ...error.details, path });
  }
}
