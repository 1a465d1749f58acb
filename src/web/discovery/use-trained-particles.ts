import { TrainedParticlesDocument } from '../../../schema/generated/operations.js';
import { useQuery } from '../graphql/use-query.js';
import type { LiveExperiment, OpenedExperiment } from './use-experiment.js';

/** More repetitions are not asked for their particles. */
const MOST_RUNS = 20;

/** Where the last repetition of a training ended, once it is stored; null before, and of all else. */
export function useTrainedParticles(stored: OpenedExperiment | null): LiveExperiment['live'] {
  const count = stored?.endedAt == null ? 0 : (stored.training?.runs.length ?? 0);
  const isAsked = count > 0 && count <= MOST_RUNS;
  const { data } = useQuery(TrainedParticlesDocument, isAsked ? { id: stored!.id } : null);
  const runs = data?.experiment?.training?.runs.filter(({ particles }) => particles.length > 0) ?? [];
  const last = runs.at(-1);
  return last ? { step: runs.length - 1, steps: [], particles: last.particles } : null;
}
