import { elementKey, type LinearPart } from '../group-element.js';
import { composePermutations, identityPermutation, type Permutation } from '../permutation.js';
import type { PermutationModel } from '../permutation-model.js';

/**
 * A group that acts on itself from the left: an element is known by the image of the point 0, the identity, and
 * partAt(point) is how the element with this image acts on V. Cost of the first fromPart: all parts are made once.
 */
export function regularModel(
  points: number,
  generators: readonly ((point: number) => number)[],
  partAt: (point: number) => LinearPart,
): PermutationModel {
  const actions = generators.map(g => Int32Array.from({ length: points }, (_, point) => g(point)));
  let elements: Map<string, Permutation> | undefined;
  return {
    points,
    generators: actions,
    toPart: ([point]) => partAt(point),
    fromPart: part => {
      elements ??= new Map(
        regularElements(actions, points).map(g => [elementKey({ parts: [partAt(g[0])] }), g]),
      );
      const element = elements.get(elementKey({ parts: [part] }));
      if (element === undefined) throw new Error('expected an element of the group');
      return element;
    },
  };
}

/** All permutations of a regular action, by their image of the point 0. */
function regularElements(generators: readonly Permutation[], points: number): Permutation[] {
  const elements = [identityPermutation(points)];
  const met = new Set([0]);
  for (const element of elements) {
    for (const generator of generators) {
      const image = generator[element[0]];
      if (met.has(image)) continue;
      met.add(image);
      elements.push(composePermutations(generator, element));
    }
  }
  return elements;
}
