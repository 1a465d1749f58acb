/** A splittable source of random numbers. */
export interface RandomSource {
  split(label: string | number): RandomSource;
  uniform(): number;
  normal(): number;
  integer(below: number): number;
}

const DRAWS = 200_000;
const PAIRS = 50_000;

/** Throws at the first law of seeded, splittable sources that fails. The statistical ones allow 5 standard errors. */
export function holdRandomLaws(name: string, fromSeed: (seed: number) => RandomSource): void {
  const demand = (law: string, holds: boolean) => {
    if (!holds) throw new Error(`${name} breaks the law: ${law}`);
  };
  const within = (law: string, value: number, standardError: number) =>
    demand(law, Math.abs(value) < 5 * standardError);
  const first = (source: RandomSource) => Array.from({ length: 20 }, () => source.uniform()).join();

  const [once, again] = [1, 2].map(() => first(fromSeed(7).split('a').split(3)));
  demand('the same seed and labels give the same numbers', once === again);
  const parent = fromSeed(7);
  const child = first(parent.split('child'));
  parent.normal();
  parent.split('sibling').normal();
  demand(
    'a child depends neither on draws from its parent nor on siblings',
    first(parent.split('child')) === child,
  );

  const root = fromSeed(1);
  const streams = [
    ...[fromSeed(1), fromSeed(2), fromSeed(-1), fromSeed(2 ** 32 + 1)],
    ...[root.split('a'), root.split('b'), root.split('ab'), root.split('a').split('b'), root.split('')],
    ...[root.split(0), root.split(1), root.split('1'), root.split(2 ** 32)],
  ];
  demand('different paths name different streams', new Set(streams.map(first)).size === streams.length);

  const uniforms = Array.from({ length: DRAWS }, () => root.uniform());
  demand(
    'uniform lies in [0, 1)',
    uniforms.every(u => u >= 0 && u < 1),
  );
  const cells = chiSquared(64, uniforms);
  within('uniform fills [0, 1) evenly', cells.excess, cells.deviation);
  const sevenths = chiSquared(
    7,
    Array.from({ length: DRAWS }, () => root.integer(7) / 7),
  );
  within('integer is even', sevenths.excess, sevenths.deviation);
  // Of three quarters of 2^32, plain remainders hit the lower third twice as often.
  const most = 3 * 2 ** 30;
  const low = Array.from({ length: PAIRS }, () => root.integer(most)).filter(x => x < most / 3).length;
  within('integer is even where 2^32 is no multiple', low - PAIRS / 3, Math.sqrt((PAIRS * 2) / 9));

  const normals = Array.from({ length: DRAWS }, () => root.normal());
  // The k-th moment has the standard error sqrt((E x^2k - (E x^k)^2) / n).
  for (const [k, mean, variance] of [
    [1, 0, 1],
    [2, 1, 2],
    [3, 0, 15],
    [4, 3, 96],
  ]) {
    const moment = normals.reduce((sum, x) => sum + x ** k, 0) / DRAWS;
    within(`normal has the moment ${k} of N(0, 1)`, moment - mean, Math.sqrt(variance / DRAWS));
  }
  for (const [quantile, probability] of [
    [-2.326347874, 0.01],
    [-0.6744897502, 0.25],
    [0.6744897502, 0.75],
    [2.326347874, 0.99],
  ]) {
    const below = normals.filter(x => x < quantile).length / DRAWS;
    const error = Math.sqrt((probability * (1 - probability)) / DRAWS);
    within(`normal has the quantile ${probability} of N(0, 1)`, below - probability, error);
  }

  const pairs: [string, RandomSource, RandomSource][] = [
    ['siblings', root.split(0), root.split(1)],
    ['labels', root.split('data'), root.split('noise')],
    ['neighbouring seeds', fromSeed(5), fromSeed(6)],
    ['parent and child', fromSeed(8), fromSeed(8).split('child')],
    ['neighbours', root, root],
  ];
  for (const [what, a, b] of pairs) {
    let sum = 0;
    for (let k = 0; k < PAIRS; k++) sum += a.normal() * b.normal();
    within(`${what} are uncorrelated`, sum, Math.sqrt(PAIRS));
  }
}

/** How far chi squared of values in [0, 1), counted in cells, is from its mean, and its standard deviation. */
function chiSquared(cells: number, values: readonly number[]): { excess: number; deviation: number } {
  const counts = new Array<number>(cells).fill(0);
  for (const value of values) counts[Math.floor(value * cells)]++;
  const expected = values.length / cells;
  const chi = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return { excess: chi - (cells - 1), deviation: Math.sqrt(2 * (cells - 1)) };
}
