import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';

/** What emitted TypeScript modules export: one of the classes; the functions where the program holds generators. */
export interface EmittedModule {
  readonly EquivariantLinear?: EmittedClass;
  readonly EquivariantMultilinear?: EmittedClass;
  readonly EquivariantNetwork?: EmittedClass;
  readonly generators?: () => [unknown, number[][]][];
  readonly checkEquivariance?: () => number;
}

export interface EmittedClass {
  new (random?: () => number): EmittedInstance;
  readonly rows: number;
  readonly columns: number | readonly number[];
}

export interface EmittedInstance {
  parameters(): Record<string, Float64Array>;
  state(): Record<string, number[]>;
  load(state: Readonly<Record<string, ArrayLike<number>>>): void;
  weight?(): Float64Array;
  bias?(): Float64Array;
  forward(...inputs: ArrayLike<number>[]): Float64Array;
  backward(
    x: ArrayLike<number> | readonly ArrayLike<number>[],
    byOutput: ArrayLike<number>,
  ): Record<string, Float64Array> & { readonly inputs?: Float64Array[] };
}

/** Stricter than strict, and without the DOM's or Node's names. */
const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  noImplicitReturns: true,
  noImplicitOverride: true,
  noPropertyAccessFromIndexSignature: true,
  noFallthroughCasesInSwitch: true,
  allowUnreachableCode: false,
  isolatedModules: true,
  verbatimModuleSyntax: true,
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
  const folder = mkdtempSync(join(tmpdir(), 'intertwine-typescript-'));
  const output = join(folder, 'out');
  mkdirSync(output);
  writeFileSync(join(output, 'package.json'), '{"type": "module"}');
  const paths = sources.map((source, k) => {
    const path = join(folder, `module-${k}.ts`);
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
    modules.push((await import(pathToFileURL(join(output, `module-${k}.js`)).href)) as EmittedModule);
  }
  rmSync(folder, { recursive: true });
  return { complaints, modules };
}
