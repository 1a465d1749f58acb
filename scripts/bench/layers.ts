/**
 * What does a layer cost that knows its symmetry? Ours in PyTorch and in JAX beside a dense layer of the same shape, the gather
 * from one vector of parameters by a matrix of indices, and EMLP's layer in JAX: the median time of a forward and backward pass
 * (float32, one core, all taking turns), the bytes that such a step holds, and the time from a request to a module that
 * is ready, beside EMLP's construction of its layer. EMLP's layer in PyTorch calls the same function of JAX through a bridge, so
 * that its time in JAX stands in both tables. JAX compiles what it computes for the first time, in our draw of parameters as in EMLP's
 * construction; how long that took stands beside. Goals: faster than EMLP, at most 1.2 times dense, EMLP's set-up at least 20
 * times ours. Some minutes. Arguments: the seconds for each contestant (0.5), "jax" or "torch" for one of the two, and words that the cases' names must hold.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bold, tableOf } from '../table.js';
import { BATCHES, LAYER_CASES, type LayerCase } from './layers/cases.js';
import { emlp, type Peer, peerOf, scriptOf, torch } from './peers/peers.js';

type Library = 'torch' | 'jax';

interface Contestant {
  readonly parameters: number;
  /** Milliseconds: of ours to import and construct, of EMLP's to construct. */
  readonly construction: number | null;
  /** Milliseconds of those in which JAX traced and compiled. */
  readonly compiling?: number;
  /** By batch. */
  readonly at: readonly { readonly milliseconds: number; readonly bytes: number }[];
}

interface Measurement {
  readonly contestants: Readonly<Record<string, Contestant>>;
  readonly leftOut: Readonly<Record<string, string>>;
}

/** One of our modules: where it lies, or why there is none. */
interface Written {
  readonly rows: number;
  readonly columns: number;
  /** As its plan counts them, for one input. */
  readonly multiplyAdds: number | null;
  readonly path: string | null;
  readonly refused: string;
  /** From the request to the text. */
  readonly milliseconds: number;
}

const LIBRARIES: readonly Library[] = ['jax', 'torch'];
const TARGETS = { torch: 'PYTORCH', jax: 'JAX' } as const;
const REPETITIONS = 3;
/** Seconds for the construction of an EMLP layer. */
const EMLP_LIMIT = 120;

/** A process each time, whose answers are taken by their medians. */
function modulesFor(library: Library, folder: string): Written[] {
  const script = fileURLToPath(new URL('layers/set-up.js', import.meta.url));
  const node = peerOf(process.execPath);
  const runs = Array.from({ length: REPETITIONS }, () => node.all([script, folder, TARGETS[library]], ''));
  return LAYER_CASES.map((_, k) => ({
    ...(JSON.parse(runs[0]![k]!.answer) as Omit<Written, 'milliseconds'>),
    milliseconds: median(runs.map(run => run[k]!.milliseconds)),
  }));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

function measure(
  [library, peer]: readonly [Library, Peer],
  { name, emlp: words }: LayerCase,
  { path: module, rows, columns }: Written,
  seconds: number,
): Measurement {
  const line = { name, module, rows, columns, batches: BATCHES, seconds, emlp: words, limit: EMLP_LIMIT };
  const [found] = peer.all([scriptOf('layer_case.py'), library], JSON.stringify(line));
  return JSON.parse(found!.answer) as Measurement;
}

function rounded(value: number | null | undefined): string {
  return value === undefined || value === null ? '-' : value.toPrecision(3);
}

function ratio(a: number | undefined, b: number): string {
  return a === undefined ? '-' : (a / b).toFixed(2);
}

function kilobytes(bytes: number): string {
  return Math.round(bytes / 1024).toString();
}

/** `emlps`: EMLP's layers, by case. */
function printSteps(
  title: string,
  written: readonly Written[],
  found: ReadonlyMap<LayerCase, Measurement>,
  emlps: ReadonlyMap<LayerCase, Contestant>,
): void {
  console.log(bold(`\n${title}: milliseconds of a forward and backward pass, and kilobytes that it holds`));
  const rows = [...found].flatMap(([layer, { contestants }]) => {
    const { rows, columns, multiplyAdds } = written[LAYER_CASES.indexOf(layer)]!;
    return BATCHES.map((batch, b) => {
      const { ours, dense, gather } = contestants;
      const [mine, plain] = [ours!.at[b]!, dense!.at[b]!];
      const theirs = emlps.get(layer)?.at[b];
      return {
        layer: layer.name,
        batch,
        'parameters, of': `${ours!.parameters}, ${dense!.parameters}`,
        'multiply-adds, of': `${multiplyAdds}, ${rows * columns}`,
        'ours, ms': rounded(mine.milliseconds),
        'ours/dense': ratio(mine.milliseconds, plain.milliseconds),
        'gather/ours': ratio(gather?.at[b].milliseconds, mine.milliseconds),
        'EMLP/ours': ratio(theirs?.milliseconds, mine.milliseconds),
        'ours, kB': kilobytes(mine.bytes),
        ' ours/dense': ratio(mine.bytes, plain.bytes),
        ' gather/ours': ratio(gather?.at[b].bytes, mine.bytes),
        ' EMLP/ours': ratio(theirs?.bytes, mine.bytes),
      };
    });
  });
  tableOf(rows);
}

function printSetUp(
  library: Library,
  written: readonly Written[],
  found: ReadonlyMap<LayerCase, Measurement>,
  emlps: ReadonlyMap<LayerCase, Contestant>,
  reasons: ReadonlyMap<LayerCase, string>,
): void {
  console.log(bold(`\nSet-up for ${TARGETS[library]}, milliseconds; goal: EMLP/ours at least 20`));
  const rows = [...found].map(([layer, { contestants }]) => {
    const { milliseconds } = written[LAYER_CASES.indexOf(layer)]!;
    const construction = contestants.ours!.construction ?? 0;
    const emlpLayer = emlps.get(layer);
    const theirs = emlpLayer?.construction ?? undefined;
    const compiling = contestants.ours!.compiling;
    const uncompiled = theirs === undefined ? undefined : theirs - (emlpLayer?.compiling ?? 0);
    return {
      layer: layer.name,
      'request to text': rounded(milliseconds),
      'import and construction': rounded(construction),
      ...(compiling !== undefined && { 'of that JAX compiling': rounded(compiling) }),
      EMLP: theirs === undefined ? (reasons.get(layer) ?? '-') : rounded(theirs),
      ...(compiling !== undefined && { 'of that JAX compiling ': rounded(emlpLayer?.compiling) }),
      'EMLP/ours': ratio(theirs, milliseconds + construction),
      ...(compiling !== undefined && {
        'without compiling': ratio(uncompiled, milliseconds + construction - compiling),
      }),
    };
  });
  tableOf(rows);
}

function main(seconds: number, given: readonly string[]): void {
  const libraries = LIBRARIES.filter(library => given.includes(library));
  const words = given.filter(word => !libraries.some(library => library === word));
  const chosen = LAYER_CASES.filter(({ name }) => words.every(word => name.includes(word)));
  // EMLP's environment holds JAX.
  const peers: Readonly<Record<Library, Peer | null>> = { jax: emlp(), torch: torch() };
  const folder = mkdtempSync(join(tmpdir(), 'intertwine-layers-'));
  const emlps = new Map<LayerCase, Contestant>();
  const reasons = new Map<LayerCase, string>();
  for (const library of libraries.length > 0 ? libraries : LIBRARIES) {
    const peer = peers[library];
    if (peer === null) continue;
    const written = modulesFor(library, folder);
    const found = new Map<LayerCase, Measurement>();
    for (const layer of chosen) {
      const module = written[LAYER_CASES.indexOf(layer)]!;
      if (module.path === null) {
        console.log(`${layer.name} for ${TARGETS[library]}: ${module.refused}`);
        continue;
      }
      const measured = measure([library, peer], layer, module, seconds);
      found.set(layer, measured);
      if (measured.contestants.emlp) emlps.set(layer, measured.contestants.emlp);
      if (measured.leftOut.emlp) reasons.set(layer, measured.leftOut.emlp);
    }
    printSteps(library === 'torch' ? 'PyTorch' : 'JAX', written, found, emlps);
    printSetUp(library, written, found, emlps, reasons);
  }
  rmSync(folder, { recursive: true });
}

const given = process.argv.slice(2);
main(
  Number(given.find(word => Number(word) > 0) ?? 0.5),
  given.filter(word => !(Number(word) > 0)),
);
