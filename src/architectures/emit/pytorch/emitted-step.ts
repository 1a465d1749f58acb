import type { ProgramChanges } from '../named-changes.js';
import type { ProgramMaps } from '../named-maps.js';

/** What a module holds of a map: statements of __init__, and methods. */
export interface EmittedMap {
  readonly setup: readonly string[];
  readonly methods: readonly (readonly string[])[];
}

/** .. and statements of forward() that replace x. */
export interface EmittedStep extends EmittedMap {
  readonly forward: readonly string[];
}

/** Names of a linear map in its module. */
export interface MapNames {
  /** The parameters, an attribute. */
  readonly parameters: string;
  /** The method that returns the matrix or vector, .. */
  readonly matrix: string;
  /** .. and what buffers' names start with. */
  readonly buffers: string;
  readonly isVector: boolean;
}

/** Names of a linear step. */
export interface LinearNames {
  readonly weight: MapNames;
  readonly bias: MapNames;
  /** Where W isn't filled the methods of products with it, of the way into components, and of the way back. */
  readonly product: string;
  readonly into: string;
  readonly outOf: string;
  /** Whether W and b have methods even where forward() does without them. */
  readonly shown: boolean;
}

/** What the steps of one linear map use of the module. */
export interface ModuleParts {
  readonly maps: ProgramMaps;
  readonly changes: ProgramChanges;
}
