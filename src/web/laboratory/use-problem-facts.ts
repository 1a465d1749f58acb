import { useMemo } from 'react';
import { TellProblemDocument } from '../../../schema/generated/operations.js';
import { useQuery } from '../graphql/use-query.js';
import { problemInput } from './inputs.js';
import type { Layered, Settings, Task } from './settings.js';

/** Typing pauses at least this long before the server is asked. */
const TYPING_PAUSE_MS = 400;

/** Tells of the problem that the form describes; asks nothing while it is out of sight. A study's first teacher stands for all. */
export function useProblemFacts(layer: Layered, settings: Settings, task: Task, isSeen: boolean) {
  const variables = useMemo(() => {
    const [first = settings.teacher] = settings.teachers;
    const asked = task === 'STUDY' ? { ...settings, teacher: first } : settings;
    const { seed, averagingNodes } = settings;
    return { of: problemInput(layer, asked, task), seed, ...(task !== 'DISCOVER' && { averagingNodes }) };
  }, [layer, settings, task]);
  return useQuery(TellProblemDocument, isSeen ? variables : null, { delay: TYPING_PAUSE_MS });
}
