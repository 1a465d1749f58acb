/**
 * What does each road to V^G gain? The whole answer, certificate included, beside the same representation taken as one
 * word of one leg (no blocks, no factors), and beside the kernel of all its defining equations at once.
 */
import { definingSystem } from '../../src/fixed-subspaces/by-definition.js';
import { fixedSubspace } from '../../src/fixed-subspaces/fixed-subspace.js';
import { LegCatalog } from '../../src/fixed-subspaces/leg-catalog.js';
import { solveWord } from '../../src/fixed-subspaces/solve-word.js';
import { parseGroup } from '../../src/groups/parse-group.js';
import { kernel } from '../../src/linear-algebra/kernel.js';
import { basisDimension } from '../../src/linear-algebra/sparse-basis.js';
import { parseRepresentation } from '../../src/representations/parse-representation.js';
import { best } from '../best.js';
import { tableOf } from '../table.js';

/** The last column tells which of the two comparisons end within seconds. */
const QUESTIONS = [
  ['S(6)', 'Hom(10*1+10*V+2*V^2,10*1+10*V+2*V^2)', 'one leg'],
  ['S(6)', 'Hom(V^2,V^2)', 'both'],
  ['Z(16) x Z(16)', 'Hom(V1*V2,V1*V2)', 'one leg'],
  ['S(3) x D(5)', 'Hom(V1*V2,V1*V2^3)', 'both'],
  ['SO(3)', 'V^6', 'both'],
  ['SO(3)', 'Hom(3*V+V^2,3*V+V^2)', 'both'],
  ['O(1,3)', 'Hom(V,T(2,1))', 'both'],
  ['GL(3)', 'Hom(V^3,V^3)', 'both'],
  ['SU(3)', 'Hom(V^2,V^2)', 'both'],
  ['Sp(2)', 'Hom(V^2,V^2)', 'both'],
  ['SO(3) x S(4)', 'Hom(V1*V2,V1*V2)', 'both'],
  ['D(5)', 'Hom(V^4,V^4)', 'both'],
  ['C(5)', 'Hom(V^4,V^4)', 'both'],
  ['Point(I)', 'Hom(V^2,V^2)', 'both'],
] as const;
const REPETITIONS = 3;

const lines = QUESTIONS.map(([name, expression, comparisons]) => {
  const r = parseRepresentation(expression);
  const found = best(REPETITIONS, () => fixedSubspace(parseGroup({ name }), r));
  const oneLeg = best(REPETITIONS, () => solveWord([new LegCatalog(parseGroup({ name })).wholeLeg(r)]).basis);
  const whole =
    comparisons === 'both'
      ? best(REPETITIONS, () => kernel(definingSystem(parseGroup({ name }), r)))
      : undefined;
  const { ambientDimension, dimension, certificate } = found.value;
  for (const basis of [oneLeg.value, ...(whole ? [whole.value] : [])]) {
    if (basisDimension(basis) !== dimension)
      throw new Error(`expected dimension ${dimension} for ${expression}`);
  }
  return {
    question: `${name} ${expression}`,
    'dim R': ambientDimension,
    'dim V^G': dimension,
    road: certificate.road,
    'checked by': certificate.otherRoad,
    'V^G (ms)': found.ms.toFixed(2),
    'as one leg (ms)': oneLeg.ms.toFixed(2),
    'whole kernel (ms)': whole?.ms.toFixed(2) ?? '',
    'one leg / V^G': (oneLeg.ms / found.ms).toFixed(1),
    'whole / V^G': whole ? (whole.ms / found.ms).toFixed(1) : '',
  };
});
console.log(`milliseconds, the best of ${REPETITIONS}, each with a fresh group`);
tableOf(lines);
