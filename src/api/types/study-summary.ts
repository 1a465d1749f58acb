import { Field, Int, ObjectType } from 'type-graphql';
import type { CellSummary, Series, SeriesRate } from '../../studies/measures.js';
import { Float } from '../scalars/float.js';
import { Initialisation } from './initialisation.js';
import { StudyMeasure } from './study-measure.js';
import { StudyScheme } from './study-scheme.js';
import { TeacherKind } from './teacher-kind.js';

/** Which line of the study's figures a number belongs to; no type of the schema by itself. */
@ObjectType()
abstract class OfSeries {
  @Field(() => TeacherKind, {
    nullable: true,
    description: 'null where the rows of a data set stand for it.',
  })
  readonly teacher!: TeacherKind | null;

  @Field(() => Initialisation)
  readonly initialisation!: Initialisation;

  @Field(() => StudyScheme)
  readonly scheme!: StudyScheme;

  @Field(() => StudyScheme, { nullable: true, description: 'The other scheme of a distance, else null.' })
  readonly second!: StudyScheme | null;

  @Field(() => StudyMeasure)
  readonly measure!: StudyMeasure;
}

@ObjectType({
  description:
    'The values of one measure in one cell, over its seeds; numbers are null where there is no value.',
})
export class StudySummary extends OfSeries {
  @Field(() => Int, { description: 'N.' })
  readonly particles!: number;

  @Field(() => Int, { description: 'How many values there are so far.' })
  readonly count!: number;

  @Field(() => Int, { description: 'How many runs diverged.' })
  readonly diverged!: number;

  @Field(() => Int, { description: 'How many values are 0 to rounding.' })
  readonly zeros!: number;

  @Field(() => Float, { nullable: true })
  readonly minimum!: number | null;

  @Field(() => Float, { nullable: true })
  readonly lowerQuartile!: number | null;

  @Field(() => Float, { nullable: true })
  readonly median!: number | null;

  @Field(() => Float, { nullable: true })
  readonly upperQuartile!: number | null;

  @Field(() => Float, { nullable: true })
  readonly maximum!: number | null;

  @Field(() => Float, { nullable: true })
  readonly mean!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The geometric mean; null where a value is 0 to rounding.',
  })
  readonly logMean!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Of the logarithms' mean: Student's t-interval of level 0.95.",
  })
  readonly logMeanLow!: number | null;

  @Field(() => Float, { nullable: true })
  readonly logMeanHigh!: number | null;
}

@ObjectType({
  description:
    'value = factor N^exponent, by least squares of the logarithms; `reason` where none is fitted.',
})
export class StudyRate extends OfSeries {
  @Field(() => Float, { nullable: true })
  readonly exponent!: number | null;

  @Field(() => Float, { nullable: true, description: "Of the exponent: Student's t-interval of level 0.95." })
  readonly low!: number | null;

  @Field(() => Float, { nullable: true })
  readonly high!: number | null;

  @Field(() => Float, { nullable: true })
  readonly factor!: number | null;

  @Field(() => Float, { nullable: true })
  readonly rSquared!: number | null;

  @Field(() => [Int], { description: 'The values of N that it was fitted to.' })
  readonly sizes!: readonly number[];

  @Field(() => String, { nullable: true })
  readonly reason!: string | null;
}

export function summaryOf({ summary, ...place }: CellSummary): StudySummary {
  return {
    ...place,
    ...{ count: summary?.count ?? 0, zeros: summary?.zeros ?? 0 },
    ...{ minimum: summary?.minimum ?? null, lowerQuartile: summary?.lowerQuartile ?? null },
    ...{ median: summary?.median ?? null, upperQuartile: summary?.upperQuartile ?? null },
    ...{ maximum: summary?.maximum ?? null, mean: summary?.mean ?? null },
    logMean: summary?.logMean?.value ?? null,
    logMeanLow: summary?.logMean?.low ?? null,
    logMeanHigh: summary?.logMean?.high ?? null,
  };
}

export function rateOf({ rate, ...series }: SeriesRate): StudyRate {
  const place: Series = series;
  if (rate.status === 'NONE') {
    const none = { exponent: null, low: null, high: null, factor: null, rSquared: null, sizes: [] };
    return { ...place, ...none, reason: rate.reason };
  }
  const { exponent, low, high, factor, rSquared, sizes } = rate;
  return { ...place, exponent, low, high, factor, rSquared, sizes, reason: null };
}
