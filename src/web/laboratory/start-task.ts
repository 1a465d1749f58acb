import {
  StartDiscoveryDocument,
  StartStudyDocument,
  StartTrainingDocument,
} from '../../../schema/generated/operations.js';
import { execute } from '../graphql/execute.js';
import type { Failure } from '../graphql/failure.js';
import { discoverInput, studyInput, trainInput } from './inputs.js';
import { readSeedsFor, readSizes } from './read-sizes.js';
import type { Layered, Settings, Task } from './settings.js';

/** The id of the experiment that was started, or why none was. */
export interface Started {
  readonly id: string | null;
  readonly failures: readonly Failure[];
}

/** Asks the server to start what the form describes. */
export async function startTask(task: Task, layer: Layered, settings: Settings): Promise<Started> {
  switch (task) {
    case 'DISCOVER': {
      const answer = await execute(StartDiscoveryDocument, { input: discoverInput(layer, settings) });
      return { id: answer.data?.discover.id ?? null, failures: answer.failures };
    }
    case 'TRAIN': {
      const answer = await execute(StartTrainingDocument, { input: trainInput(layer, settings) });
      return { id: answer.data?.train.id ?? null, failures: answer.failures };
    }
    case 'STUDY':
      return startStudy(layer, settings);
  }
}

async function startStudy(layer: Layered, settings: Settings): Promise<Started> {
  const [sizes, seedsFor] = [readSizes(settings.sizes), readSeedsFor(settings.seedsFor)];
  const unread = [sizes.failure, seedsFor.failure].filter(failure => failure !== null);
  if (sizes.value === null || seedsFor.value === null) return { id: null, failures: unread };
  const input = studyInput(layer, settings, sizes.value, seedsFor.value);
  const answer = await execute(StartStudyDocument, { input });
  return { id: answer.data?.study.id ?? null, failures: answer.failures };
}
