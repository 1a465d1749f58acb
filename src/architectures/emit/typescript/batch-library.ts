import { definition } from './library.js';

/** Sizes of inputs. */
export const BATCH_LIBRARY = [
  definition(
    'batchOf',
    `
function batchOf(values: ArrayLike<number>, size: number): number {
  if (values.length % size === 0) return values.length / size;
  throw new RangeError(
    \`expected a multiple of \${size} numbers, got \${values.length}\`,
  );
}`,
  ),
  definition(
    'batchOfAll',
    `
function batchOfAll(
  inputs: readonly ArrayLike<number>[],
  sizes: readonly number[],
): number {
  if (inputs.length !== sizes.length)
    throw new RangeError(
      \`expected \${sizes.length} inputs, got \${inputs.length}\`,
    );
  const batches = sizes.map((size, k) => batchOf(inputs[k]!, size));
  if (new Set(batches).size > 1)
    throw new RangeError(
      \`expected inputs of one batch, got batches of \${batches.join(", ")}\`,
    );
  return batches[0]!;
}`,
  ),
];
