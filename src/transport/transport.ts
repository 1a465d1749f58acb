import { type Atoms, commonAtoms } from './atoms.js';
import type { Pause } from './auction-phases.js';
import { certifiedLowerBound } from './certificate.js';
import { CompensatedSum } from './compensated-sum.js';
import { optimalPlan, type Plan } from './plan.js';
import { inCommonUnits, type PointCloud, requireComparable } from './point-cloud.js';

export interface TransportOptions {
  /** Called every few milliseconds; what it throws ends the work and reaches the caller. */
  readonly onProgress?: Pause;
}

/** Which part of the mass, all of it 1, goes from point from[k] of mu to point to[k] of nu. */
export interface Coupling {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly mass: Float64Array;
}

/** W2^2 with its proof: lowerBound <= W2^2 <= squaredDistance, up to the rounding of the latter's sum. */
export interface TransportResult {
  /** The cost of the coupling. */
  readonly squaredDistance: number;
  /** From a dual solution that was checked against all pairs, less a bound of the rounding. */
  readonly lowerBound: number;
  /** squaredDistance - lowerBound. */
  readonly gap: number;
  readonly coupling: Coupling;
}

/**
 * W2^2(mu, nu) = min over couplings of E|X - Y|^2, exact, for laws on any numbers of points, equal points and weights
 * included (weights to 2^-48 of the total, which the gap then includes), with a coupling that attains it and a dual proof.
 * The laws are moved to a common mean, which changes no optimal plan, and equal points are taken together.
 * Time: some 10^4 uniform points in 4 dimensions take seconds, clouds of lower dimension or with ties more or less of them, and no
 * bound below n^3 is proven. Measured at 2000 and 4000 points, one core: normal clouds 0.4 and 1 s; planes at right angles, where all
 * plans are equally good, 1.7 and 5 s; two clusters of spread 1e-4 and slightly unequal counts 2.3 and 6 s. A caller that can't wait
 * throws from onProgress. Memory O(n), some tens of MB for 10^4 points.
 * Source: Villani, "Optimal Transport: Old and New", 2009, chapter 5, for the duality.
 */
export function transport(
  one: PointCloud,
  other: PointCloud,
  options: TransportOptions = {},
): TransportResult {
  requireComparable(one, other);
  const pause = options.onProgress ?? (() => {});
  const { mu, nu, unit } = inCommonUnits(one, other);
  const { first, second, inexact } = commonAtoms(mu, nu);
  // The larger side bids: its lists are short, and few columns keep the heaps of what they hold.
  const swapped = first.count < second.count;
  const [from, to] = swapped ? [second, first] : [first, second];
  const plan = optimalPlan(from, to, pause);
  const pairs = couplingOf(plan, from, to);
  const coupling = swapped ? { from: pairs.to, to: pairs.from, mass: pairs.mass } : pairs;
  const squaredDistance = costOf(coupling, mu, nu) * unit * unit;
  const lowerBound = certifiedLowerBound(plan.rows, plan.columns, from, to, inexact) * unit * unit;
  return { squaredDistance, lowerBound, gap: squaredDistance - lowerBound, coupling };
}

/** Hands out the mass between atoms to the points that they stand for. */
function couplingOf({ rows, columns, flows }: Plan, rowAtoms: Atoms, columnAtoms: Atoms): Coupling {
  const sender = new Members(rowAtoms);
  const receiver = new Members(columnAtoms);
  const from: number[] = [];
  const to: number[] = [];
  const mass: number[] = [];
  for (let j = 0; j < columns.tree.count; j++) {
    for (let link = flows.first[j]; link >= 0; link = flows.next[link]) {
      const row = rows.tree.order[flows.row[link]];
      const column = columns.tree.order[j];
      for (let left = flows.mass[link]; left > 0; ) {
        const moved = Math.min(left, sender.left(row), receiver.left(column));
        from.push(sender.take(row, moved));
        to.push(receiver.take(column, moved));
        mass.push(moved);
        left -= moved;
      }
    }
  }
  const total = rows.masses.reduce((sum, part) => sum + part, 0);
  return {
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    mass: Float64Array.from(mass, part => part / total),
  };
}

/** The points of each atom, used up one after the other. */
class Members {
  private readonly next: Int32Array;
  private readonly rest: Float64Array;

  constructor(private readonly atoms: Atoms) {
    this.next = atoms.start.slice(0, atoms.count);
    this.rest = Float64Array.from(this.next, at => atoms.memberMasses[atoms.members[at]]);
  }

  left(atom: number): number {
    return this.rest[atom];
  }

  /** Takes mass of the atom's present point, and returns the point. Precondition: mass <= left(atom). */
  take(atom: number, mass: number): number {
    const { members, memberMasses, start } = this.atoms;
    const point = members[this.next[atom]];
    this.rest[atom] -= mass;
    if (this.rest[atom] === 0 && this.next[atom] + 1 < start[atom + 1]) {
      this.next[atom]++;
      this.rest[atom] = memberMasses[members[this.next[atom]]];
    }
    return point;
  }
}

/** E|X - Y|^2 of a coupling. */
export function costOf({ from, to, mass }: Coupling, mu: PointCloud, nu: PointCloud): number {
  const { dimension } = mu;
  const sum = new CompensatedSum();
  for (let k = 0; k < from.length; k++) {
    let square = 0;
    for (let d = 0; d < dimension; d++) {
      const difference = mu.points[from[k] * dimension + d] - nu.points[to[k] * dimension + d];
      square += difference * difference;
    }
    sum.add(mass[k] * square);
  }
  return sum.value;
}
