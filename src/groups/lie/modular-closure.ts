import { conductorOf } from '../../exact/cyclotomic.js';
import { residueOf, rootOfUnityModulo } from '../../exact/embedding.js';
import { isPrime } from '../../exact/primes.js';
import type { ExactMatrix } from '../../linear-algebra/exact-matrix.js';
import { ModularEchelon } from '../../linear-algebra/modular-echelon.js';
import { type ModularMatrix, multiplyModulo, SMALL_PRIME_FLOOR } from '../modular-matrix.js';

/** A matrix of the closure: the one given at an index, or the bracket of that one with another matrix of the closure. */
export interface ClosureElement {
  readonly given: number;
  readonly bracketWith?: ClosureElement;
}

/** What a prime says of the real Lie algebra that matrices generate: a plan, to be carried out and proved exactly. */
export interface ModularClosure {
  /** Independent over R: given matrices, in order, then brackets. */
  readonly basis: readonly ClosureElement[];
  /** Positions in the basis of matrices that are independent over C. */
  readonly overC: readonly number[];
  /** Given matrices whose brackets reach all of the basis. */
  readonly generators: readonly number[];
}

/**
 * The closure under brackets modulo one prime after another, for ever. What is independent modulo a prime is independent;
 * what seems dependent may not be, for finitely many primes. Dependence over R of matrices with complex entries is that
 * of the pairs (A, conj A), whose second half is A under the embedding that inverts the roots of unity.
 *
 * A generator is taken only where those before it don't reach it, so that few brackets are left to be proved.
 */
export function* modularClosures(
  given: readonly ExactMatrix[],
  isComplex: boolean,
): Generator<ModularClosure> {
  const conductor = conductorOf(given.flatMap(a => a.toRows().flat()));
  for (const prime of primesBelowTwiceTheFloor(conductor)) {
    const root = rootOfUnityModulo(conductor, prime);
    const embeddings = isComplex ? [root, inverseOf(root, conductor, prime)] : [root];
    const images = given.map(a => embeddings.map(at => reduce(a, conductor, at, prime)));
    if (images.every(pair => pair.every(image => image !== undefined))) {
      yield closureOf(images as Image[], given[0].size, prime);
    }
  }
  throw new Error(`expected a prime = 1 modulo ${conductor} that keeps the rank of the Lie algebra`);
}

/** A matrix modulo p under each embedding. */
type Image = readonly ModularMatrix[];

interface Node {
  readonly element: ClosureElement;
  readonly image: Image;
  /** How many generators have been bracketed with it. */
  done: number;
}

function closureOf(given: readonly Image[], n: number, prime: number): ModularClosure {
  const whole = given[0].length * n * n;
  const all = new ResidueSpan(whole, prime);
  const independent = given.flatMap((image, k) => (all.add(image) ? [k] : []));
  const reached = new ResidueSpan(whole, prime);
  const nodes: Node[] = [];
  const generators: number[] = [];
  for (const k of independent) {
    if (!reached.add(given[k])) continue;
    nodes.push({ element: { given: k }, image: given[k], done: 0 });
    generators.push(k);
    for (const node of nodes) {
      for (; node.done < generators.length && reached.rank < whole; node.done++) {
        const by = generators[node.done];
        const image = node.image.map((b, e) => bracketModulo(given[by][e], b, n, prime));
        if (reached.add(image)) {
          nodes.push({ element: { given: by, bracketWith: node.element }, image, done: 0 });
        }
      }
    }
  }
  const brackets = nodes.filter(({ element, image }) => element.bracketWith !== undefined && all.add(image));
  const basis = [...independent.map(k => ({ element: { given: k }, image: given[k] })), ...brackets];
  const complex = new ResidueSpan(n * n, prime);
  return {
    basis: basis.map(({ element }) => element),
    overC: basis.flatMap(({ image }, at) => (complex.add(image.slice(0, 1)) ? [at] : [])),
    generators,
  };
}

/** The span modulo p of matrices, all their images in one vector. */
class ResidueSpan {
  private readonly echelon: ModularEchelon;
  private readonly columns: Int32Array;
  private readonly entries: Int32Array;

  constructor(length: number, prime: number) {
    this.echelon = new ModularEchelon(length, prime);
    this.columns = new Int32Array(length);
    this.entries = new Int32Array(length);
  }

  get rank(): number {
    return this.echelon.rank;
  }

  /** Whether the rank grew. */
  add(image: Image): boolean {
    let count = 0;
    image.forEach((matrix, e) => {
      matrix.forEach((entry, k) => {
        if (entry === 0) return;
        this.columns[count] = e * matrix.length + k;
        this.entries[count] = entry;
        count++;
      });
    });
    return this.echelon.insert(this.columns, this.entries, count);
  }
}

function bracketModulo(a: ModularMatrix, b: ModularMatrix, n: number, prime: number): ModularMatrix {
  const [ab, ba] = [multiplyModulo(a, b, n, prime), multiplyModulo(b, a, n, prime)];
  return ab.map((x, k) => (x < ba[k] ? x - ba[k] + prime : x - ba[k]));
}

function reduce(a: ExactMatrix, conductor: number, root: number, prime: number): ModularMatrix | undefined {
  const residues = a
    .toRows()
    .flat()
    .map(x => residueOf(x, conductor, root, prime));
  return residues.includes(undefined) ? undefined : Int32Array.from(residues as number[]);
}

/** root^(order - 1). */
function inverseOf(root: number, order: number, prime: number): number {
  let power = 1;
  for (let k = 1; k < order; k++) power = (power * root) % prime;
  return power;
}

/** The primes p = 1 modulo n in the range of modular matrices, from the largest down. */
function* primesBelowTwiceTheFloor(n: number): Generator<number> {
  const top = 2 * SMALL_PRIME_FLOOR - 2;
  for (let p = top - (top % n) + 1; p > SMALL_PRIME_FLOOR; p -= n) {
    if (isPrime(p)) yield p;
  }
}
