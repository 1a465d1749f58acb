import { Field, Int, ObjectType } from 'type-graphql';
import { DomainError, refuseAbove } from '../../domain-error.js';
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
  if (first < 0)
    throw new DomainError('BAD_INPUT', `first is ${first}; it must be 0 or more.`, { path: ['first'] });
  refuseAbove('first', first, VECTORS_A_PAGE, 'Read the basis page by page.');
  const totalCount = basisDimension(basis);
  const start = after === null ? 0 : vectorAfter(after, totalCount);
  const end = Math.min(start + first, totalCount);
  const entries = basis.offsets[end]! - basis.offsets[start]!;
  refuseAbove(
    'The number of entries of the page',
    entries,
    ENTRIES_A_PAGE,
    'Ask for fewer vectors with first, or read the layer.',
  );
  return {
    nodes: Array.from({ length: end - start }, (_, k) => new SparseVector(basis, start + k)),
    totalCount,
    endCursor: end > start ? cursorOf(end) : null,
    hasNextPage: end < totalCount,
  };
}

function cursorOf(count: number): string {
  return Buffer.from(`vector ${count}`).toString('base64url');
}

function vectorAfter(cursor: string, totalCount: number): number {
  const match = /^vector (\d{1,9})$/.exec(Buffer.from(cursor, 'base64url').toString());
  if (!match || cursorOf(Number(match[1])) !== cursor || Number(match[1]) > totalCount) {
    throw new DomainError(
      'BAD_INPUT',
      'This is not a cursor of this basis. Pass the endCursor of a page before.',
      {
        path: ['after'],
      },
    );
  }
  return Number(match[1]);
}
