import { refuseAbove } from '../domain-error.js';
import { basisDimension, type SparseBasis } from '../linear-algebra/sparse-basis.js';
import { type Demand, demandOfAlgebra, demandOfGenerator, satisfies } from './demand.js';
import { SparseSums } from './derivation.js';
import { equationSize } from './equations.js';
import { kernelOnOrbits } from './kernel-on-orbits.js';
import type { Leg } from './leg.js';
import { monomialPart } from './monomial-part.js';
import { fixedByEvery, fixedByOrbits } from './orbit-road.js';
import { EQUATION_LIMIT, KERNEL_LIMIT, ORBIT_LIMIT, type Road, roadOf } from './roads.js';

/** What a group fixes of one tensor product of its legs; every vector was held against all that defines the group. */
export interface WordSolution {
  readonly basis: SparseBasis;
  readonly road: Road;
}

/** Precondition: there are legs, all of one group. */
export function solveWord(legs: readonly Leg[]): WordSolution {
  const size = legs.reduce((n, leg) => n * leg.dimension, 1);
  const name = legs.map(leg => leg.key.split('\n')[1]).join('*');
  refuseAbove(`The dimension of ${name}`, size, ORBIT_LIMIT, 'Use a smaller power, representation or group.');
  const { tables, generators, algebra, hasHelpers } = monomialPart(legs);
  const orbits = fixedByOrbits(tables);
  if (!fixedByEvery(orbits, tables)) {
    throw new Error(`expected the sums over orbits of ${name} to be fixed by every generator`);
  }
  const sums = new SparseSums(algebra.length > 0 ? size : 0);
  const demands = [
    ...generators.map(k => demandOfGenerator(legs, k)),
    ...algebra.map(k => demandOfAlgebra(legs, k, sums)),
  ];
  const columns = basisDimension(orbits);
  const road = roadOf(demands.length > 0, size, columns);
  if (road === 'orbits') return { basis: orbits, road };
  refuseAbove(`The number of unknowns for ${name}`, columns, KERNEL_LIMIT, 'Use a smaller power or group.');
  refuseAbove(
    `The number of entries of the equations for ${name}`,
    generators.reduce((n, k) => n + equationSize(legs, k), 0),
    EQUATION_LIMIT,
    'Use a smaller power or group.',
  );
  const basis = solveStepwise(orbits, demands, hasHelpers ? generators.length + 1 : demands.length);
  return { basis, road };
}

/**
 * Solves the first demands, then takes in what the solution violates. Algebra elements that are conjugate under elements
 * which the orbits have seen demand the same, so that one of them mostly does.
 */
function solveStepwise(orbits: SparseBasis, demands: readonly Demand[], first: number): SparseBasis {
  const used = demands.slice(0, first);
  let rest = demands.slice(first);
  for (;;) {
    const basis = kernelOnOrbits(orbits, used);
    const violated = [...used, ...rest].find(demand => !satisfies(basis, demand));
    if (violated === undefined) return basis;
    if (used.includes(violated)) throw new Error('expected a kernel to satisfy its own equations');
    used.push(violated);
    rest = rest.filter(demand => demand !== violated);
  }
}
