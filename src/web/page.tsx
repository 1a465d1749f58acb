import { useMemo, useState } from 'react';
import {
  ExploreGroupDocument,
  ExploreLayerDocument,
  type GroupInput,
} from '../../schema/generated/operations.js';
import { Answer } from './answer/answer.js';
import { Typeset } from './answer/typeset.js';
import { type Failure, failureAt } from './graphql/failure.js';
import { useQuery } from './graphql/use-query.js';
import { GroupPart } from './group/group-part.js';
import { groupInput } from './group-text.js';
import { Laboratory } from './laboratory/laboratory.js';
import { Masthead } from './masthead.js';
import { MultilinearPart } from './multilinear/multilinear-part.js';
import { NetworkPart } from './network/network-part.js';
import { QuestionForm } from './question/question-form.js';
import { usePageState } from './use-page-state.js';

/** Typing pauses at least this long before the server is asked. */
const TYPING_PAUSE_MS = 250;

/** The one page: ask for a layer, see it, then find it again in data. */
export function Page() {
  const [state, change] = usePageState();
  const of = useMemo(() => groupInput(state), [state]);
  const [revision, setRevision] = useState(0);
  const group = useQuery(ExploreGroupDocument, { of }, { delay: TYPING_PAUSE_MS, revision });
  const layer = useQuery(
    ExploreLayerDocument,
    { of, from: state.from, to: state.to },
    { delay: TYPING_PAUSE_MS, revision },
  );

  const groupKey = !group.pending && group.data ? JSON.stringify(group.answered?.of) : null;
  const answeredGroup = useMemo(
    () => (groupKey === null ? null : (JSON.parse(groupKey) as GroupInput)),
    [groupKey],
  );

  const groupFailures = group.failures.filter(failure => !isGeneral(failure));
  // beside an answer only a part of it was refused, which says so itself
  const refused = layer.data ? [] : layer.failures;
  const from = failureAt(refused, 'from');
  const to = failureAt(refused, 'to');
  const elsewhere = refused.filter(
    failure => isGeneral(failure) || (failure !== from && failure !== to && groupFailures.length === 0),
  );

  return (
    <>
      <Masthead />
      <main>
        <section className="part" aria-labelledby="layer-title">
          <header className="part-title">
            <h2 id="layer-title">The layer</h2>
            <p>
              All linear <Typeset latex="W" /> with{' '}
              <Typeset latex="\rho_{\mathrm{to}}(g)\,W = W\rho_{\mathrm{from}}(g)" /> for every{' '}
              <Typeset latex="g \in G" />, exactly.
            </p>
          </header>
          <div className="columns">
            <QuestionForm
              state={state}
              change={change}
              groupFailures={groupFailures}
              from={from}
              to={to}
              answered={layer.answered}
            />
            <Answer
              group={group}
              layer={layer}
              failures={elsewhere}
              onRetry={() => setRevision(present => present + 1)}
              target={state.target}
              onTarget={target => change({ target })}
            />
          </div>
        </section>
        <GroupPart group={group} layer={layer} />
        <MultilinearPart
          of={answeredGroup}
          from={state.from}
          to={state.to}
          settings={state.multilinear}
          change={part => change({ multilinear: { ...state.multilinear, ...part } })}
          target={state.target}
          onTarget={target => change({ target })}
        />
        <NetworkPart
          of={answeredGroup}
          from={state.from}
          to={state.to}
          settings={state.network}
          change={part => change({ network: { ...state.network, ...part } })}
          target={state.target}
          onTarget={target => change({ target })}
        />
        <Laboratory
          of={of}
          from={state.from}
          to={state.to}
          task={state.task}
          open={state.experiment}
          change={change}
        />
      </main>
    </>
  );
}

function isGeneral(failure: Failure): boolean {
  return failure.code === 'UNREACHABLE';
}
