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
import { derivedConstants } from './constants.js';
import { usedFunctions } from './functions.js';
import { moduleClass } from './module-class.js';

/**
 * A Python module on NumPy alone: one class with its gradients, in double precision, that maps [..., columns] to [..., rows].
 *
 * Texts of the request stand in docstrings and comments alone, through safeText. The layout is Black's.
 */
export function emitNumpy(program: Program): string {
  const maps = programMaps(program);
  const deviations = programDeviations(program);
  const changes = programChanges(program);
  const definition = moduleClass(program, deviations.expressions, changes);
  const derived = derivedConstants(program, maps, changes);
  const functions = usedFunctions([...definition, ...derived.lines]);
  const text = [...functions.flat(), ...definition].join('\n');
  const standard = ['functools', 'math'].filter(name => text.includes(`${name}.`));
  return pythonModule(
    program,
    'NumPy',
    ['import numpy as np'],
    [
      joined(mapConstants(mapsInUse(program, maps)), changeConstants(changes), deviations.constants),
      ...functions,
      derived,
      definition,
      pythonCheck(program, checkIdiom(program)),
    ],
    standard,
  );
}
