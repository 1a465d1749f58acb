import {
  type ExecutionResult,
  execute,
  type FormattedExecutionResult,
  OperationTypeNode,
  subscribe,
} from 'graphql';
import type { Log } from '../experiments/log.js';
import type { Admitted } from './admission.js';
import type { Context } from './context.js';
import { presentError } from './errors.js';

export type Result = FormattedExecutionResult;
export type Results = AsyncIterableIterator<Result>;

/** Executes an admitted operation away from Apollo, whose server knows no subscriptions. Errors come out as users see them. */
export async function executeAdmitted(
  admitted: Admitted,
  context: Context,
  log: Log,
): Promise<Result | Results> {
  const args = { ...admitted, contextValue: context };
  if (admitted.operation !== OperationTypeNode.SUBSCRIPTION)
    return presented(await execute(args), context, log);
  const results = await subscribe(args);
  return Symbol.asyncIterator in results
    ? presentedResults(results, context, log)
    : presented(results, context, log);
}

function presented({ errors, data }: ExecutionResult, { longLists }: Context, log: Log): Result {
  longLists.fill(data);
  const shown = data as Result['data'];
  return errors ? { errors: errors.map(error => presentError(error, log)), data: shown } : { data: shown };
}

/**
 * The results of a subscription. An error of their source becomes the last result, since a broken stream tells nobody why.
 * Written out, because a generator's own return() would wait for an event that may be hours away.
 */
function presentedResults(
  source: AsyncGenerator<ExecutionResult, void, void>,
  context: Context,
  log: Log,
): Results {
  let failed = false;
  return {
    async next() {
      if (failed) return { done: true, value: undefined };
      try {
        const { done, value } = await source.next();
        return done ? { done, value: undefined } : { value: presented(value, context, log) };
      } catch (error) {
        failed = true;
        return { value: { errors: [presentError(error, log)] } };
      }
    },
    async return() {
      await source.return();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
