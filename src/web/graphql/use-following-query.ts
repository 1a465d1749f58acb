import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useEffect, useRef, useState } from 'react';
import { type QueryState, useQuery } from './use-query.js';

/**
 * Asks again when `version` has changed, at most once in `pause` milliseconds and never before the answer is there: what
 * changes faster than the server answers is still shown, as of the last answer.
 */
export function useFollowingQuery<Result, Variables>(
  document: TypedDocumentNode<Result, Variables>,
  variables: Variables | null,
  version: number,
  pause: number,
): QueryState<Result, Variables> {
  const [asked, setAsked] = useState(version);
  const latest = useRef(version);
  latest.current = version;
  const query = useQuery(document, variables, { revision: asked });
  const isBehind = asked !== version;

  useEffect(() => {
    if (!isBehind || query.pending) return;
    const timer = setTimeout(() => setAsked(latest.current), pause);
    return () => clearTimeout(timer);
  }, [isBehind, query.pending, pause]);

  return query;
}
