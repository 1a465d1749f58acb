import type { FiniteGroup } from '../finite-group.js';
import type { GroupElement } from '../group-element.js';
import { identityPermutation, type Permutation } from '../permutation.js';

/** A faithful action of a whole product on the points of all its factors, one factor's points after the other's. */
export interface WholeModel {
  readonly points: number;
  /** In the order of the group's generators. */
  readonly generators: readonly Permutation[];
  toElement(permutation: Permutation): GroupElement;
  /** The inverse of toElement; precondition: g is an element of the group. */
  fromElement(g: GroupElement): Permutation;
}

export function wholeModel(group: FiniteGroup): WholeModel {
  const models = group.components.map(component => component.model);
  const offsets = [0];
  for (const model of models) offsets.push(offsets.at(-1)! + model.points);
  const points = offsets.at(-1)!;
  const embed = (permutation: Permutation, into: Permutation, i: number): Permutation => {
    permutation.forEach((image, point) => {
      into[offsets[i] + point] = offsets[i] + image;
    });
    return into;
  };
  return {
    points,
    generators: models.flatMap((model, i) =>
      model.generators.map(generator => embed(generator, identityPermutation(points), i)),
    ),
    toElement: permutation => ({
      parts: models.map((model, i) =>
        model.toPart(permutation.slice(offsets[i], offsets[i + 1]).map(image => image - offsets[i])),
      ),
    }),
    fromElement: g => {
      const whole = new Int32Array(points);
      models.forEach((model, i) => {
        embed(model.fromPart(g.parts[i]), whole, i);
      });
      return whole;
    },
  };
}
