import { compose, type GroupElement, isIdentity } from '../groups/group-element.js';

/** Powers up to which the order of an element is looked for; orders of elements of interest are mostly below. */
const ORDER_SEARCH = 1000n;

/** The powers g^j of one element for j >= 1, each found once; exponents are reduced by the order where it is small. */
export class ElementPowers {
  private readonly known = new Map<bigint, GroupElement>();
  private order: bigint | null | undefined;

  constructor(g: GroupElement) {
    this.known.set(1n, g);
  }

  /** An exponent from 1 with the same power. */
  reduced(j: bigint): bigint {
    if (j <= 8n) return j;
    if (this.order === undefined) this.order = this.findOrder();
    return this.order === null ? j : ((j - 1n) % this.order) + 1n;
  }

  at(j: bigint): GroupElement {
    const known = this.known.get(j);
    if (known !== undefined) return known;
    const power =
      j % 2n === 0n ? compose(this.at(j / 2n), this.at(j / 2n)) : compose(this.at(j - 1n), this.at(1n));
    this.known.set(j, power);
    return power;
  }

  private findOrder(): bigint | null {
    for (let j = 1n; j <= ORDER_SEARCH; j++) if (isIdentity(this.at(j))) return j;
    return null;
  }
}
