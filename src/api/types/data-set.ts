import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../scalars/date-time.js';
import { Connection } from './connection.js';

@ObjectType({ description: 'Rows of x and y that trainings learn from in place of a teacher.' })
export class DataSet {
  @Field(() => ID, { description: 'A hash of the rows: the same rows have the same id.' })
  readonly id!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => Int)
  readonly rows!: number;

  @Field(() => Int)
  readonly inputDimension!: number;

  @Field(() => Int)
  readonly outputDimension!: number;

  @Field(() => DateTime)
  readonly createdAt!: Date;
}

@ObjectType()
export class DataSetConnection extends Connection {
  @Field(() => [DataSet])
  readonly nodes!: readonly DataSet[];
}
