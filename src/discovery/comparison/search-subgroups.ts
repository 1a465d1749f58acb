import { invarianceSystem } from '../../fixed-subspaces/invariance-system.js';
import type { FiniteGroup } from '../../groups/finite-group.js';
import { formatElement } from '../../groups/group-element.js';
import { type ElementTable, elementTable } from '../../groups/subgroups/element-table.js';
import { SubgroupBuilder } from '../../groups/subgroups/numbered-subgroup.js';
import { WorkMeter } from '../../groups/work-meter.js';
import { kernel } from '../../linear-algebra/kernel.js';
import type { LinearOperator } from '../../linear-algebra/linear-operator.js';
import { basisDimension, type SparseBasis } from '../../linear-algebra/sparse-basis.js';
import { dot } from '../../numeric/dot.js';
import { principalAngles } from '../../numeric/principal-angles.js';
import { imageOf } from '../../representations/image.js';
import type { Representation } from '../../representations/representation.js';
import { type ClosedClass, closedClasses } from './closed-subgroups.js';
import { conjugateSpaces } from './conjugate-spaces.js';
import { orthonormalBasis } from './float-basis.js';
import { refuseCost } from './float-spans.js';
import { generatorImages } from './generator-images.js';

/** Multiplications of floats in one search and what exact ones count as, some ten seconds. */
const SEARCH_WORK_LIMIT = 3_000_000_000;

/** Squared distances that differ by less are equal but for rounding. */
const SAME_DISTANCE = 1e-9;

/** What the search found: a subgroup g H g^-1 of a class, and orthonormal rows of its fixed subspace. */
export interface FoundSubgroup {
  readonly subgroup: ClosedClass;
  readonly generators: readonly string[];
  readonly rows: number[][];
}

interface Candidate {
  readonly subgroup: ClosedClass;
  readonly by: number;
  readonly isEqual: boolean;
  readonly distance: number;
}

/**
 * The subgroup whose R^H is nearest to the span of orthonormal rows, as nearestSubgroup defines it. R^H is computed exactly for one
 * subgroup of each class, from those of the nearest dimension on: |e - f| is a lower bound of the squared distance, beyond which no
 * class is looked at. R^(g H g^-1) = rho(g) R^H is moved in floats, and computed exactly for the one that is answered.
 *
 * Cost: the lattice; for a class that is looked at an exact kernel, and dim R * e * f for each of its conjugates.
 * @pre images are those of the group's generators, and real; ambient is dim R
 * @throws DomainError TOO_LARGE
 */
export function searchSubgroups(
  group: FiniteGroup,
  r: Representation,
  images: readonly LinearOperator[],
  ambient: number,
  found: readonly number[][],
  tolerance: number,
): FoundSubgroup {
  const table = elementTable(group);
  const builder = new SubgroupBuilder(table);
  const meter = new WorkMeter(
    'The work to find the nearest subgroup (steps)',
    SEARCH_WORK_LIMIT,
    'Compare with one subgroup by its name, or take a smaller representation.',
  );
  const moves = generatorImages(images);
  const f = found.length;
  const fixedBy = (generators: readonly number[]): number[][] => {
    meter.spend((1 + generators.length) * moves.entries * ambient);
    const basis = fixedOf(group, r, table, generators, ambient);
    refuseCost(basis, f);
    meter.spend(ambient * basisDimension(basis) ** 2);
    return orthonormalBasis(basis);
  };

  let best: Candidate | undefined;
  for (const subgroup of byDimension(closedClasses(group, r), f)) {
    if (best !== undefined && !mayBeNearer(subgroup, best, f)) continue;
    const { representative, size, order } = subgroup;
    const space = fixedBy(representative.generators);
    const normaliser = builder.normaliser(representative, Number(group.order / size));
    for (const { by, rows } of conjugateSpaces(table, normaliser, moves, space, meter)) {
      meter.spend(rows.length * f * ambient);
      const distance = squaredDistance(rows, found);
      const isEqual = rows.length === f && isWithin(rows, found, distance, tolerance);
      const candidate = { subgroup, by, isEqual, distance };
      if (best === undefined || isNearer(candidate, best, order)) best = candidate;
    }
  }
  if (best === undefined) throw new Error('expected a subgroup, the whole group at least, got none');
  const { subgroup, by } = best;
  const generators = subgroup.representative.generators.map(h => table.conjugate(by, h));
  return {
    subgroup,
    generators: generators.map(h => formatElement(table.element(h))),
    rows: fixedBy(generators),
  };
}

/** By |dim R^H - f|; where that is equal in the order given. */
function byDimension(classes: readonly ClosedClass[], f: number): ClosedClass[] {
  return [...classes].sort((a, b) => Math.abs(a.dimension - f) - Math.abs(b.dimension - f));
}

function mayBeNearer({ dimension, order }: ClosedClass, best: Candidate, f: number): boolean {
  if (best.isEqual) return dimension === f && order === best.subgroup.order;
  const least = Math.abs(dimension - f);
  if (least === 0 || least < best.distance - SAME_DISTANCE) return true;
  return least < best.distance + SAME_DISTANCE && order > best.subgroup.order;
}

function isNearer(a: Candidate, best: Candidate, order: bigint): boolean {
  if (a.isEqual !== best.isEqual) return a.isEqual;
  if (a.isEqual && order !== best.subgroup.order) return order > best.subgroup.order;
  if (a.distance < best.distance - SAME_DISTANCE) return true;
  return a.distance < best.distance + SAME_DISTANCE && order > best.subgroup.order;
}

/** R^H, exactly. */
function fixedOf(
  group: FiniteGroup,
  r: Representation,
  table: ElementTable,
  generators: readonly number[],
  ambient: number,
): SparseBasis {
  const images = generators.map(h => imageOf(r, group, table.element(h)));
  return kernel(invarianceSystem(ambient, images));
}

/** |P - Q|^2 = e + f - 2 |A B^T|^2 of the projections on the spans of orthonormal rows A and B. */
function squaredDistance(a: readonly number[][], b: readonly number[][]): number {
  let overlap = 0;
  for (const x of a) {
    for (const y of b) overlap += dot(x, y) ** 2;
  }
  return Math.max(0, a.length + b.length - 2 * overlap);
}

/** Whether all angles are within the tolerance; found out from the distance where that is beyond it. */
function isWithin(
  rows: readonly number[][],
  found: readonly number[][],
  distance: number,
  tolerance: number,
): boolean {
  const most = 2 * found.length * Math.sin(Math.min(tolerance, Math.PI / 2)) ** 2;
  return distance <= most + SAME_DISTANCE && principalAngles(rows, found).every(angle => angle <= tolerance);
}
