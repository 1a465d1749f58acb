import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, Info, Int, ObjectType } from 'type-graphql';
import type { ExactAnswers } from '../../experiments/exact-questions.js';
import type { GroupDescription } from '../../groups/group-description.js';
import type { Context } from '../context.js';
import { BigIntScalar } from '../scalars/big-int.js';
import { FixedSubspace } from './fixed-subspace.js';
import { toInt } from './int.js';

@ObjectType({
  description:
    'Expressions: V, V*, 1, sgn (det), Reg, + and * with integer multiples, ^k, T(p,q) = V^p * V*^q, Hom(R,S), and V1, V2, .. for ' +
    'the factors of a product (V = V1 + V2 + ..). A star is a product where an operand follows, else the dual.',
})
export class Representation {
  readonly #of: GroupDescription;
  readonly #key: string;
  readonly #facts: ExactAnswers['representation'];

  constructor(of: GroupDescription, groupKey: string, facts: ExactAnswers['representation']) {
    this.#of = of;
    this.#key = `${groupKey}\n${facts.expression}`;
    this.#facts = facts;
  }

  @Field(() => String)
  expression(): string {
    return this.#facts.expression;
  }

  @Field(() => Int)
  dimension(): number {
    return toInt('The dimension', this.#facts.dimension);
  }

  @Field(() => BigIntScalar, { description: 'dim End_G(R).' })
  commutantDimension(@Ctx() { tower }: Context): Promise<bigint> {
    return tower.ask(
      { ask: 'commutantDimension', of: this.#of, expression: this.#facts.expression },
      this.#key,
    );
  }

  @Field(() => FixedSubspace, { description: 'V^G, the vectors that every element fixes.' })
  fixedSubspace(@Ctx() { tower }: Context, @Info() info: GraphQLResolveInfo): Promise<FixedSubspace> {
    const about = { of: this.#of, expression: this.#facts.expression };
    return FixedSubspace.ask(
      info,
      () => tower.ask({ ask: 'fixedSubspace', ...about }, this.#key),
      () => tower.ask({ ask: 'fixedDimension', ...about }, this.#key),
    );
  }
}
