import { Field, Int, ObjectType } from 'type-graphql';
import type { Combination } from '../../architectures/sharing-pattern.js';
import { SharingTerm } from './sharing-term.js';

@ObjectType({
  description: 'Several parameters at one position, or one with a coefficient other than 1 and -1.',
})
export class SharingCombination {
  readonly #facts: Combination;

  constructor(facts: Combination) {
    this.#facts = facts;
  }

  @Field(() => Int)
  position(): number {
    return this.#facts.position;
  }

  @Field(() => [SharingTerm])
  terms(): SharingTerm[] {
    return this.#facts.terms.map(({ parameter, coefficient }) => ({
      parameter,
      coefficient: coefficient.exact ?? String(coefficient.decimal),
    }));
  }
}
