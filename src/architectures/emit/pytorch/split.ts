import { call } from '../python/literals.js';
import { statement, tupleOf } from '../python/statement.js';

/** Parameters of one of several parts, from `parameter` on. */
export interface PartParameters {
  readonly parameter: number;
  readonly count: number;
}

/** A statement that cuts flat parameters into `ps`, by one split, whose gradient is one concatenation. */
export interface Split {
  readonly lines: string[];
  /** The expression of the parameters of part k. */
  of(k: number): string;
}

/** @throws Error where the parts don't take all parameters once */
export function splitOf(parameters: string, parts: readonly PartParameters[], total: number): Split {
  const order = [...parts.keys()].sort((j, k) => parts[j]!.parameter - parts[k]!.parameter);
  let at = 0;
  for (const k of order) {
    if (parts[k]!.parameter !== at)
      throw new Error(`expected parameters from ${at} on, got ${parts[k]!.parameter}`);
    at += parts[k]!.count;
  }
  if (at !== total) throw new Error(`expected ${total} parameters in all, got ${at}`);
  const counts = order.map(k => String(parts[k]!.count));
  return {
    lines: statement(`ps = ${parameters}`, call('.split', tupleOf(counts))),
    of: k => `ps[${order.indexOf(k)}]`,
  };
}
