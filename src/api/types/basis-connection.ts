import { Field, Int, ObjectType } from 'type-graphql';
import { inArgument, refuseAbove } from '../../domain-error.js';
import { cursorOf, pageSize, placeOf } from '../../experiments/paging.js';
import { basisDimension, type SparseBasis } from '../../linear-algebra/sparse-basis.js';
import { SparseVector } from './sparse-vector.js';

/** Entries on one page. */
const ENTRIES_A_PAGE = 250_000;
const VECTORS_A_PAGE = 1000;

@ObjectType()
export class BasisConnection {
  @Field(() => [SparseVector])
  readonly nodes!: SparseVector[];

  @Field(() => Int)
  readonly totalCount!: number;

  @Field(() => String, { nullable: true })
  readonly endCursor!: string | null;

  @Field(() => Boolean)
  readonly hasNextPage!: boolean;
}

/** The vectors of a basis that follow a cursor. */
export function basisPage(basis: SparseBasis, first: number, after: string | null): BasisConnection {
  const size = pageSize(first, VECTORS_A_PAGE);
  const totalCount = basisDimension(basis);
  const start = after === null ? 0 : placeOf('vector', after, totalCount);
  const end = Math.min(start + size, totalCount);
  const entries = basis.offsets[end]! - basis.offsets[start]!;
  inArgument('first', () =>
    refuseAbove(
      'The number of entries of the page',
      entries,
      ENTRIES_A_PAGE,
      'Ask for fewer vectors with first, or read the layer.',
    ),
  );
  return {
    nodes: Array.from({ length: end - start }, (_, k) => new SparseVector(basis, start + k)),
    totalCount,
    endCursor: end > start ? cursorOf('vector', end) : null,
    hasNextPage: end < totalCount,
  };
}
