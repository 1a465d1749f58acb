/**
 * Things a with values v_a that are known up to relations v_a = v_b, v_a = -v_b and v_a = 0: classes of things whose values
 * are equal up to a known sign, some of them 0. Union-find with signs; what is 0 on one side of a relation is 0 on the other.
 */
export class SignedClasses {
  readonly #parent: Int32Array;
  /** Against the parent. */
  readonly #sign: Int8Array;
  readonly #zero: Uint8Array;

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, a) => a);
    this.#sign = new Int8Array(size).fill(1);
    this.#zero = new Uint8Array(size);
  }

  /** The class of a, by one of its things, and the sign of v_a against the value of that. */
  find(a: number): { readonly root: number; readonly sign: 1 | -1 } {
    let root = a;
    let sign = 1;
    while (this.#parent[root] !== root) {
      sign *= this.#sign[root];
      root = this.#parent[root];
    }
    for (let at = a, rest = sign; at !== root; ) {
      const [next, own] = [this.#parent[at], this.#sign[at]];
      this.#parent[at] = root;
      this.#sign[at] = rest;
      rest *= own;
      at = next;
    }
    return { root, sign: sign === 1 ? 1 : -1 };
  }

  /** Whether the value of a class, given by its root, is 0. */
  isZero(root: number): boolean {
    return this.#zero[root] === 1;
  }

  /** v_a = sign * v_b; whether that was news. */
  join(a: number, b: number, sign: 1 | -1): boolean {
    const [first, second] = [this.find(a), this.find(b)];
    if (first.root === second.root) {
      return first.sign === sign * second.sign ? false : this.vanish(first.root);
    }
    const isZero = this.#zero[first.root] | this.#zero[second.root];
    if (this.#zero[first.root] & this.#zero[second.root]) return false;
    this.#parent[second.root] = first.root;
    this.#sign[second.root] = first.sign * sign * second.sign;
    this.#zero[first.root] = isZero;
    return true;
  }

  /** v_a = 0; whether that was news. */
  vanish(a: number): boolean {
    const { root } = this.find(a);
    if (this.#zero[root] === 1) return false;
    this.#zero[root] = 1;
    return true;
  }
}
