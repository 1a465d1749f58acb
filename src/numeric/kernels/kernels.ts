import { laneStates } from '../normal-stream.js';
import type { Words } from '../threefry.js';
import { Arena } from './arena.js';
import { Instance, Memory, Module } from './web-assembly.js';

type Apply = (
  native: number,
  valueProgram: number,
  slopeProgram: number,
  stack: number,
  values: number,
  slopes: number,
  vectors: number,
) => void;
type FillNormals = (state: number, target: number, quads: number, std: number) => void;

/** What the module of assembly/index.ts exports; a plan is an address. */
export interface KernelExports {
  readonly FREE_FROM: { readonly value: number };
  readonly PLAN_BYTES: { readonly value: number };
  readonly LAYER_BYTES: { readonly value: number };
  readonly forward32: (plan: number) => void;
  readonly forward64: (plan: number) => void;
  readonly backward32: (plan: number) => void;
  readonly backward64: (plan: number) => void;
  readonly update32: (plan: number, size: number, tau: number, amplitude: number) => number;
  readonly update64: (plan: number, size: number, tau: number, amplitude: number) => number;
  readonly apply32: Apply;
  readonly apply64: Apply;
  readonly fillNormals32: FillNormals;
  readonly fillNormals64: FillNormals;
}

/** A stream of normals; see NormalStream. */
export interface NormalSource {
  fill(target: Float64Array, std: number): void;
}

/** Normals that a compiled source makes at once. */
const SOURCE_BLOCK = 512;
const PAGE = 65_536;
/** Bytes of the state of a stream in memory, which the block of its last normals follows. */
const STATE_BYTES = 80;

/** The compiled kernels: one module, of which each user makes an instance with a memory of its own. */
export class Kernels {
  private readonly module: object;
  private readonly freeFrom: number;

  /** From the bytes of kernels.wasm. Cost: compiling, some ten milliseconds. */
  constructor(bytes: Uint8Array) {
    this.module = new Module(bytes);
    const memory = new Memory({ initial: 1, maximum: 1 });
    const { FREE_FROM } = this.instance(memory);
    this.freeFrom = FREE_FROM.value;
  }

  /**
   * Lays out a memory, in two passes over `lay`: the first finds its size, the second writes it. The memory never grows, so
   * that its views stay valid.
   */
  layOut<T>(lay: (arena: Arena) => T): { exports: KernelExports; laid: T } {
    const sizing = new Arena(null, this.freeFrom);
    lay(sizing);
    const pages = Math.ceil(sizing.end / PAGE);
    if (pages > PAGE) throw new Error(`expected a memory of at most 4 GiB, got ${pages} pages of 64 KiB`);
    const memory = new Memory({ initial: pages, maximum: pages });
    const exports = this.instance(memory);
    return { exports, laid: lay(new Arena(memory.buffer, this.freeFrom)) };
  }

  /** The stream of NormalStream, equal to it up to rounding and several times as fast. */
  normals(key: Words): NormalSource {
    const { exports, laid } = this.layOut(arena => ({
      state: normalState(arena, key, 8),
      block: arena.doubles(SOURCE_BLOCK),
    }));
    const { state, block } = laid;
    let used = SOURCE_BLOCK;
    return {
      fill(target, std) {
        for (let k = 0; k < target.length; k++) {
          if (used === SOURCE_BLOCK) {
            exports.fillNormals64(state, block.at, SOURCE_BLOCK / 4, 1);
            used = 0;
          }
          target[k] = std * block.values[used++];
        }
      },
    };
  }

  private instance(memory: object): KernelExports {
    return new Instance(this.module, { env: { memory } }).exports as KernelExports;
  }
}

/** Where the state of a stream lies, with its four generators and no normals waiting, for normals of `width` bytes. */
export function normalState(arena: Arena, key: Words, width: 4 | 8): number {
  const state = arena.integers(STATE_BYTES / 4);
  state.values.set(laneStates(key));
  arena.doubles(width);
  return state.at;
}
