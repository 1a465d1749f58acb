import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, Info, Int, ObjectType } from 'type-graphql';
import type { ExactAnswers } from '../../experiments/exact-questions.js';
import type { GroupDescription } from '../../groups/group-description.js';
import type { Context } from '../context.js';
import { BigIntScalar } from '../scalars/big-int.js';
import { Exact } from '../scalars/exact.js';
import { FixedSubspace } from './fixed-subspace.js';
import { GeneratorImage } from './generator-image.js';
import { toInt } from './int.js';
import { IsotypicComponent } from './isotypic-component.js';
import { NonlinearityFit } from './nonlinearity-fit.js';

@ObjectType({
  description:
    'Expressions: V, V*, 1, sgn (det), Reg, + and * with integer multiples, ^k, T(p,q) = V^p * V*^q, Sym^k(R), Alt^k(R), Ad, ' +
    'Hom(R,S), Irr(k) (in the order of the character table), Subsets(k) (k-subsets of the points), L(l) (harmonic polynomials ' +
    'of degree l on V, for orthogonal groups), V1, V2, .. for the factors of a product (V = V1 + V2 + ..), Vprod for a wreath ' +
    "product's product action, Ind(<w1, w2, ..>, R) from the subgroup that words in g1, g2, .. or cycles generate. A star is a " +
    'product where an operand follows, else the dual.',
})
export class Representation {
  readonly #of: GroupDescription;
  readonly #key: string;
  readonly #facts: ExactAnswers['representation'];

  readonly #infinite: boolean;

  constructor(of: GroupDescription, group: ExactAnswers['group'], facts: ExactAnswers['representation']) {
    this.#of = of;
    this.#infinite = group.kind !== 'FINITE';
    this.#key = `${group.key}\n${facts.expression}`;
    this.#facts = facts;
  }

  @Field(() => String)
  expression(): string {
    return this.#facts.expression;
  }

  @Field(() => Int)
  dimension(): number {
    return toInt('The dimension', this.#facts.dimension, 'expression');
  }

  @Field(() => BigIntScalar, { description: 'dim End_G(R).' })
  commutantDimension(@Ctx() { tower }: Context): Promise<bigint> {
    return tower.ask(
      { ask: 'commutantDimension', of: this.#of, expression: this.#facts.expression },
      this.#key,
    );
  }

  @Field(() => [Exact], {
    nullable: true,
    description:
      'Of the conjugacy classes, in the order of Group.conjugacyClasses; null where the group is infinite.',
    complexity: 20,
  })
  character(@Ctx() { tower }: Context): Promise<readonly string[]> | null {
    if (this.#infinite) return null;
    return tower.ask({ ask: 'character', of: this.#of, expression: this.#facts.expression }, this.#key);
  }

  @Field(() => [IsotypicComponent], {
    nullable: true,
    description: 'Into real irreps where the representation is real, else into complex ones.',
    complexity: ({ childComplexity }) => 20 * childComplexity,
  })
  decomposition(@Ctx() { tower }: Context): Promise<readonly IsotypicComponent[]> {
    return tower.ask({ ask: 'decomposition', of: this.#of, expression: this.#facts.expression }, this.#key);
  }

  @Field(() => [GeneratorImage], {
    nullable: true,
    description:
      'The matrices of the generators, and of a basis of the Lie algebra; Irr(k) gives an irrep explicitly. TOO_LARGE above 100000 entries.',
    complexity: ({ childComplexity }) => 20 * childComplexity,
  })
  images(@Ctx() { tower }: Context): Promise<readonly GeneratorImage[]> {
    return tower.ask({ ask: 'images', of: this.#of, expression: this.#facts.expression }, this.#key);
  }

  @Field(() => [NonlinearityFit], {
    nullable: true,
    description:
      'Which nonlinearities commute with the group, decided exactly, for each run of copies in the order written. Real representations.',
    complexity: ({ childComplexity }) => 20 * childComplexity,
  })
  nonlinearities(@Ctx() { tower }: Context): Promise<readonly NonlinearityFit[]> {
    return tower.ask({ ask: 'nonlinearities', of: this.#of, expression: this.#facts.expression }, this.#key);
  }

  @Field(() => FixedSubspace, { description: 'V^G, the vectors that every element fixes.' })
  fixedSubspace(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<FixedSubspace> {
    const space = { expression: this.#facts.expression };
    return FixedSubspace.ask({ of: this.#of, space, key: this.#key }, context, info);
  }
}
