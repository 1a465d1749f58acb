import {
  type GroupInput,
  LayerCodeDocument,
  LayerPatternDocument,
} from '../../../schema/generated/operations.js';
import type { Target } from '../targets.js';
import { type QueryState, useQuery } from './use-query.js';

/** A group and two representations that the server has accepted. */
export interface LayerQuestion {
  readonly of: GroupInput;
  readonly from: string;
  readonly to: string;
}

export interface LayerText extends Omit<QueryState<unknown, unknown>, 'data' | 'answered'> {
  readonly text: string | null;
}

/** The layer's JSON document, or null: nothing is asked. */
export function useLayerDocument(question: LayerQuestion | null): LayerText {
  const query = useQuery(LayerPatternDocument, question);
  return { ...query, text: query.data?.group.equivariantMaps.layer.json ?? null };
}

/** The layer as source text of a target, or as its JSON document. */
export function useLayerText(question: LayerQuestion, target: Target): LayerText {
  const document = useLayerDocument(target === 'JSON' ? question : null);
  const code = useQuery(LayerCodeDocument, target === 'JSON' ? null : { ...question, target });
  if (target === 'JSON') return document;
  const current = code.answered?.target === target;
  return {
    ...code,
    text: current ? (code.data?.group.equivariantMaps.layer.code ?? null) : null,
    failures: current ? code.failures : [],
  };
}
