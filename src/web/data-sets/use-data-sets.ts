import { useState } from 'react';
import { ListDataSetsDocument, type ListDataSetsQuery } from '../../../schema/generated/operations.js';
import type { Failure } from '../graphql/failure.js';
import { useQuery } from '../graphql/use-query.js';

export type StoredDataSet = ListDataSetsQuery['dataSets']['nodes'][number];

export interface DataSets {
  readonly list: readonly StoredDataSet[];
  /** All that there are; more than the list where there are many. */
  readonly totalCount: number;
  readonly isKnown: boolean;
  readonly failures: readonly Failure[];
  refresh(): void;
}

/** The newest ones; older ones are reached over the API. */
const SHOWN = 100;
const NONE: readonly StoredDataSet[] = [];

/** The data sets of this server. */
export function useDataSets(): DataSets {
  const [revision, setRevision] = useState(0);
  const { data, failures } = useQuery(ListDataSetsDocument, { first: SHOWN }, { revision });
  return {
    list: data?.dataSets.nodes ?? NONE,
    totalCount: data?.dataSets.totalCount ?? 0,
    isKnown: data !== null,
    failures,
    refresh: () => setRevision(present => present + 1),
  };
}
