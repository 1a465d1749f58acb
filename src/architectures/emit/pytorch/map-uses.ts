import type { BilinearTerm, Program } from '../../program/program.js';
import { bilinearForm } from '../bilinear-work.js';
import { mapsInUse, mixesCopies } from '../mixture.js';
import type { NamedMaps, ProgramMaps } from '../named-maps.js';
import { type MapUse, mayBeStacked } from './coefficients.js';

/** The maps that a module holds, and what for. */
export function mapUses(program: Program, maps: ProgramMaps): MapUse[] {
  const fills = new Set<string>();
  const ofProducts = new Set<string>();
  for (const step of program.steps) {
    if (step.step === 'BILINEAR') {
      for (const term of step.terms) {
        const own = maps.of(step.bases[term.base]!);
        (differentProducts(term, own) === null ? fills : ofProducts).add(own.name);
      }
    }
    if (step.step !== 'LINEAR') continue;
    for (const map of [step.weight, step.bias]) {
      for (const block of map?.blocks ?? []) {
        const base = map!.bases[block.base]!;
        if (block.form === 'WHOLE' && !mixesCopies(block, base)) fills.add(maps.of(base).name);
      }
    }
  }
  return mapsInUse(program, maps).map(own => ({
    maps: own,
    fills: fills.has(own.name),
    ofProducts: ofProducts.has(own.name),
  }));
}

/** How many different products a term has, where its maps are applied to these; null where maps are filled for each copy. */
export function differentProducts(term: BilinearTerm, maps: NamedMaps): number | null {
  const found = bilinearForm(term, maps.base);
  return found.form === 'SHARED' && mayBeStacked(maps) ? found.products : null;
}
