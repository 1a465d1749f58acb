import { useMemo, useState } from 'react';
import { StopExperimentDocument } from '../../../schema/generated/operations.js';
import { parseLayerDocument, weightPattern } from '../answer/layer-document.js';
import { execute } from '../graphql/execute.js';
import type { Failure } from '../graphql/failure.js';
import { useLayerDocument } from '../graphql/layer-queries.js';
import { Notice } from '../notice.js';
import { StudyView } from '../study/study-view.js';
import { DiscoverySteps } from './discovery-steps.js';
import { Particles } from './particles.js';
import { Progress } from './progress.js';
import { Candidates } from './result/candidates.js';
import { ComparisonView } from './result/comparison.js';
import { Evidence } from './result/evidence.js';
import { FoundLayers } from './result/found-layers.js';
import { shapeOf } from './result/vector-entries.js';
import { Verdict } from './result/verdict.js';
import { detailOf, layerOf, parseSpecification, titleOf } from './specification.js';
import { TrainingView } from './training-view.js';
import { hasEnded, type LiveExperiment, useExperiment } from './use-experiment.js';
import { useTrainedParticles } from './use-trained-particles.js';

/** One experiment, live while it runs and whole when it has ended. */
export function ExperimentView({ id, onChanged }: { id: string; onChanged: () => void }) {
  const { stored, event, lastLive, connection, failures } = useExperiment(id);
  const trained = useTrainedParticles(stored);
  const [stopFailures, setStopFailures] = useState<readonly Failure[]>([]);
  const specification = useMemo(() => (stored ? parseSpecification(stored.specification) : null), [stored]);
  const isNamed = specification?.problem.group !== null;
  // Particles lie in Hom(X, Y) for this unit alone; a study shows its own figures.
  const isOfMaps = isNamed && stored?.kind !== 'STUDY' && specification?.problem.unit === 'MATRIX';
  const exact = useLayerDocument(
    useMemo(() => (specification && isOfMaps ? layerOf(specification) : null), [specification, isOfMaps]),
  );
  const pattern = useMemo(
    () => (exact.text === null ? null : weightPattern(parseLayerDocument(exact.text))),
    [exact.text],
  );

  const state = event?.state ?? stored?.state ?? null;
  const result = stored?.discovery ?? null;
  const shown = trained ?? lastLive?.live ?? null;
  const shape = shapeOf(result?.basis[0]?.length ?? (pattern ? pattern.rows * pattern.columns : 0), pattern);
  const steps = result?.steps ?? event?.live?.steps ?? lastLive?.live?.steps ?? [];
  const stop = async () => {
    const answer = await execute(StopExperimentDocument, { id });
    setStopFailures(answer.failures);
    onChanged();
  };

  return (
    <article className="card experiment" aria-labelledby="experiment-title">
      <header>
        <div>
          <h3 id="experiment-title">{specification ? titleOf(specification) : 'Experiment'}</h3>
          {specification && stored && <p className="hint">{detailOf(stored.kind, specification)}</p>}
        </div>
        {state !== null && !hasEnded(state) && (
          <button type="button" className="quiet" onClick={stop}>
            Cancel
          </button>
        )}
      </header>
      {[...failures, ...stopFailures].map(failure => (
        <Notice key={failure.message} tone="failure">
          {failure.message}
        </Notice>
      ))}
      {state !== null && (
        <Progress
          state={state}
          progress={event?.progress ?? stored?.progress ?? 0}
          startedAt={event?.startedAt ?? stored?.startedAt ?? null}
          endedAt={event?.endedAt ?? stored?.endedAt ?? null}
          event={event}
          reconnecting={connection === 'RECONNECTING'}
        />
      )}
      {stored === null && failures.length === 0 && <div className="skeleton square" />}
      {stored?.error && (
        <Notice tone="failure">
          <b>{stored.error.code}</b> {stored.error.message}
        </Notice>
      )}
      {result && <Verdict result={result} isNamed={isNamed} />}
      {stored?.kind === 'STUDY' && state !== null && (
        <StudyView
          id={id}
          version={versionOf(event)}
          hasEnded={hasEnded(state)}
          rows={Math.max(specification?.teachers?.length ?? 0, 1)}
        />
      )}
      {stored?.kind === 'DISCOVER' && <Evidence steps={steps} found={result?.basis.length ?? null} />}
      {result && isNamed && <ComparisonView id={id} comparison={result.comparison} shape={shape} />}
      {stored && stored.kind !== 'STUDY' && (
        <div className="experiment-pair">
          {stored.kind === 'DISCOVER' ? (
            <DiscoverySteps steps={steps} threshold={specification?.threshold} />
          ) : (
            <TrainingView runs={stored.training?.runs ?? []} snapshots={specification?.snapshots ?? 0} />
          )}
          {(shown !== null || result === null) && (
            <Particles
              live={shown}
              part={stored.kind === 'DISCOVER' ? 'step' : 'repetition'}
              pattern={pattern}
              ended={state !== null && hasEnded(state)}
            />
          )}
        </div>
      )}
      {result && specification && <Candidates id={id} specification={specification} />}
      {result && <FoundLayers id={id} />}
    </article>
  );
}

/** Grows as runs of a study end, and once more when all of it has. */
function versionOf(event: LiveExperiment | null): number {
  if (event === null) return 0;
  return (event.study?.finished ?? 0) + (hasEnded(event.state) ? 1 : 0);
}
