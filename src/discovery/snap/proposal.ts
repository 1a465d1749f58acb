import { fromInteger, fromRational } from '../../exact/cyclotomic.js';
import { rational } from '../../exact/rational.js';
import { basisFromRows, type SparseBasis } from '../../linear-algebra/sparse-basis.js';
import { collectRow } from '../../linear-algebra/sparse-row.js';
import { largestAngle } from '../../numeric/principal-angles.js';
import { orthonormalBasis } from '../comparison/float-basis.js';
import type { FractionCounts } from './coincidence.js';
import type { EchelonChart } from './echelon-chart.js';
import type { SnapAssumption } from './snap-assumption.js';
import { type SnappedChart, snapChart } from './snap-chart.js';
import type { Refused } from './snapped.js';
import { angleSentence, type Coincidence, coincidenceSentence, noFractionSentence } from './statements.js';

/** The entries of each denominator must be no coincidence themselves: one odd number among many zeros is not carried by them. */
const BITS_OF_A_DENOMINATOR = 7;
/**
 * The largest angle between the subspace found and the exact one, in standard errors of all directions together: m times the square of the
 * largest, since the fractions were sought with the largest error in all rows, too; it is never less than the sum that a
 * candidate group is held against.
 */
const ANGLE = 3;

/** The exact subspace that one chart proposes. */
export interface Proposal {
  readonly kind: 'PROPOSED';
  /** Canonical. */
  readonly basis: SparseBasis;
  readonly largestAngle: number;
  /** Of evidence, those paid taken off. */
  readonly bits: number;
  readonly chart: SnappedChart;
}

/** What one chart proposes, where its evidence suffices; else why not. */
export function proposalOf(
  found: readonly (readonly number[])[],
  chart: EchelonChart,
  assumption: SnapAssumption,
  counts: FractionCounts,
): Proposal | Refused {
  const snapped = snapChart(chart, assumption.error, counts);
  if (snapped.kind === 'NO_FRACTION') return refused(noFractionSentence(snapped, assumption));
  const bits = snapped.bits - assumption.bitsPaid;
  const coincidence = coincidenceIn(snapped, assumption);
  if (coincidence) return refused(coincidenceSentence(snapped, coincidence, assumption));
  const basis = spanned(chart, snapped, found[0].length);
  const angle = largestAngle(orthonormalBasis(basis), found);
  const allowed = ANGLE * assumption.error * Math.sqrt(found.length);
  if (angle > allowed) return refused(angleSentence(angle, allowed, assumption));
  return { kind: 'PROPOSED', basis, largestAngle: angle, bits, chart: snapped };
}

/** What of a chart's fractions may be a coincidence; null where nothing is. */
function coincidenceIn(
  { bits, weakest }: SnappedChart,
  { bitsNeeded, bitsPaid }: SnapAssumption,
): Coincidence | null {
  if (bits - bitsPaid < bitsNeeded) return { denominator: null, bits: bits - bitsPaid, needed: bitsNeeded };
  const ofWeakest = { ...weakest, bits: weakest.bits - bitsPaid, needed: BITS_OF_A_DENOMINATOR };
  return ofWeakest.bits < ofWeakest.needed ? ofWeakest : null;
}

function refused(statement: string): Refused {
  return { kind: 'REFUSED', statement };
}

/** The canonical basis of the graph of the fractions. */
function spanned({ pivots, free }: EchelonChart, { fractions }: SnappedChart, ambient: number): SparseBasis {
  return basisFromRows(
    ambient,
    pivots.map((pivot, i) =>
      collectRow([
        [pivot, fromInteger(1)],
        ...fractions[i].map(
          ({ numerator, denominator }, j) =>
            [free[j], fromRational(rational(numerator, denominator))] as const,
        ),
      ]),
    ),
  );
}
