import { cyclotomics } from '../../../src/exact/cyclotomic.js';
import type { GroupFactor } from '../../../src/groups/group-factor.js';
import {
  generalLinearGroup,
  specialLinearGroup,
  specialUnitaryGroup,
  symplecticGroup,
  unitaryGroup,
} from '../../../src/groups/lie/linear-groups.js';
import { orthogonalGroup } from '../../../src/groups/lie/orthogonal-groups.js';
import type { LieFactor } from '../../../src/groups/lie-factor.js';
import { ExactMatrix } from '../../../src/linear-algebra/exact-matrix.js';

const minusOne = cyclotomics.fromInteger(-1);

/** Where the group is known to be infinite. */
export function lie(component: GroupFactor | LieFactor): LieFactor {
  if (component.kind === 'FINITE') throw new Error(`expected a Lie group, got ${component.info.name}`);
  return component;
}

function diagonal(entries: readonly number[]): ExactMatrix {
  return ExactMatrix.fromIntegers(entries.map((x, i) => entries.map((_, j) => (i === j ? x : 0))));
}

function metric(p: number, q: number): ExactMatrix {
  return diagonal([...new Array<number>(p).fill(1), ...new Array<number>(q).fill(-1)]);
}

function symplecticForm(n: number): ExactMatrix {
  return ExactMatrix.generate(2 * n, 2 * n, (i, j) =>
    j === i + n ? cyclotomics.one : i === j + n ? minusOne : cyclotomics.zero,
  );
}

/** A group and what is known of it. */
export interface Row {
  readonly group: LieFactor;
  readonly kind: LieFactor['kind'];
  readonly lieDimension: number;
  readonly isAbelian: boolean;
  readonly components: number;
  /** The bilinear form that g keeps as g^T form g. */
  readonly form?: ExactMatrix;
  readonly isSpecial: boolean;
}

const orthogonal = (n: number): Row[] =>
  (['SO', 'O'] as const).map(letter => ({
    group: lie(orthogonalGroup(letter, n)),
    kind: 'COMPACT_LIE',
    lieDimension: (n * (n - 1)) / 2,
    isAbelian: letter === 'SO' && n === 2,
    components: letter === 'SO' ? 1 : 2,
    form: metric(n, 0),
    isSpecial: letter === 'SO',
  }));

const pseudoOrthogonal = (p: number, q: number): Row[] =>
  (['SO+', 'SO', 'O'] as const).map((letter, k) => ({
    group: lie(orthogonalGroup(letter, p, q)),
    kind: 'NONCOMPACT_LIE',
    lieDimension: ((p + q) * (p + q - 1)) / 2,
    isAbelian: p + q === 2 && letter !== 'O',
    components: 2 ** k,
    form: metric(p, q),
    isSpecial: letter !== 'O',
  }));

export const classicalRows: readonly Row[] = [
  ...[2, 3, 4, 5, 6, 7].flatMap(orthogonal),
  ...[
    [1, 1],
    [1, 2],
    [2, 1],
    [2, 2],
    [1, 3],
    [3, 1],
    [3, 3],
    [1, 5],
  ].flatMap(([p, q]) => pseudoOrthogonal(p, q)),
  ...[2, 3, 4, 5].flatMap((n): Row[] => [
    {
      group: lie(specialUnitaryGroup(n)),
      kind: 'COMPACT_LIE',
      lieDimension: n * n - 1,
      isAbelian: false,
      components: 1,
      isSpecial: true,
    },
    {
      group: lie(specialLinearGroup(n)),
      kind: 'NONCOMPACT_LIE',
      lieDimension: n * n - 1,
      isAbelian: false,
      components: 1,
      isSpecial: true,
    },
  ]),
  ...[1, 2, 3, 4, 5].flatMap((n): Row[] => [
    {
      group: unitaryGroup(n),
      kind: 'COMPACT_LIE',
      lieDimension: n * n,
      isAbelian: n === 1,
      components: 1,
      isSpecial: false,
    },
    {
      group: generalLinearGroup(n),
      kind: 'NONCOMPACT_LIE',
      lieDimension: n * n,
      isAbelian: n === 1,
      components: 2,
      isSpecial: false,
    },
  ]),
  ...[1, 2, 3].map(
    (n): Row => ({
      group: symplecticGroup(n),
      kind: 'NONCOMPACT_LIE',
      lieDimension: n * (2 * n + 1),
      isAbelian: false,
      components: 1,
      form: symplecticForm(n),
      isSpecial: true,
    }),
  ),
];
