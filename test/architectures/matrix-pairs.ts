import { DomainError } from '../../src/domain-error.js';
import type { Group } from '../../src/groups/group.js';
import type { GroupDescription } from '../../src/groups/group-description.js';
import { parseGroup } from '../../src/groups/parse-group.js';
import type { Random } from '../../src/numeric/random.js';
import { isRealRepresentation } from '../../src/representations/decomposition/real-representation.js';
import { dimensionOf } from '../../src/representations/dimension.js';
import { parseRepresentation } from '../../src/representations/parse-representation.js';
import { among, GROUP_DRAWS, of } from './matrix-groups.js';

/** A group, an input and an output that were drawn. */
export interface DrawnPair {
  readonly kind: string;
  readonly description: GroupDescription;
  readonly group: Group;
  readonly from: string;
  readonly to: string;
}

/** Bounds on what is drawn: WIDE above the bound to which the runs of a layer aren't cut. */
const SIZES = { SMALL: { side: 40, least: 1, most: 1200 }, WIDE: { side: 160, least: 4200, most: 12_000 } };

const ATTEMPTS = 1000;
const GROUP_ATTEMPTS = 100;

/** Draws a pair of real representations whose layer has parameters, as `accept` tells; expressions that don't fit the group are drawn again. */
export function drawPair(
  random: Random,
  kind: string,
  size: keyof typeof SIZES,
  accept: (pair: DrawnPair) => boolean,
): DrawnPair {
  const { side, least, most } = SIZES[size];
  const { group: draw, operands } = GROUP_DRAWS[kind]!;
  let description = draw(random);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    // another group only after many expressions, or small ones would be preferred
    if (attempt % GROUP_ATTEMPTS === 0) description = draw(random);
    const [from, to] = [0, 1].map(() => expression(random, operands, size === 'WIDE')) as [string, string];
    try {
      const group = parseGroup(description);
      const [columns, rows] = [from, to].map(text => sizeOf(text, group)) as [number, number];
      if (Math.max(rows, columns) > side || rows * columns < least || rows * columns > most) continue;
      const pair = { kind, description, group, from, to };
      if (accept(pair)) return pair;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }
  throw new Error(`expected a pair of kind ${kind} within ${ATTEMPTS} draws, got none`);
}

/** The dimension; above every bound for spaces over C. */
function sizeOf(text: string, group: Group): number {
  const r = parseRepresentation(text);
  return isRealRepresentation(r, group) ? Number(dimensionOf(r, group)) : Number.POSITIVE_INFINITY;
}

/** A sum of one to three multiples of operands, where wide of larger ones. */
function expression(random: Random, operands: readonly string[], wide: boolean): string {
  const terms = Array.from({ length: among(random, 1, wide ? 2 : 3) }, () => {
    const copies = wide ? among(random, 3, 24) : among(random, 1, 3);
    const operand = of(random, [...operands, '1']);
    if (operand === '1') return `${copies}`;
    return copies === 1 ? operand : `${copies}*${operand.includes('*') ? `(${operand})` : operand}`;
  });
  return terms.join('+');
}
