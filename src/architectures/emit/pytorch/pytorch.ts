import type { Program } from '../../program/program.js';
import { mapsInUse } from '../mixture.js';
import { programChanges } from '../named-changes.js';
import { programMaps } from '../named-maps.js';
import { changeConstants } from '../python/changes.js';
import { pythonCheck } from '../python/check.js';
import { programDeviations } from '../python/deviations.js';
import { mapConstants } from '../python/maps.js';
import { pythonModule } from '../python/module.js';
import { joined } from '../source-text.js';
import { checkIdiom } from './check.js';
import { usedFunctions } from './functions.js';
import { moduleClass } from './module-class.js';

/**
 * A Python module with one nn.Module, constructed without arguments, that maps [..., columns] to [..., rows].
 *
 * Texts of the request stand in docstrings and comments alone, through safeText. The layout is Black's.
 */
export function emitPytorch(program: Program): string {
  const parts = { maps: programMaps(program), changes: programChanges(program) };
  const deviations = programDeviations(program);
  const definition = moduleClass(program, parts, deviations.expressions);
  const functions = usedFunctions(definition);
  const isTyped = functions.some(lines => lines.some(line => line.includes('Optional[')));
  return pythonModule(
    program,
    'PyTorch',
    ['import torch', 'from torch import nn'],
    [
      joined(
        mapConstants(mapsInUse(program, parts.maps)),
        changeConstants(parts.changes),
        deviations.constants,
      ),
      ...functions,
      definition,
      pythonCheck(program, checkIdiom(program)),
    ],
    isTyped ? ['typing.Optional'] : [],
  );
}
