/**
 * How fast is the exact matching behind W2? Clouds of normal points in R^4, matched by our auction and shortest
 * augmenting paths with costs made on the fly, and by the plain O(n^3) Hungarian method on a matrix of costs. Then a cloud
 * against its symmetrised law, whose particles are repeated.
 */
import { Random } from '../../src/numeric/random.js';
import { squaredWasserstein } from '../../src/transport/wasserstein.js';
import { tableOf } from '../table.js';

const DIMENSION = 4;

function cloud(count: number, label: string): Float64Array {
  const points = new Float64Array(count * DIMENSION);
  Random.fromSeed(count).split(label).fillNormal(points, 1);
  return points;
}

function squaredDistance(a: Float64Array, i: number, b: Float64Array, j: number): number {
  let sum = 0;
  for (let k = 0; k < DIMENSION; k++) sum += (a[i * DIMENSION + k] - b[j * DIMENSION + k]) ** 2;
  return sum;
}

/** The Hungarian method with potentials, rows added one by one, on a dense matrix. Returns the cost. */
function hungarian(costs: readonly Float64Array[]): number {
  const n = costs.length;
  const u = new Float64Array(n + 1);
  const v = new Float64Array(n + 1);
  const rowOf = new Int32Array(n + 1);
  const before = new Int32Array(n + 1);
  for (let i = 1; i <= n; i++) {
    rowOf[0] = i;
    let column = 0;
    const slack = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(n + 1);
    do {
      used[column] = 1;
      const row = rowOf[column];
      let step = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let j = 1; j <= n; j++) {
        if (used[j]) continue;
        const reduced = costs[row - 1][j - 1] - u[row] - v[j];
        if (reduced < slack[j]) {
          slack[j] = reduced;
          before[j] = column;
        }
        if (slack[j] < step) {
          step = slack[j];
          next = j;
        }
      }
      for (let j = 0; j <= n; j++) {
        if (used[j]) {
          u[rowOf[j]] += step;
          v[j] -= step;
        } else slack[j] -= step;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      rowOf[column] = rowOf[before[column]];
      column = before[column];
    }
  }
  return Array.from({ length: n }, (_, j) => costs[rowOf[j + 1] - 1][j]).reduce((sum, cost) => sum + cost, 0);
}

function measure<T>(work: () => T): { value: T; ms: number } {
  const started = performance.now();
  const value = work();
  return { value, ms: performance.now() - started };
}

function line(name: string, first: Float64Array, second: Float64Array) {
  const n = second.length / DIMENSION;
  const copies = second.length / first.length;
  const ours = measure(() =>
    squaredWasserstein({ dimension: DIMENSION, points: first }, { dimension: DIMENSION, points: second }),
  );
  const plain = measure(() => {
    const row = (i: number) =>
      Float64Array.from({ length: n }, (_, j) => squaredDistance(first, Math.floor(i / copies), second, j));
    return hungarian(Array.from({ length: n }, (_, i) => row(i))) / n;
  });
  if (Math.abs(ours.value - plain.value) > 1e-12) {
    throw new Error(`expected equal costs for ${name}, got ${ours.value} and ${plain.value}`);
  }
  return {
    clouds: name,
    points: n,
    'ours (ms)': ours.ms.toFixed(1),
    'Hungarian (ms)': plain.ms.toFixed(1),
    'Hungarian / ours': (plain.ms / ours.ms).toFixed(1),
  };
}

/** The images under the swap of both coordinates of X and Y: z reversed. */
function withImages(points: Float64Array): Float64Array {
  const images = points.map((_, k) => points[k - (k % DIMENSION) + (DIMENSION - 1 - (k % DIMENSION))]);
  return Float64Array.from([...points, ...images]);
}

// The first call compiles the code.
line('', cloud(50, 'a'), cloud(50, 'b'));
tableOf([
  ...[100, 400, 1600, 4096].map(n => line('independent', cloud(n, 'a'), cloud(n, 'b'))),
  ...[200, 800, 2048].map(n => line('symmetrised', cloud(n, 'a'), withImages(cloud(n, 'a')))),
]);
