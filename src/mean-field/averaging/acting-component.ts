import { isZero } from '../../exact/cyclotomic.js';
import type { LieFactor } from '../../groups/lie-factor.js';
import type { LieGroup } from '../../groups/lie-group.js';
import { derivativeOf } from '../../representations/derivative.js';
import type { Representation } from '../../representations/representation.js';
import { type IdentityComponent, identityComponent } from './identity-component.js';

/**
 * The coordinates of a group's identity component, by its factors, in coordinates of the whole Lie algebra. Factors that act by the
 * identity on all spaces are left out.
 */
export function actingComponent(group: LieGroup, spaces: readonly Representation[]): IdentityComponent {
  let offset = 0;
  const parts = group.components.flatMap((component): IdentityComponent[] => {
    if (component.kind === 'FINITE') return [];
    const from = offset;
    offset += component.algebra.length;
    if (!acts(group, spaces, from, offset)) return [];
    return [embedded(remembered(component), from, group.algebra.length)];
  });
  return {
    spheres: parts.flatMap(({ spheres }) => spheres),
    circles: parts.flatMap(({ circles }) => circles),
  };
}

const known = new WeakMap<LieFactor, IdentityComponent>();

function remembered(factor: LieFactor): IdentityComponent {
  const found = known.get(factor) ?? identityComponent(factor);
  known.set(factor, found);
  return found;
}

/** Whether d rho is not 0 on some space for some of these elements of the Lie algebra. */
function acts(group: LieGroup, spaces: readonly Representation[], from: number, to: number): boolean {
  return group.algebra.slice(from, to).some(a =>
    spaces.some(space => {
      const image = derivativeOf(space, group, a);
      return Array.from({ length: image.size }, (_, i) => image.row(i)).some(
        ({ entries }) => !entries.every(isZero),
      );
    }),
  );
}

function embedded({ spheres, circles }: IdentityComponent, from: number, length: number): IdentityComponent {
  const embed = (vector: Float64Array) => {
    const target = new Float64Array(length);
    target.set(vector, from);
    return target;
  };
  return {
    spheres: spheres.map(sphere => ({ ...sphere, turn: embed(sphere.turn), coroot: embed(sphere.coroot) })),
    circles: circles.map(circle => ({ ...circle, generator: embed(circle.generator) })),
  };
}
