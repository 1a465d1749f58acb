import { useEffect, useState } from 'react';
import { ListExperimentsDocument } from '../../../schema/generated/operations.js';
import { useQuery } from '../graphql/use-query.js';
import { Notice } from '../notice.js';
import { STATES } from './progress.js';
import { detailOf, parseSpecification, titleOf } from './specification.js';
import { hasEnded } from './use-experiment.js';

const PAGE = 10;
const REFRESH_MS = 2000;

interface ExperimentListProps {
  readonly open: string | null;
  /** Changes when an experiment was started or stopped here. */
  readonly revision: number;
  readonly onOpen: (id: string) => void;
}

/** Earlier experiments, newest first; asked for again while one of them runs. */
export function ExperimentList({ open, revision, onOpen }: ExperimentListProps) {
  const [count, setCount] = useState(PAGE);
  const [round, setRound] = useState(0);
  const { data, failures } = useQuery(
    ListExperimentsDocument,
    { first: count },
    { revision: revision + round },
  );
  const list = data?.experiments;
  const anyRuns = list?.nodes.some(experiment => !hasEnded(experiment.state)) ?? false;

  useEffect(() => {
    if (!anyRuns) return;
    const timer = setInterval(() => setRound(present => present + 1), REFRESH_MS);
    return () => clearInterval(timer);
  }, [anyRuns]);

  return (
    <section className="earlier" aria-labelledby="earlier-title">
      <h3 id="earlier-title">
        Experiments{list && list.totalCount > 0 && <small> {list.totalCount}</small>}
      </h3>
      {failures.map(failure => (
        <Notice key={failure.message} tone="warning">
          {failure.message}
        </Notice>
      ))}
      {list?.totalCount === 0 && <p className="hint">None yet. The first one takes a few seconds.</p>}
      <ol>
        {list?.nodes.map(experiment => {
          const specification = parseSpecification(experiment.specification);
          return (
            <li key={experiment.id}>
              <button
                type="button"
                data-state={experiment.state}
                aria-current={experiment.id === open}
                onClick={() => onOpen(experiment.id)}
              >
                <span className="state">
                  <span aria-hidden="true">{STATES[experiment.state].icon}</span>
                  <span className="visually-hidden">{STATES[experiment.state].title}: </span>
                </span>
                <span className="earlier-title">{titleOf(specification)}</span>
                <small>
                  {detailOf(experiment.kind, specification)} · {moment(experiment.createdAt)}
                  {experiment.state === 'RUNNING' && ` · ${Math.floor(100 * experiment.progress)} %`}
                </small>
              </button>
            </li>
          );
        })}
      </ol>
      {list?.hasNextPage && (
        <button type="button" className="quiet" onClick={() => setCount(present => present + PAGE)}>
          Show more
        </button>
      )}
    </section>
  );
}

function moment(iso: string): string {
  return new Date(iso).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
}
