import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from './context.js';
import { DataSet, DataSetConnection } from './types/data-set.js';
import { DataSetInput } from './types/data-set-input.js';

const DEFAULT_PAGE = 20;

@Resolver()
export class DataSetResolver {
  @Query(() => DataSet, { nullable: true })
  dataSet(@Arg('id', () => ID) id: string, @Ctx() { experiments }: Context): Promise<DataSet> {
    return experiments.dataSets.get(id);
  }

  @Query(() => DataSetConnection, {
    description: 'Newest first.',
    complexity: ({ args, childComplexity }) => Math.max(1, args.first ?? DEFAULT_PAGE) * childComplexity,
  })
  dataSets(
    @Arg('first', () => Int, { nullable: true, defaultValue: DEFAULT_PAGE }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { experiments }: Context,
  ): Promise<DataSetConnection> {
    return experiments.dataSets.list({ first: first ?? DEFAULT_PAGE, after });
  }

  @Mutation(() => DataSet, {
    description: 'Rows that are there already keep their id, name and time.',
    complexity: ({ childComplexity }) => 10 + childComplexity,
  })
  uploadDataSet(
    @Arg('input', () => DataSetInput) input: DataSetInput,
    @Ctx() { experiments }: Context,
  ): Promise<DataSet> {
    return experiments.dataSets.upload(input);
  }

  @Mutation(() => DataSet, {
    description: "Refused while experiments that haven't ended learn from it. Returns what it was.",
  })
  deleteDataSet(@Arg('id', () => ID) id: string, @Ctx() { experiments }: Context): Promise<DataSet> {
    return experiments.dataSets.delete(id);
  }
}
