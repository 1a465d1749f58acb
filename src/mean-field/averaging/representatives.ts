import { refuseAbove } from '../../domain-error.js';
import { cyclotomics, equals } from '../../exact/cyclotomic.js';
import type { Component } from '../../groups/direct-product.js';
import { compose, elementKey, type GroupElement, type LinearPart } from '../../groups/group-element.js';
import type { LieFactor } from '../../groups/lie-factor.js';
import type { LieGroup } from '../../groups/lie-group.js';
import { determinantOf } from '../../representations/determinant.js';
import { averageLimits } from './limits.js';

/**
 * A finite list of elements, the identity first, whose cosets of the identity component cover the group equally often: the mean
 * over the group is the mean over the list of the means over these cosets. null where a finite factor makes it too long.
 */
export function representatives({ components }: LieGroup): GroupElement[] | null {
  const orders = components.map(component => (component.kind === 'FINITE' ? component.order : 1n));
  if (orders.reduce((product, order) => product * order, 1n) > averageLimits.nodes) return null;
  const lists = components.map(partsOf);
  if (lists.reduce((product, list) => product * list.length, 1) > averageLimits.nodes) return null;
  return lists.reduce<GroupElement[]>(
    (tuples, parts) => tuples.flatMap(tuple => parts.map(part => ({ parts: [...tuple.parts, part] }))),
    [{ parts: [] }],
  );
}

function partsOf(component: Component): readonly LinearPart[] {
  if (component.kind === 'FINITE') return component.elements();
  const { compactForm, identity, generators } = component;
  if (compactForm === undefined) return generatedParts(component);
  // Of the classical groups O(n) alone is not connected.
  if (compactForm.letter !== 'O') return [identity];
  const reflection = generators.find(part => !equals(determinantOf({ parts: [part] }), cyclotomics.one));
  if (reflection === undefined) throw new Error('expected a representative of determinant -1');
  return [identity, reflection];
}

/** The group that the representatives of the components generate: with the identity component's it is all of the group. */
function generatedParts({ info, identity, generators }: LieFactor): LinearPart[] {
  const found: GroupElement[] = [{ parts: [identity] }];
  const keys = new Set(found.map(elementKey));
  for (let k = 0; k < found.length; k++) {
    for (const generator of generators) {
      const next = compose(found[k], { parts: [generator] });
      const key = elementKey(next);
      if (keys.has(key)) continue;
      keys.add(key);
      found.push(next);
      refuseAbove(
        `The number of elements that the representatives of the components of ${info.name} generate (or more)`,
        found.length,
        averageLimits.representatives,
        'Means over the group need them all: give representatives that generate a small finite group.',
      );
    }
  }
  return found.map(({ parts }) => parts[0]);
}
