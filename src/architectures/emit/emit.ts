import { DomainError } from '../../domain-error.js';
import { type Layer, parameterCount } from '../layer.js';
import { refuseLarge } from '../size-limits.js';
import { emitPytorch } from './pytorch/pytorch.js';
import { emitTypescript } from './typescript/typescript.js';

const emitters = { PYTORCH: emitPytorch, TYPESCRIPT: emitTypescript } as const;

/** The languages and frameworks in which a layer can be taken home. */
export type CodeTarget = keyof typeof emitters;

export const CODE_TARGETS = Object.keys(emitters) as readonly CodeTarget[];

/**
 * The source text of a module that holds the layer and depends on nothing of ours; the same layer gives the same bytes.
 *
 * @throws DomainError TOO_LARGE above a million weights or entries; BAD_INPUT where a dimension is 0 or there are no parameters
 */
export function emit(layer: Layer, target: CodeTarget): string {
  refuseLarge(layer);
  refuseEmpty(layer);
  return emitters[target](layer);
}

function refuseEmpty(layer: Layer): void {
  if (layer.rows === 0 || layer.columns === 0) {
    throw new DomainError(
      'BAD_INPUT',
      `The layer has ${layer.rows} outputs and ${layer.columns} inputs: choose representations with at least one summand.`,
    );
  }
  // a {0} that was found in data is a finding, and emitted as the zero map
  if (parameterCount(layer) > 0 || !layer.weight.exact || layer.found) return;
  const reason = layer.emptyReason ?? 'E_G is {0}.';
  const bias =
    layer.bias === null
      ? 'No bias was asked for: ask with bias: true, or choose other representations.'
      : 'The only invariant bias is 0 too: choose other representations.';
  throw new DomainError(
    'BAD_INPUT',
    `The layer has no parameters, so that it could only return 0. ${reason} ${bias}`,
  );
}
