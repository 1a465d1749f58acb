/**
 * How fast is exact W2, and in how much memory? Ours with its dual proof, and POT's network simplex (`ot.emd2`, distances
 * included), in the same run on the same clouds in R^4, which are drawn from a seed and written to files. Three kinds: two
 * independent normal clouds; two clouds near the plane that is fixed under the reversal of coordinates, as training leaves
 * them; such a cloud and its symmetrised law on twice its points. Ours: the best of 3 in a warm process. Memory: the peak
 * of a process that solves one problem, above the same process before, where that can be told.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Random } from '../../src/numeric/random.js';
import type { PointCloud } from '../../src/transport/point-cloud.js';
import { transport } from '../../src/transport/transport.js';
import { best } from '../best.js';
import { table } from '../table.js';
import { scriptOf } from './peers/peers.js';
import { pot } from './peers/pot.js';

const DIMENSION = 4;
const MEBI = 2 ** 20;

/** Sizes, and whether POT solves them too: its costs for 10000 points alone are 800 MB. */
const SIZES: readonly (readonly [number, boolean])[] = [
  [500, true],
  [1000, true],
  [2000, true],
  [5000, true],
  [10_000, false],
];

function normal(count: number, label: string): PointCloud {
  const points = new Float64Array(count * DIMENSION);
  Random.fromSeed(count).split(label).fillNormal(points, 1);
  return { dimension: DIMENSION, points };
}

function image({ points }: PointCloud): Float64Array {
  return points.map((_, k) => points[k - (k % DIMENSION) + (DIMENSION - 1 - (k % DIMENSION))]);
}

function nearPlane(count: number, label: string): PointCloud {
  const cloud = normal(count, label);
  const other = image(cloud);
  return { ...cloud, points: cloud.points.map((x, k) => 0.52 * x + 0.48 * other[k]) };
}

function symmetrised(cloud: PointCloud): PointCloud {
  return { ...cloud, points: Float64Array.from([...cloud.points, ...image(cloud)]) };
}

const KINDS: Readonly<Record<string, (count: number) => readonly [PointCloud, PointCloud]>> = {
  normal: n => [normal(n, 'a'), normal(n, 'b')],
  'near a plane': n => [nearPlane(n, 'a'), nearPlane(n, 'b')],
  symmetrised: n => [nearPlane(n / 2, 'a'), symmetrised(nearPlane(n / 2, 'a'))],
};

/** A process of its own that solves one problem: `node transport.js KIND SIZE` prints the bytes it needed. */
function measureAlone(kind: string, size: number): void {
  const [mu, nu] = KINDS[kind]!(size);
  const before = process.resourceUsage().maxRSS;
  transport(mu, nu);
  const after = process.resourceUsage().maxRSS;
  console.log(JSON.stringify({ peak: 1024 * after, above: 1024 * (after - before) }));
}

interface Memory {
  readonly peak: number;
  readonly above: number;
}

function memoryOfOurs(kind: string, size: number): Memory {
  const { stdout } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), kind, String(size)], {
    encoding: 'utf8',
  });
  return JSON.parse(stdout) as Memory;
}

function compare(): void {
  const folder = mkdtempSync(join(tmpdir(), 'intertwine-transport-'));
  const peer = pot();
  const mebibytes = ({ peak, above }: Memory) => `${Math.round(peak / MEBI)} (+${Math.round(above / MEBI)})`;
  const rows: string[][] = [];
  for (const [kind, clouds] of Object.entries(KINDS)) {
    for (const [size, both] of SIZES) {
      const [mu, nu] = clouds(size);
      const ours = best(3, () => transport(mu, nu));
      const row = [
        kind,
        String(size),
        ours.ms.toFixed(0),
        (ours.value.gap / ours.value.squaredDistance).toExponential(0),
        mebibytes(memoryOfOurs(kind, size)),
      ];
      if (peer !== null && both) {
        const file = join(folder, 'clouds');
        const counts = [mu, nu].map(cloud => cloud.points.length / DIMENSION);
        writeFileSync(file, Float64Array.of(DIMENSION, ...counts, ...mu.points, ...nu.points));
        const [theirs] = peer.all([scriptOf('pot_case.py')], `${file}\n`);
        const answer = JSON.parse(theirs!.answer) as Memory & { value: number };
        const difference = Math.abs(answer.value - ours.value.squaredDistance) / answer.value;
        if (!(difference <= 1e-9)) {
          throw new Error(
            `expected equal costs for ${kind}, ${size}: ours ${ours.value.squaredDistance}, POT's ${answer.value}`,
          );
        }
        row.push(theirs!.milliseconds.toFixed(0), mebibytes(answer));
        row.push((theirs!.milliseconds / ours.ms).toFixed(1), difference.toExponential(0));
      } else row.push('-', '-', '-', '-');
      rows.push(row);
      console.log(row.join('  '));
    }
  }
  rmSync(folder, { recursive: true });
  const head = ['clouds', 'points', 'ours (ms)', 'gap', 'MiB (above start)', 'POT (ms)', 'MiB', 'POT / ours'];
  table([...head, 'costs differ by'], rows);
}

const [kind, size] = process.argv.slice(2);
if (kind !== undefined && size !== undefined) measureAlone(kind, Number(size));
else {
  // The first call compiles the code.
  transport(...(KINDS.normal!(400) as [PointCloud, PointCloud]));
  compare();
}
