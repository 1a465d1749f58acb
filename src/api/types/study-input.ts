import { Field, InputType, Int } from 'type-graphql';
import { DomainError } from '../../domain-error.js';
import { PUBLISHED_EXPERIMENT } from '../../mean-field/published-experiment.js';
import { STUDY_SCHEMES, STUDY_TEACHERS, type StudyRequest } from '../../studies/study.js';
import { Float } from '../scalars/float.js';
import { DynamicsInput } from './dynamics-input.js';
import { Initialisation } from './initialisation.js';
import { Noise } from './noise.js';
import { bareProblemOf } from './problem-input.js';
import { StudyScheme } from './study-scheme.js';
import { TeacherKind } from './teacher-kind.js';
import { AVERAGING_NODES, SNAPSHOTS } from './train-input.js';

@InputType({ description: 'A TeacherInput without its kind, which is an axis of the study.' })
export class StudyTeacherInput {
  @Field(() => String, { nullable: true })
  readonly preset?: string | null;

  @Field(() => [[Float]], { nullable: true })
  readonly particles?: number[][] | null;

  @Field(() => Int, { nullable: true, defaultValue: PUBLISHED_EXPERIMENT.teacherParticles })
  readonly count?: number | null;
}

@InputType({ description: 'Another number of seeds for one value of N: fewer for a large one, say.' })
export class SeedsForInput {
  @Field(() => Int, { description: 'N.' })
  readonly particles!: number;

  @Field(() => Int)
  readonly count!: number;
}

@InputType({
  description:
    'A grid of trainings on one problem: every teacher with every start, every scheme, every N and every seed. The schemes of one ' +
    "seed share teacher, start, data and noise. The problem's teacher is left out here: its kinds are an axis.",
})
export class StudyInput extends DynamicsInput {
  @Field(() => StudyTeacherInput, {
    nullable: true,
    description: 'Of every kind on the axis teachers; drawn from the first seed where it is left out.',
  })
  readonly teacher?: StudyTeacherInput | null;

  @Field(() => [TeacherKind], {
    nullable: true,
    description: 'Left out: ARBITRARY, WI and SI, or none where the problem names a data set.',
  })
  readonly teachers?: TeacherKind[] | null;

  @Field(() => [StudyScheme], { defaultValue: STUDY_SCHEMES })
  readonly schemes!: StudyScheme[];

  @Field(() => [Initialisation], { defaultValue: ['SI'] })
  readonly initialisations!: Initialisation[];

  @Field(() => [Int], { description: 'The values of N.' })
  readonly particles!: number[];

  @Field(() => Int, { defaultValue: 10, description: 'How many seeds: seed, seed + 1, ..' })
  readonly seeds!: number;

  @Field(() => [SeedsForInput], { nullable: true })
  readonly seedsFor?: SeedsForInput[] | null;

  @Field(() => Noise, { defaultValue: 'PROJECTED' })
  readonly noise!: Noise;

  @Field(() => Int, { nullable: true, defaultValue: 0, description: SNAPSHOTS })
  readonly snapshots?: number | null;

  @Field(() => Int, { nullable: true, description: AVERAGING_NODES })
  readonly averagingNodes?: number | null;
}

export function studyRequestOf(input: StudyInput): StudyRequest {
  const { problem, teacher, teachers, seed, seeds, seedsFor, snapshots, averagingNodes, ...rest } = input;
  if (problem.teacher != null) {
    throw new DomainError(
      'BAD_INPUT',
      "The kinds of teachers are an axis of a study: give them as input.teachers and the rest as input.teacher, and leave the problem's own out.",
      { path: ['input', 'problem', 'teacher'] },
    );
  }
  const learnsFromRows = problem.dataSet != null;
  return {
    ...rest,
    problem: {
      ...bareProblemOf(problem, ['input', 'problem']),
      ...(learnsFromRows && teacher == null ? {} : { teacher: { ...teacher } }),
    },
    teachers: teachers ?? (learnsFromRows ? [] : STUDY_TEACHERS),
    seeds: { first: seed, count: seeds },
    ...(seedsFor != null && { seedsFor: seedsFor.map(entry => ({ ...entry })) }),
    snapshots: snapshots ?? 0,
    ...(averagingNodes != null && { averagingNodes }),
  };
}
