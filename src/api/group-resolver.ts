import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { inArgument } from '../domain-error.js';
import { groupFamilies } from '../groups/catalog/catalog.js';
import type { Context } from './context.js';
import { Float } from './scalars/float.js';
import { Group } from './types/group.js';
import { GroupFamily } from './types/group-family.js';
import { descriptionOf, GroupInput } from './types/group-input.js';
import { ANGLE_TOLERANCE, SubspaceComparison } from './types/subspace-comparison.js';

@Resolver()
export class GroupResolver {
  @Query(() => Group, {
    description: 'A group, by name or by generators. Exactly one field of GroupInput is given.',
    complexity: ({ childComplexity }) => 10 + childComplexity,
  })
  group(@Arg('of', () => GroupInput) of: GroupInput, @Ctx() { tower }: Context): Promise<Group> {
    return Group.ask(
      inArgument('of', () => descriptionOf(of)),
      tower,
    );
  }

  @Query(() => [GroupFamily], {
    description:
      'The families that GroupInput.name understands, each with its grammar, parameters and an example.',
  })
  groupCatalog(): GroupFamily[] {
    return groupFamilies();
  }

  @Query(() => SubspaceComparison, {
    description:
      'Holds any subspace, found by whatever means, against the exact V^G of a representation. basis: rows of floats that ' +
      "span it, each as long as the representation's dimension; errors: the standard error of each row's direction, in radians.",
    complexity: ({ childComplexity }) => 10 + childComplexity,
  })
  async compareWithExact(
    @Arg('of', () => GroupInput) of: GroupInput,
    @Arg('representation', () => String) representation: string,
    @Arg('basis', () => [[Float]]) basis: number[][],
    @Arg('tolerance', () => Float, { nullable: true, defaultValue: ANGLE_TOLERANCE })
    tolerance: number | null,
    @Arg('errors', () => [Float], { nullable: true }) errors: number[] | null | undefined,
    @Ctx() { tower }: Context,
  ): Promise<SubspaceComparison> {
    const held = {
      exact: { of: inArgument('of', () => descriptionOf(of)), representation },
      ...{ basis, tolerance: tolerance ?? ANGLE_TOLERANCE, errors: errors ?? null },
    };
    const key = JSON.stringify(held);
    return new SubspaceComparison(await tower.ask({ ask: 'compare', held }, key), () => held, key);
  }
}
