import { refuseAbove } from '../../domain-error.js';
import { fixedDimension } from '../../fixed-subspaces/fixed-dimension.js';
import type { Group } from '../../groups/group.js';
import { canonicalKey, formatRepresentation } from '../../representations/format-representation.js';
import {
  hom,
  isTrivial,
  type Representation,
  symmetric,
  tensor,
} from '../../representations/representation.js';
import type { FindFixed } from '../blocks/find-fixed.js';

/** Maps between two copies, beyond which their parameters are no longer counted. */
const MAP_LIMIT = 2 ** 24;

/** Dimensions of spaces of equivariant maps between single copies, each found once. */
export class MapCounter {
  private readonly known = new Map<string, number>();

  constructor(
    readonly group: Group,
    readonly find: FindFixed,
  ) {}

  /** dim Hom_G(from, to). */
  linear(from: Representation, to: Representation): number {
    if (isTrivial(from) && isTrivial(to)) return 1;
    return this.invariants(hom(from, to));
  }

  /** dim Hom_G(a (x) b, to). */
  bilinear(a: Representation, b: Representation, to: Representation): number {
    return this.linear(tensor([a, b]), to);
  }

  /** dim Hom_G(Sym^2(a), to): what is left of bilinear maps where both arguments are equal. */
  quadratic(a: Representation, to: Representation): number {
    return this.linear(symmetric(2, a), to);
  }

  /** dim R^G. */
  invariants(r: Representation): number {
    const key = canonicalKey(r);
    let found = this.known.get(key);
    if (found === undefined) {
      const { dimension } = fixedDimension(this.group, r, this.find);
      refuseAbove(
        `The number of equivariant maps in ${formatRepresentation(r)}`,
        dimension,
        MAP_LIMIT,
        'Use smaller representations.',
      );
      found = Number(dimension);
      this.known.set(key, found);
    }
    return found;
  }
}
