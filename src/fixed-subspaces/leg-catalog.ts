import type { Group } from '../groups/group.js';
import { dimensionOf } from '../representations/dimension.js';
import { formatRepresentation } from '../representations/format-representation.js';
import { dual, leaf, power, type Representation } from '../representations/representation.js';
import { type Leg, type LegAction, WHOLE } from './leg.js';
import { actionOf, actsTrivially, equalActions } from './leg-action.js';

/** A representation that is neither sum nor tensor product. */
type Atom = Exclude<Representation, { kind: 'sum' | 'tensor' }>;

/** Makes the legs of one question; what acts on equal legs is found once. */
export class LegCatalog {
  private readonly actions = new Map<string, LegAction>();

  constructor(private readonly group: Group) {}

  /**
   * An atom as a direct sum of tensor products of legs. V of a product is the sum of its V_i, sgn the product of the
   * determinants on them, Reg that of their Regs, Ad the sum of their Lie algebras.
   */
  legsOf(atom: Atom): Leg[][] {
    const count = this.group.factors.length;
    if (count === 1) return [this.product([[0, atom.kind === 'factor' ? ontoFactor(atom) : atom]])];
    const each = Array.from({ length: count }, (_, i) => [i, atom] as const);
    switch (atom.kind) {
      case 'defining':
        return each.map(leg => this.product([leg]));
      case 'sign':
      case 'regular':
        return [this.product(each)];
      case 'adjoint':
        return each.filter(([i]) => this.group.factor(i).kind !== 'FINITE').map(leg => this.product([leg]));
      default: {
        const owner = soleFactor(atom);
        return [this.product([[owner, owner === WHOLE ? atom : ontoFactor(atom)]])];
      }
    }
  }

  /** R as one leg, whatever it is made of. */
  wholeLeg(r: Representation): Leg {
    return this.leg(this.group.factors.length === 1 ? 0 : WHOLE, r);
  }

  /** The powers of legs of dimension 1, as legs. */
  powers(legs: readonly Leg[], exponent: number): Leg[] {
    return this.product(legs.map(leg => [leg.owner, power(leg.of, exponent)]));
  }

  isZero(r: Representation): boolean {
    return dimensionOf(r, this.group) === 0n;
  }

  /** Legs of dimension 1 on which nothing acts are left out. */
  private product(legs: readonly (readonly [owner: number, of: Representation])[]): Leg[] {
    return legs
      .map(([owner, of]) => this.leg(owner, of))
      .filter(leg => leg.dimension !== 1 || !actsTrivially(leg.action));
  }

  /** Where R* has the matrices of R, both are the same leg. */
  private leg(owner: number, r: Representation): Leg {
    const group = owner === WHOLE ? this.group : this.group.factor(owner);
    const other = dual(r);
    const isOther =
      keyOf(group, other).length < keyOf(group, r).length &&
      equalActions(this.action(group, r), this.action(group, other));
    const of = isOther ? other : r;
    const dimension = Number(dimensionOf(of, group));
    return { owner, group, of, dimension, key: keyOf(group, of), action: this.action(group, of) };
  }

  private action(group: Group, of: Representation): LegAction {
    const key = keyOf(group, of);
    const known = this.actions.get(key) ?? actionOf(group, of);
    this.actions.set(key, known);
    return known;
  }
}

function keyOf(group: Group, of: Representation): string {
  return `${group.key}\n${formatRepresentation(of)}`;
}

/** The factor (from 0) that alone acts on R, WHOLE where there may be several; the first where none does. */
function soleFactor(r: Representation): number {
  const factors = [...new Set(factorsNamed(r))];
  return factors.length > 1 ? WHOLE : (factors[0] ?? 0);
}

function factorsNamed(r: Representation): number[] {
  switch (r.kind) {
    case 'factor':
      return [r.index - 1];
    case 'sum':
      return r.terms.flatMap(term => factorsNamed(term.of));
    case 'tensor':
      return r.factors.flatMap(factor => factorsNamed(factor.of));
    case 'symmetric':
    case 'alternating':
      return factorsNamed(r.of);
    default:
      return [0, WHOLE]; // what else there is belongs to the whole group
  }
}

/** R with V in the place of the one factor that it names. */
function ontoFactor(r: Representation): Representation {
  switch (r.kind) {
    case 'factor':
      return { ...leaf('defining'), dual: r.dual };
    case 'sum':
      return { ...r, terms: r.terms.map(term => ({ ...term, of: ontoFactor(term.of) })) };
    case 'tensor':
      return { ...r, factors: r.factors.map(factor => ({ ...factor, of: ontoFactor(factor.of) })) };
    case 'symmetric':
    case 'alternating':
      return { ...r, of: ontoFactor(r.of) };
    default:
      return r;
  }
}
