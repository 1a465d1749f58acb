import { useMemo, useState } from 'react';
import { StopExperimentDocument } from '../../../schema/generated/operations.js';
import { CopyButton } from '../answer/copy-button.js';
import { SourceText } from '../answer/layer-code.js';
import { parseLayerDocument, weightPattern } from '../answer/layer-document.js';
import { execute } from '../graphql/execute.js';
import type { Failure } from '../graphql/failure.js';
import { useLayerDocument } from '../graphql/layer-queries.js';
import { Notice } from '../notice.js';
import { ParticleCloud } from './particle-cloud.js';
import { Progress } from './progress.js';
import { RmdPlot } from './rmd-plot.js';
import { detailOf, layerOf, parseSpecification, titleOf } from './specification.js';
import { StepsTable } from './steps-table.js';
import { TrainingTable } from './training-table.js';
import { hasEnded, useExperiment } from './use-experiment.js';
import { Verdict } from './verdict.js';

/** One experiment, live while it runs and whole when it has ended. */
export function ExperimentView({ id, onChanged }: { id: string; onChanged: () => void }) {
  const { stored, event, lastLive, connection, failures } = useExperiment(id);
  const [stopFailures, setStopFailures] = useState<readonly Failure[]>([]);
  const specification = useMemo(() => (stored ? parseSpecification(stored.specification) : null), [stored]);
  const exact = useLayerDocument(
    useMemo(() => (specification ? layerOf(specification) : null), [specification]),
  );
  const pattern = useMemo(
    () => (exact.text === null ? null : weightPattern(parseLayerDocument(exact.text))),
    [exact.text],
  );

  const state = event?.state ?? stored?.state ?? null;
  const result = stored?.discovery ?? null;
  const steps = result?.steps ?? event?.live?.steps ?? lastLive?.live?.steps ?? [];
  const particles = lastLive?.live?.particles ?? [];
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
          {specification && <p className="hint">{detailOf(specification)}</p>}
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
          reconnecting={connection === 'RECONNECTING'}
        />
      )}
      {stored?.error && (
        <Notice tone="failure">
          <b>{stored.error.code}</b> {stored.error.message}
        </Notice>
      )}
      {result && <Verdict result={result} />}
      {stored?.kind === 'DISCOVER' && (
        <div className="experiment-pair">
          <section aria-labelledby="steps-title">
            <h4 id="steps-title">RMD² at each dimension</h4>
            <RmdPlot steps={steps} threshold={specification?.threshold ?? 0.02} />
            <p className="key">
              <span className="key-line" /> threshold: above it the particles have left the subspace
            </p>
            {steps.length > 0 && <StepsTable steps={steps} />}
          </section>
          <Particles
            particles={particles}
            pattern={pattern}
            live={lastLive}
            ended={state !== null && hasEnded(state)}
          />
        </div>
      )}
      {stored?.training && <TrainingTable runs={stored.training.runs} />}
      {result && (
        <section className="found-layer" aria-labelledby="found-title">
          <header>
            <h4 id="found-title">The layer of the subspace found</h4>
            <CopyButton text={result.layer.code} />
          </header>
          <SourceText text={result.layer.code} />
        </section>
      )}
    </article>
  );
}

interface ParticlesProps {
  readonly particles: readonly (readonly number[])[];
  readonly pattern: Parameters<typeof ParticleCloud>[0]['exact'];
  readonly live: ReturnType<typeof useExperiment>['lastLive'];
  readonly ended: boolean;
}

function Particles({ particles, pattern, live, ended }: ParticlesProps) {
  return (
    <section aria-labelledby="particles-title">
      <h4 id="particles-title">Particles{live?.live && <small> in step {live.live.step + 1}</small>}</h4>
      {particles.length > 0 ? (
        <ParticleCloud particles={particles} exact={pattern} step={live?.live?.step ?? 0} />
      ) : (
        <div className="empty-plot">
          {ended ? 'The particles are shown while a run is watched.' : 'Waiting for particles …'}
        </div>
      )}
    </section>
  );
}
