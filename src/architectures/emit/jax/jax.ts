import type { Program } from '../../program/program.js';
import { programChanges } from '../named-changes.js';
import { programMaps } from '../named-maps.js';
import { pythonCheck } from '../python/check.js';
import { pythonModule } from '../python/module.js';
import { joined } from '../source-text.js';
import { changeConstants } from './changes.js';
import { checkIdiom } from './check.js';
import { deviationConstants, initFunction } from './initialiser.js';
import { layerBody } from './layer.js';
import { libraryFor } from './library.js';
import { MapsTable } from './maps-table.js';
import { mixturesAmong } from './mixtures.js';
import { networkBody } from './network.js';

const IMPORTS = ['import jax', 'import jax.numpy as jnp', 'import numpy as np'];

/**
 * Positions of a block that is filled though it could be pooled: 256 KiB in single precision. XLA on a CPU takes a third of the time so,
 * forward and backward, at 144 x 144 of SO(3), and half at 160 x 160 of S(10); at 320 x 320 of S(20) both take as long.
 */
const FILLED_POSITIONS = 2 ** 16;

/** Sums over one in so many coordinates, or more, are products with a matrix. */
const SPARSEST_SUMS = 32;

/**
 * A Python module of pure functions on a dict of parameters: init and apply, weight and bias of a layer, and the check.
 *
 * Constants are NumPy arrays, so that importing the module touches no device; they are rounded to the parameters' precision
 * where they are used. Texts of the request stand in docstrings and comments alone, through safeText. The layout is Black's.
 */
export function emitJax(
  program: Program,
  filledPositions = FILLED_POSITIONS,
  sparsestSums = SPARSEST_SUMS,
): string {
  const table = new MapsTable(programMaps(program), filledPositions, sparsestSums);
  const changes = programChanges(program);
  const mixtures = mixturesAmong(program.steps, filledPositions);
  const body = program.kind === 'NETWORK' ? networkBody : layerBody;
  const { constants, functions } = body(program, { maps: table, changes, mixtures });
  const check = pythonCheck(program, checkIdiom(program));
  const maps = table.definitions();
  const library = libraryFor([...maps, ...functions].flatMap(part => ('lines' in part ? part.lines : part)));
  return pythonModule(program, 'JAX', IMPORTS, [
    joined(changeConstants(changes), table.constants(), ...constants, deviationConstants(program)),
    ...library,
    ...maps,
    initFunction(program),
    ...functions,
    ...libraryFor(check.lines, library),
    check,
  ]);
}
