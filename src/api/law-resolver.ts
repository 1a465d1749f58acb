import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from './context.js';
import { Float } from './scalars/float.js';
import { LawComparison } from './types/law-comparison.js';
import { TransportMethod } from './types/transport-method.js';

@Resolver()
export class LawResolver {
  @Query(() => LawComparison, {
    description:
      'The Wasserstein distance between two uniform laws, each given by its points as rows; any two numbers of points, at most 10000 each.',
    complexity: ({ childComplexity }) => 10 + childComplexity,
  })
  compareLaws(
    @Arg('first', () => [[Float]]) first: number[][],
    @Arg('second', () => [[Float]]) second: number[][],
    @Arg('method', () => TransportMethod, { nullable: true, defaultValue: 'EXACT' })
    method: TransportMethod | null,
    @Arg('epsilon', () => Float, {
      nullable: true,
      description: 'Of SINKHORN; by default 1 % of E|X|^2 + E|Y|^2.',
    })
    epsilon: number | null,
    @Ctx() { tower }: Context,
  ): Promise<LawComparison> {
    const laws = { first, second, method: method ?? 'EXACT', epsilon: epsilon ?? null };
    return tower.ask({ ask: 'compareLaws', laws }, JSON.stringify(laws));
  }
}
