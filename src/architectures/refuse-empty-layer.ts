import { DomainError } from '../domain-error.js';
import { type Layer, parameterCount } from './layer.js';

/**
 * Refuses the code of a layer that could only return 0, with the reason and what `advice` says of representations that have
 * maps. A {0} that was found in data is a finding, and taken home as the zero map.
 *
 * @throws DomainError BAD_INPUT
 */
export function refuseEmptyLayer(layer: Layer, advice: () => string): void {
  if (layer.rows === 0 || layer.columns === 0) {
    throw new DomainError(
      'BAD_INPUT',
      `The layer has ${layer.rows} outputs and ${layer.columns} inputs: choose representations with at least one summand.`,
      { path: [layer.columns === 0 ? 'from' : 'to'] },
    );
  }
  if (parameterCount(layer) > 0 || !layer.exact || layer.found) return;
  const reason = layer.emptyReason ?? 'E_G is {0}.';
  const bias =
    layer.bias === null
      ? 'No bias was asked for: ask with bias: true, or choose other representations.'
      : 'The only invariant bias is 0 too: choose other representations.';
  throw new DomainError(
    'BAD_INPUT',
    [`The layer has no parameters, so that it could only return 0.`, reason, bias, advice()]
      .filter(sentence => sentence !== '')
      .join(' '),
  );
}
