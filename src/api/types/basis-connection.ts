import { Field, ObjectType } from 'type-graphql';
import type { BasisPage } from '../../experiments/exact-questions.js';
import { cursorOf } from '../../experiments/paging.js';
import { Connection } from './connection.js';
import { SparseVector } from './sparse-vector.js';

@ObjectType()
export class BasisConnection extends Connection {
  @Field(() => [SparseVector])
  readonly nodes!: SparseVector[];
}

/** A page of a basis that begins at `offset`. */
export function basisConnection({ vectors, texts, totalCount }: BasisPage, offset: number): BasisConnection {
  const end = offset + vectors.length;
  return {
    nodes: vectors.map(vector => new SparseVector(vector, texts)),
    totalCount,
    endCursor: vectors.length > 0 ? cursorOf('vector', end) : null,
    hasNextPage: end < totalCount,
  };
}
