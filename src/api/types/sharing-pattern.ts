import { Field, Int, ObjectType } from 'type-graphql';
import type { SharingPattern as Facts } from '../../architectures/sharing-pattern.js';
import { pacedList } from '../paced-list.js';
import { SharingCombination } from './sharing-combination.js';

type Numbers = Iterable<number> | AsyncIterable<number>;

@ObjectType({ description: 'Who stands where in the weight matrix, row by row.' })
export class SharingPattern {
  readonly #facts: Facts;

  constructor(facts: Facts) {
    this.#facts = facts;
  }

  @Field(() => Int)
  parameterCount(): number {
    return this.#facts.parameterCount;
  }

  @Field(() => [Int], {
    description:
      'At each position the parameter, counted from 0; -1 where nothing stands, -2 where a combination does.',
  })
  parameters(): Numbers {
    const { parameters } = this.#facts;
    return pacedList(parameters.length, k => parameters[k]!);
  }

  @Field(() => [Int], { description: '1 or -1 where a single parameter stands, else 0.' })
  signs(): Numbers {
    const { signs } = this.#facts;
    return pacedList(signs.length, k => signs[k]!);
  }

  @Field(() => [SharingCombination])
  combinations(): Iterable<SharingCombination> | AsyncIterable<SharingCombination> {
    const { combinations } = this.#facts;
    return pacedList(combinations.length, k => new SharingCombination(combinations[k]!));
  }
}
