import { type Pattern, termsAt } from '../answer/pattern.js';

/** A way to look at particles in the plane. */
export interface Projection {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  /** The line y = 0 is the exact subspace. */
  readonly exactOnAxis: boolean;
  readonly project: (particle: readonly number[]) => readonly [x: number, y: number];
}

/**
 * Views of particles of the given dimension: coordinates, and, where `exact` is the general element of E^G in the same
 * space, along it and across it.
 */
export function projectionsFor(exact: Pattern | null, dimension: number): readonly Projection[] {
  const views: Projection[] = [];
  const basis = exact && exact.rows * exact.columns === dimension ? orthonormalBasis(exact) : [];
  if (basis.length > 0) {
    views.push({
      title: 'along Eᴳ, and distance from it',
      x: 'along the first direction of Eᴳ',
      y: 'distance from Eᴳ',
      exactOnAxis: true,
      project: particle => [dot(particle, basis[0]!), distanceFrom(particle, basis)],
    });
  }
  if (basis.length > 1) {
    views.push({
      title: 'two directions inside Eᴳ',
      x: 'first direction of Eᴳ',
      y: 'second direction of Eᴳ',
      exactOnAxis: false,
      project: particle => [dot(particle, basis[0]!), dot(particle, basis[1]!)],
    });
  }
  views.push({
    title: 'first two coordinates',
    x: 'coordinate 1',
    y: dimension > 1 ? 'coordinate 2' : '',
    exactOnAxis: false,
    project: particle => [particle[0] ?? 0, particle[1] ?? 0],
  });
  return views;
}

/** Gram and Schmidt on the basis vectors of the pattern, one for each parameter. */
function orthonormalBasis(pattern: Pattern): number[][] {
  const size = pattern.rows * pattern.columns;
  const vectors = pattern.parameters.map(() => new Array<number>(size).fill(0));
  for (let position = 0; position < size; position++) {
    for (const term of termsAt(pattern, position)) vectors[term.parameter]![position] = term.coefficient;
  }
  const basis: number[][] = [];
  for (const vector of vectors) {
    const across = without(without(vector, basis), basis);
    const length = Math.sqrt(dot(across, across));
    basis.push(across.map(entry => entry / length));
  }
  return basis;
}

function without(vector: readonly number[], basis: readonly (readonly number[])[]): number[] {
  const rest = [...vector];
  for (const direction of basis) {
    const along = dot(rest, direction);
    direction.forEach((entry, i) => {
      rest[i]! -= along * entry;
    });
  }
  return rest;
}

function distanceFrom(particle: readonly number[], basis: readonly (readonly number[])[]): number {
  const across = without(particle, basis);
  return Math.sqrt(dot(across, across));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, entry, i) => sum + entry * b[i]!, 0);
}
