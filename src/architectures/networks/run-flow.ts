import { isTrivial, trivial } from '../../representations/representation.js';
import type { MapCounter } from './count-maps.js';
import { PRODUCT_ENTRY_LIMIT } from './product-terms.js';
import type { Candidate } from './tensor-candidates.js';

/** Of one hidden stage: representations that the linear step reaches, and those that the products reach as well. */
interface Reached<R> {
  readonly linear: readonly R[];
  readonly all: readonly R[];
}

/** Which of its maps a network has. */
export interface FlowOptions {
  readonly bilinear: boolean;
  /** Whether stages have gates, fixed coordinates that act on all others. */
  readonly gated: boolean;
}

/**
 * The graph of what depends on what: an edge from one representation to another where there are equivariant maps between
 * them, and from two where there are bilinear ones.
 */
export class RunFlow {
  constructor(
    private readonly counter: MapCounter,
    private readonly options: FlowOptions,
  ) {}

  /**
   * Of each hidden stage's representations those on a way from the input to the output, in their order.
   *
   * A representation is of use where a later stage takes it up, or its own stage multiplies it into what is of use.
   */
  onTheWay<R extends Candidate>(
    input: readonly Candidate[],
    stages: readonly (readonly R[])[],
    output: readonly Candidate[],
  ): R[][] {
    const reached = this.reached(input, stages);
    const kept: R[][] = stages.map(() => []);
    let wanted: readonly Candidate[] = output;
    for (let l = stages.length - 1; l >= 0; l--) {
      const { linear, all } = reached[l];
      const direct = all.filter(a => wanted.some(b => this.hasMaps(a, b)));
      const targets = this.withGates(direct);
      const factors = linear.filter(a => linear.some(b => targets.some(c => this.multiplies(a, b, c))));
      kept[l] = all.filter(a => direct.includes(a) || factors.includes(a));
      wanted = this.withGates(kept[l]);
    }
    return kept;
  }

  private reached<R extends Candidate>(
    input: readonly Candidate[],
    stages: readonly (readonly R[])[],
  ): Reached<R>[] {
    let before: readonly Candidate[] = input;
    return stages.map(stage => {
      const linear = stage.filter(b => before.some(a => this.hasMaps(a, b)));
      const all = stage.filter(
        c => linear.includes(c) || linear.some(a => linear.some(b => this.multiplies(a, b, c))),
      );
      before = all;
      return { linear, all };
    });
  }

  private hasMaps(a: Candidate, b: Candidate): boolean {
    return this.counter.linear(a.of, b.of) > 0;
  }

  private multiplies(a: Candidate, b: Candidate, c: Candidate): boolean {
    return (
      this.options.bilinear &&
      !isTrivial(a.of) &&
      !isTrivial(b.of) &&
      a.size * b.size * c.size <= PRODUCT_ENTRY_LIMIT &&
      this.counter.bilinear(a.of, b.of, c.of) > 0
    );
  }

  private withGates<R extends Candidate>(spaces: readonly R[]): readonly Candidate[] {
    return this.options.gated && spaces.length > 0 ? [...spaces, { of: trivial, size: 1 }] : spaces;
  }
}
