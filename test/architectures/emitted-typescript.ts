import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';

/** What every emitted TypeScript module exports; the last two where the layer holds generators. */
export interface EmittedModule {
  readonly EquivariantLinear: {
    new (random?: () => number): EmittedLayer;
    readonly rows: number;
    readonly columns: number;
  };
  readonly generators?: () => [number[][], number[][]][];
  readonly checkEquivariance?: () => number;
}

export interface EmittedLayer {
  readonly weightParameters: Float64Array;
  readonly biasParameters: Float64Array;
  weight(): Float64Array;
  bias(): Float64Array;
  forward(x: ArrayLike<number>): Float64Array;
  backward(
    x: ArrayLike<number>,
    byOutput: ArrayLike<number>,
  ): { input: Float64Array; weightParameters: Float64Array; biasParameters: Float64Array };
}

/** Stricter than strict, and without the DOM's or Node's names. */
const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  noImplicitReturns: true,
  isolatedModules: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ES2022,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2022.d.ts'],
  types: [],
};

/** Compiles all sources in one program in a folder of its own; answers the compiler's complaints and the modules. */
export async function compileTypescript(
  sources: readonly string[],
): Promise<{ complaints: string[]; modules: EmittedModule[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'intertwine-layers-'));
  const output = join(folder, 'out');
  mkdirSync(output);
  writeFileSync(join(output, 'package.json'), '{"type": "module"}');
  const paths = sources.map((source, k) => {
    const path = join(folder, `layer-${k}.ts`);
    writeFileSync(path, source);
    return path;
  });
  const program = ts.createProgram(paths, { ...OPTIONS, outDir: output, rootDir: folder });
  const diagnostics = [...ts.getPreEmitDiagnostics(program), ...program.emit().diagnostics];
  const complaints = diagnostics.map(
    d => `${d.file?.fileName ?? ''}:${d.start ?? ''} ${ts.flattenDiagnosticMessageText(d.messageText, '\n')}`,
  );
  const modules: EmittedModule[] = [];
  for (const k of sources.keys()) {
    modules.push((await import(pathToFileURL(join(output, `layer-${k}.js`)).href)) as EmittedModule);
  }
  rmSync(folder, { recursive: true });
  return { complaints, modules };
}
