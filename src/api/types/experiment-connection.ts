import { Field, ObjectType } from 'type-graphql';
import { Connection } from './connection.js';
import { Experiment } from './experiment.js';

@ObjectType()
export class ExperimentConnection extends Connection {
  @Field(() => [Experiment])
  readonly nodes!: Experiment[];
}
