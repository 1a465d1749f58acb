import { refuseAbove } from '../domain-error.js';
import { ExactMatrix } from '../linear-algebra/exact-matrix.js';
import type { FiniteGroup } from './finite-group.js';
import type { Group } from './group.js';
import type { GroupElement } from './group-element.js';
import type { GroupFactor } from './group-factor.js';
import type { FactorInfo } from './group-facts.js';
import type { LieFactor } from './lie-factor.js';
import type { AlgebraElement, LieGroup } from './lie-group.js';

/** A group that is no product. */
export type Component = GroupFactor | LieFactor;

/** The direct product of one or more factors, acting on the direct sum of their spaces. */
export function directProduct(components: readonly Component[]): Group {
  const finite = components.filter(component => component.kind === 'FINITE');
  return finite.length === components.length ? new FiniteProduct(finite) : new LieProduct(components);
}

abstract class Product<C extends Component, G extends Group> {
  readonly name: string;
  readonly key: string;
  readonly degree: number;
  readonly factors: readonly FactorInfo[];
  readonly generators: readonly GroupElement[];
  readonly lieDimension: number;
  private readonly single = new Map<number, G>();

  constructor(readonly components: readonly C[]) {
    this.factors = components.map(component => component.info);
    this.name = this.factors.map(factor => factor.name).join(' x ');
    this.key = components.map(component => component.key).join(' x ');
    this.degree = this.factors.reduce((sum, factor) => sum + factor.degree, 0);
    this.lieDimension = components.reduce((sum, c) => sum + (c.kind === 'FINITE' ? 0 : c.lieDimension), 0);
    const identity = components.map(component => component.identity);
    this.generators = components.flatMap((component, i) =>
      component.generators.map(generator => ({ parts: identity.with(i, generator) })),
    );
  }

  get isAbelian(): boolean {
    return this.components.every(component => component.isAbelian);
  }

  factor(i: number): G {
    const component = this.components[i];
    if (component === undefined)
      throw new Error(`expected a factor 0..${this.components.length - 1}, got ${i}`);
    const known = this.single.get(i) ?? this.alone(component);
    this.single.set(i, known);
    return known;
  }

  protected abstract alone(component: C): G;
}

class FiniteProduct extends Product<GroupFactor, FiniteGroup> implements FiniteGroup {
  readonly kind = 'FINITE';

  get order(): bigint {
    return this.components.reduce((product, component) => product * component.order, 1n);
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

  protected alone(component: GroupFactor): FiniteGroup {
    return this.components.length === 1 ? this : new FiniteProduct([component]);
  }
}

class LieProduct extends Product<Component, Group> implements LieGroup {
  readonly order = null;
  readonly algebra: readonly AlgebraElement[];

  constructor(components: readonly Component[]) {
    super(components);
    const zero = components.map(({ info }) => zeroMatrix(info.degree));
    this.algebra = components.flatMap((component, i) =>
      component.kind === 'FINITE' ? [] : component.algebra.map(part => ({ parts: zero.with(i, part) })),
    );
  }

  get kind(): LieGroup['kind'] {
    return this.components.some(component => component.kind === 'NONCOMPACT_LIE')
      ? 'NONCOMPACT_LIE'
      : 'COMPACT_LIE';
  }

  protected alone(component: Component): Group {
    if (this.components.length === 1) return this;
    return component.kind === 'FINITE' ? new FiniteProduct([component]) : new LieProduct([component]);
  }
}

function zeroMatrix(n: number): ExactMatrix {
  return ExactMatrix.fromIntegers(Array.from({ length: n }, () => new Array<number>(n).fill(0)));
}
