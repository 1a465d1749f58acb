import { refuseAbove } from '../domain-error.js';
import type { FactorInfo, FiniteGroup } from './finite-group.js';
import type { GroupElement } from './group-element.js';
import type { GroupFactor } from './group-factor.js';

/** The direct product of one or more factors, acting on the direct sum of their spaces. */
export class DirectProduct implements FiniteGroup {
  readonly name: string;
  readonly key: string;
  readonly degree: number;
  readonly factors: readonly FactorInfo[];
  readonly generators: readonly GroupElement[];

  constructor(private readonly components: readonly GroupFactor[]) {
    this.factors = components.map(component => component.info);
    this.name = this.factors.map(factor => factor.name).join(' x ');
    this.key = components.map(component => component.key).join(' x ');
    this.degree = this.factors.reduce((sum, factor) => sum + factor.degree, 0);
    const identity = components.map(component => component.identity);
    this.generators = components.flatMap((component, i) =>
      component.generators.map(generator => ({ parts: identity.with(i, generator) })),
    );
  }

  get order(): bigint {
    return this.components.reduce((product, component) => product * component.order, 1n);
  }

  get isAbelian(): boolean {
    return this.components.every(component => component.isAbelian);
  }

  elements(limit: number): readonly GroupElement[] {
    refuseAbove(
      `The order of ${this.name}`,
      this.order,
      limit,
      'What was asked lists all elements: ask for less, or for a smaller group.',
    );
    return this.components.reduce<GroupElement[]>(
      (tuples, component) =>
        tuples.flatMap(tuple => component.elements().map(part => ({ parts: [...tuple.parts, part] }))),
      [{ parts: [] }],
    );
  }
}
