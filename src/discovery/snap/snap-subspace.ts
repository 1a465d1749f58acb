import { fromInteger } from '../../exact/cyclotomic.js';
import { orthogonalProjection } from '../../linear-algebra/orthogonal-projection.js';
import { basisFromRows, equalBases } from '../../linear-algebra/sparse-basis.js';
import { FractionCounts } from './coincidence.js';
import { type EchelonChart, echelonChart } from './echelon-chart.js';
import { projectorWork, verifyProjector } from './exact-projector.js';
import { proposalOf } from './proposal.js';
import type { SnapAssumption } from './snap-assumption.js';
import type { Snap, Snapped } from './snapped.js';
import {
  differSentence,
  heavySentence,
  snappedSentence,
  uniqueSentence,
  unknownErrors,
} from './statements.js';

/**
 * How charts choose their pivots: from near the reduced echelon form, whose fractions are the simplest, to near the chart that
 * magnifies errors least. Numbers that no ratio of lengths in a rational subspace of small denominator is.
 */
const SLACKS = [0.01973, 0.21379, 0.73213];
/** Where standard errors are known, the chance of a coincidence must be below 2^-BITS .. */
const BITS = 10;
/** .. and where the scale of the errors is read from the subspace, too, below this. */
const BITS_WITHOUT_ERRORS = 20;
/** Errors that are assumed where none are known, in radians: 2^-21 to 2^-5. */
const ASSUMED = Array.from({ length: 17 }, (_, k) => 2 ** (k - 21));
/** Products of fractions for a projector, up to a factor: some 10 seconds. */
const PROJECTOR_LIMIT = 10_000_000;
/** Doubles are not better than this after the steps that led to them. */
const ROUNDING = 1e-10;

/**
 * The exact rational subspace that a subspace found stands for, where the evidence supports it; canonical, hence comparable with what
 * the exact tower finds. Floats only propose: the chart F of the subspace (its echelon form) is snapped entry by entry, each to the
 * fraction of least denominator within its errors. F has as many entries as a subspace has degrees of freedom, so that any fractions
 * give a subspace; the projector has more entries and larger denominators (an entry of F is a ratio of two Pluecker coordinates, and
 * the projector has the sum of all their squares below), and is harder to read through noise. The projector on the subspace proposed is
 * computed exactly and verified by P^2 = P, P^T = P, trace P = m.
 *
 * Taken only if the fractions are no coincidence (see snapChart and bitsOfEvidence), the charts agree, and the largest angle between the
 * subspaces is within a few standard errors. Of the errors the largest counts, since the rows are one basis among many. Where none are
 * known (null), it is the least of the ASSUMED with which all entries snap; that choice is paid for with log2 of their number, and
 * more bits are asked for. The answer depends on the span of the rows, not on the rows.
 * Cost O(p m^2) and that of an exact projector [p, p].
 *
 * @param basis orthonormal rows of length `ambient`
 * @param errors the standard error of each row's direction, in radians: the length of its part orthogonal to the true subspace
 */
export function snapSubspace(
  basis: readonly (readonly number[])[],
  ambient: number,
  errors: readonly number[] | null,
): Snap {
  const wrong = basis.find(row => row.length !== ambient);
  if (wrong) throw new Error(`expected rows of length ${ambient}, got one of ${wrong.length}`);
  if (errors !== null && errors.length !== basis.length) {
    throw new Error(`expected an error for each of ${basis.length} rows, got ${errors.length}`);
  }
  if (basis.length === 0 || basis.length === ambient) return onlyOne(basis.length, ambient);
  if (errors?.some(error => !Number.isFinite(error))) return { kind: 'REFUSED', statement: unknownErrors };
  const charts = SLACKS.map(slack => echelonChart(basis, slack));
  const counts = new FractionCounts();
  let snap: Snap | undefined;
  for (const assumption of assumptions(errors)) {
    snap = snapWith(basis, charts, assumption, counts);
    if (snap.kind === 'SNAPPED') break;
  }
  return snap!;
}

function assumptions(errors: readonly number[] | null): SnapAssumption[] {
  if (errors !== null) {
    const error = errors.reduce((a, b) => Math.max(a, b), ROUNDING);
    return [{ error, assumed: false, bitsNeeded: BITS, bitsPaid: Math.log2(SLACKS.length) }];
  }
  const bitsPaid = Math.log2(SLACKS.length * ASSUMED.length);
  return ASSUMED.map(error => ({ error, assumed: true, bitsNeeded: BITS_WITHOUT_ERRORS, bitsPaid }));
}

/** {0} and the whole space: of floats nothing but a dimension is read. */
function onlyOne(dimension: number, ambient: number): Snapped {
  const one = [fromInteger(1)];
  const rows = Array.from({ length: dimension }, (_, i) => ({ indices: [i], entries: one }));
  const basis = basisFromRows(ambient, rows);
  const denominator = verifyProjector(orthogonalProjection(basis), dimension);
  const statement = uniqueSentence(dimension);
  return { kind: 'SNAPPED', basis, denominator, largestAngle: 0, bits: null, statement };
}

/** The best founded of what the charts propose, verified. */
function snapWith(
  found: readonly (readonly number[])[],
  charts: readonly EchelonChart[],
  assumption: SnapAssumption,
  counts: FractionCounts,
): Snap {
  const tried = charts.map(chart => proposalOf(found, chart, assumption, counts));
  const proposed = tried.filter(answer => answer.kind === 'PROPOSED');
  const refusals = tried.filter(answer => answer.kind === 'REFUSED');
  if (proposed.length === 0) return refusals[refusals.length - 1];
  if (proposed.some(other => !equalBases(proposed[0].basis, other.basis))) {
    return { kind: 'REFUSED', statement: differSentence(assumption) };
  }
  const { basis, largestAngle, bits, chart } = proposed.reduce((a, b) => (b.bits > a.bits ? b : a));
  if (projectorWork(basis) > PROJECTOR_LIMIT) return { kind: 'REFUSED', statement: heavySentence };
  const dimension = found.length;
  const denominator = verifyProjector(orthogonalProjection(basis), dimension);
  const facts = { chart, bits, denominator, angle: largestAngle, dimension };
  const statement = snappedSentence(facts, assumption);
  return { kind: 'SNAPPED', basis, denominator, largestAngle, bits, statement };
}
