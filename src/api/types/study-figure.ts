import { Ctx, Field, ObjectType } from 'type-graphql';
import type { StudyFigure as Facts, FigurePlan } from '../../experiments/study-figures.js';
import type { Context } from '../context.js';
import { FigureKind } from './figure-kind.js';

@ObjectType({
  description:
    'A figure of a study; where there is nothing to be seen yet, reason says why, and the rest is null.',
})
export class StudyFigure {
  readonly #experiment: string;
  readonly #plan: FigurePlan;

  constructor(experiment: string, plan: FigurePlan) {
    this.#experiment = experiment;
    this.#plan = plan;
  }

  @Field(() => FigureKind)
  kind(): FigureKind {
    return this.#plan.kind;
  }

  @Field(() => String, { description: 'Of a file, without its ending.' })
  name(): string {
    return this.#plan.name;
  }

  @Field(() => String, { nullable: true })
  async title(@Ctx() context: Context): Promise<string | null> {
    return (await this.#drawn(context)).title;
  }

  @Field(() => String, { nullable: true, description: 'What is to be seen, in sentences.' })
  async description(@Ctx() context: Context): Promise<string | null> {
    return (await this.#drawn(context)).description;
  }

  @Field(() => String, { nullable: true, description: 'Vega-Lite with its data, as JSON.' })
  async specification(@Ctx() context: Context): Promise<string | null> {
    return (await this.#drawn(context)).specification;
  }

  @Field(() => String, { nullable: true, description: 'The figure as a document of its own.' })
  async svg(@Ctx() context: Context): Promise<string | null> {
    return (await this.#drawn(context)).svg;
  }

  @Field(() => String, { nullable: true })
  async reason(@Ctx() context: Context): Promise<string | null> {
    return (await this.#drawn(context)).reason;
  }

  #drawn({ experiments }: Context): Promise<Facts> {
    return experiments.studyFigure(this.#experiment, this.#plan);
  }
}
