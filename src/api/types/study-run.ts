import { Field, Int, ObjectType } from 'type-graphql';
import { Connection } from './connection.js';
import { Initialisation } from './initialisation.js';
import { StudyScheme } from './study-scheme.js';
import { TeacherKind } from './teacher-kind.js';
import { TrainingRun } from './training-run.js';

@ObjectType({ description: 'What all seeds of one place of the grid have in common.' })
export class StudyCell {
  @Field(() => TeacherKind, {
    nullable: true,
    description: 'null where the rows of a data set stand for it.',
  })
  readonly teacher!: TeacherKind | null;

  @Field(() => StudyScheme)
  readonly scheme!: StudyScheme;

  @Field(() => Initialisation)
  readonly initialisation!: Initialisation;

  @Field(() => Int, { description: 'N.' })
  readonly particles!: number;
}

@ObjectType({ description: 'One run of a study that has ended.' })
export class StudyRun {
  @Field(() => Int, { description: 'Its place in the order of the study, counted from 0.' })
  readonly job!: number;

  @Field(() => StudyCell)
  readonly cell!: StudyCell;

  @Field(() => TrainingRun)
  readonly run!: TrainingRun;
}

@ObjectType()
export class StudyRunConnection extends Connection {
  @Field(() => [StudyRun])
  readonly nodes!: StudyRun[];
}
