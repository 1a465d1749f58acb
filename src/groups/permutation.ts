/** A permutation of the points 0..degree-1 by its images: x goes to p[x]. */
export type Permutation = Int32Array;

export function identityPermutation(degree: number): Permutation {
  const identity = new Int32Array(degree);
  for (let point = 0; point < degree; point++) identity[point] = point;
  return identity;
}

/** The product a b: apply b first, then a. */
export function composePermutations(a: Permutation, b: Permutation): Permutation {
  const product = new Int32Array(b.length);
  for (let point = 0; point < b.length; point++) product[point] = a[b[point]];
  return product;
}

export function inversePermutation(p: Permutation): Permutation {
  const inverse = new Int32Array(p.length);
  p.forEach((image, point) => {
    inverse[image] = point;
  });
  return inverse;
}

export function isIdentityPermutation(p: Permutation): boolean {
  return p.every((image, point) => image === point);
}

export function equalPermutations(a: Permutation, b: Permutation): boolean {
  return a.length === b.length && a.every((image, point) => image === b[point]);
}

/** Lexicographic order of the images; the identity comes first. */
export function comparePermutations(a: Permutation, b: Permutation): number {
  const point = a.findIndex((image, x) => image !== b[x]);
  return point < 0 ? 0 : a[point] - b[point];
}

/** The smallest point that moves, or -1 for the identity. */
export function firstMovedPoint(p: Permutation): number {
  return p.findIndex((image, point) => image !== point);
}

/** The cycles of length >= 2, each from its smallest point, in the order of these. */
export function cyclesOf(p: Permutation): number[][] {
  const cycles: number[][] = [];
  const seen = new Uint8Array(p.length);
  for (let start = 0; start < p.length; start++) {
    if (seen[start] === 1 || p[start] === start) continue;
    const cycle: number[] = [];
    for (let point = start; seen[point] === 0; point = p[point]) {
      seen[point] = 1;
      cycle.push(point);
    }
    cycles.push(cycle);
  }
  return cycles;
}

export function isEvenPermutation(p: Permutation): boolean {
  return cyclesOf(p).reduce((transpositions, cycle) => transpositions + cycle.length - 1, 0) % 2 === 0;
}

/** p^exponent by repeated squaring. */
export function powerOfPermutation(p: Permutation, exponent: number): Permutation {
  if (exponent === 1) return p;
  let result: Permutation | undefined;
  let square = exponent < 0 ? inversePermutation(p) : p;
  for (let rest = Math.abs(exponent); rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = result === undefined ? square : composePermutations(square, result);
    if (rest > 1) square = composePermutations(square, square);
  }
  return result ?? identityPermutation(p.length);
}

/** Whether some permutations commute with each other, hence all that they generate. */
export function allCommute(permutations: readonly Permutation[]): boolean {
  return permutations.every((a, i) =>
    permutations
      .slice(i + 1)
      .every(b => equalPermutations(composePermutations(a, b), composePermutations(b, a))),
  );
}

/** The orbits of two and more points under the group generated, each from its smallest point, in the order of these. */
export function orbitsOf(generators: readonly Permutation[], degree: number): number[][] {
  const orbits: number[][] = [];
  const seen = new Uint8Array(degree);
  for (let root = 0; root < degree; root++) {
    if (seen[root] === 1) continue;
    seen[root] = 1;
    const orbit = [root];
    for (const point of orbit) {
      for (const s of generators) {
        if (seen[s[point]] === 1) continue;
        seen[s[point]] = 1;
        orbit.push(s[point]);
      }
    }
    if (orbit.length > 1) orbits.push(orbit);
  }
  return orbits;
}
