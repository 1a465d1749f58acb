import { useState } from 'react';
import {
  type ExploreNetworkQuery,
  type ExploreNetworkQueryVariables,
  NetworkFilesDocument,
} from '../../../schema/generated/operations.js';
import { count } from '../count.js';
import { execute } from '../graphql/execute.js';
import type { Failure } from '../graphql/failure.js';
import { Refusals } from '../refusals.js';
import { download } from '../study/download.js';
import { dimensionOf, StageBar } from './stage-bar.js';

type Network = NonNullable<ExploreNetworkQuery['network']>;

interface StagesCardProps {
  readonly network: Network;
  readonly question: ExploreNetworkQueryVariables;
}

/** The network from top to bottom: spaces as bars, what is learnt between them, and why each nonlinearity fits. */
export function StagesCard({ network, question }: StagesCardProps) {
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  const { inputRuns, stages, report } = network;
  const spaces = [inputRuns, ...stages.map(({ runs }) => runs)];
  const names = [...new Set(spaces.flat().map(run => run.representation))];
  const largest = Math.max(...spaces.map(dimensionOf));
  const hidden = stages.slice(0, -1).flatMap(({ runs }) => runs);
  const reasons = [...new Map(hidden.map(run => [run.representation, run])).values()];

  const fetchPicture = async () => {
    const wantsPicture = { code: false, json: false, svg: true };
    const answer = await execute(NetworkFilesDocument, { ...question, ...wantsPicture });
    setFailures(answer.failures);
    const svg = answer.data?.network?.svg;
    if (svg) download('network.svg', 'image/svg+xml', svg);
  };

  return (
    <section className="card stages-card" aria-labelledby="stages-title">
      <header>
        <h3 id="stages-title">Stages</h3>
        <span className="hint">
          <b>{count(network.parameterCount)}</b> parameters; linear maps of these shapes have{' '}
          {count(network.unconstrainedParameterCount)} without symmetry
        </span>
        <button type="button" className="quiet" onClick={fetchPicture}>
          Picture, SVG
        </button>
      </header>
      <Refusals failures={failures} tone="warning" />
      <ol className="stages">
        {spaces.map((runs, k) => {
          const before = stages[k - 1];
          const title = k === 0 ? 'Input' : k === stages.length ? 'Output' : `Hidden ${k}`;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: stages have no other name than their place
            <li key={k}>
              {before && (
                <p className="stage-step">
                  linear{before.products.length > 0 && ', with products of copies'}:{' '}
                  <b>{count(before.parameterCount)}</b> parameters,{' '}
                  {count(before.unconstrainedParameterCount)} without symmetry
                  {before.products.length > 0 && ' or products'}
                  {before.gates > 0 && `; ${count(before.gates)} gates`}
                </p>
              )}
              <StageBar title={title} runs={runs} largest={largest} colourOf={name => names.indexOf(name)} />
            </li>
          );
        })}
      </ol>
      <h4>Why these nonlinearities</h4>
      <dl className="facts nonlinearity-reasons">
        {reasons.map(({ representation, nonlinearity, why }) => (
          <div key={representation}>
            <dt>
              <code>{representation}</code>
            </dt>
            <dd>
              <b>{nonlinearity?.toLowerCase()}</b>: {why}
            </dd>
          </div>
        ))}
      </dl>
      <details>
        <summary>Report</summary>
        {report.map(sentence => (
          <p key={sentence}>{sentence}</p>
        ))}
      </details>
    </section>
  );
}
