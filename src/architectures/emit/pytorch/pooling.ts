import type { NamedMaps } from '../named-maps.js';
import { call } from '../python/literals.js';
import { statement } from '../python/statement.js';

/** The buffers of pooled maps, in the order of the arguments of _pooled. */
export function pooledBuffers(maps: NamedMaps): string[] {
  const name = maps.name.toLowerCase();
  const { coefficients, factors } = pooledCoefficients(maps);
  return [
    `self.${name}_pools`,
    `self.${name}_spreads`,
    `self.${name}_columns`,
    `self.${name}_rows`,
    ...(coefficients ? [`coefficients=self.${name}_pool_coefficients`] : []),
    ...(factors ? [`factors=self.${name}_pool_factors`] : []),
  ];
}

/** Whether pools have coefficients, and rows of the output factors, that aren't all 1. */
export function pooledCoefficients({ pooled }: NamedMaps): { coefficients: boolean; factors: boolean } {
  return {
    coefficients: pooled?.some(map => map.coefficients !== null) ?? false,
    factors: pooled?.some(map => map.spreadCoefficients !== null) ?? false,
  };
}

/** Statements of __init__. */
export function pooledSetup(maps: NamedMaps): string[] {
  if (maps.pooled === null) return [];
  const name = maps.name.toLowerCase();
  const buffer = (kind: string) =>
    statement(
      '',
      call('self.register_buffer', `"${name}_${kind}"`, `torch.tensor(${kind})`, 'persistent=False'),
    );
  return [
    `pools, spreads, columns, rows, *_ = _joined(_${maps.name}_POOLED)`,
    `self.${name}_pools, self.${name}_spreads = pools, spreads`,
    ...['columns', 'rows'].flatMap(buffer),
  ];
}
