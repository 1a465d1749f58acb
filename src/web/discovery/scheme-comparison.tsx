import { useEffect, useState } from 'react';
import {
  OpenExperimentDocument,
  type Scheme,
  StartTrainingDocument,
} from '../../../schema/generated/operations.js';
import { Typeset } from '../answer/typeset.js';
import { execute } from '../graphql/execute.js';
import type { Failure } from '../graphql/failure.js';
import { useQuery } from '../graphql/use-query.js';
import { Notice } from '../notice.js';
import { NumberField } from './number-field.js';
import { STATES } from './progress.js';
import { type DiscoverySettings, type Layered, trainInput } from './settings.js';
import { significant } from './steps-table.js';
import { hasEnded } from './use-experiment.js';

const SCHEMES: readonly { scheme: Scheme; title: string }[] = [
  { scheme: 'VANILLA', title: 'free training' },
  { scheme: 'DA', title: 'data augmentation' },
  { scheme: 'FA', title: 'feature averaging' },
  { scheme: 'EA', title: 'equivariant architecture' },
];
const REFRESH_MS = 1000;

interface SchemeComparisonProps {
  readonly layer: Layered;
  readonly settings: DiscoverySettings;
  readonly onStarted: () => void;
  readonly onOpen: (id: string) => void;
}

/** Trains the same problem under each scheme, from a start on E^G, and shows how far the particles went from it. */
export function SchemeComparison({ layer, settings, onStarted, onOpen }: SchemeComparisonProps) {
  const [repetitions, setRepetitions] = useState(3);
  const [ids, setIds] = useState<readonly string[]>([]);
  const [starting, setStarting] = useState(false);
  const [failures, setFailures] = useState<readonly Failure[]>([]);

  const start = async () => {
    setStarting(true);
    const answers = await Promise.all(
      SCHEMES.map(({ scheme }) =>
        execute(StartTrainingDocument, { input: trainInput(layer, settings, scheme, repetitions) }),
      ),
    );
    setStarting(false);
    setFailures(answers.find(answer => answer.data === null)?.failures ?? []);
    setIds(answers.flatMap(answer => (answer.data ? [answer.data.train.id] : [])));
    onStarted();
  };

  return (
    <section className="card schemes" aria-labelledby="schemes-title">
      <header>
        <div>
          <h3 id="schemes-title">The four schemes, from a start on Eᴳ</h3>
          <p className="hint">
            Same problem and settings as on the form; medians over the repetitions of RMD² to the projected
            and the symmetrised law.
          </p>
        </div>
      </header>
      <form
        className="schemes-form"
        onSubmit={event => {
          event.preventDefault();
          start();
        }}
      >
        <NumberField
          id="repetitions"
          label="Repetitions"
          value={repetitions}
          step={1}
          onChange={setRepetitions}
        />
        <button type="submit" disabled={starting}>
          {starting ? 'Starting …' : 'Train all four'}
        </button>
      </form>
      {failures.map(failure => (
        <Notice key={failure.message} tone="failure">
          {failure.message}
        </Notice>
      ))}
      {ids.length === SCHEMES.length && (
        <div className="table-scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">scheme</th>
                <th scope="col">state</th>
                <th scope="col">
                  to <Typeset latex="P_{E^G}\,\mu" />
                </th>
                <th scope="col">
                  to <Typeset latex="\mu^G" />
                </th>
                <th scope="col">risk</th>
              </tr>
            </thead>
            <tbody>
              {SCHEMES.map(({ scheme, title }, k) => (
                <SchemeRow key={scheme} title={`${scheme}, ${title}`} id={ids[k]!} onOpen={onOpen} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function SchemeRow({ title, id, onOpen }: { title: string; id: string; onOpen: (id: string) => void }) {
  const [round, setRound] = useState(0);
  const { data } = useQuery(OpenExperimentDocument, { id }, { revision: round });
  const experiment = data?.experiment ?? null;
  const ended = experiment !== null && hasEnded(experiment.state);

  useEffect(() => {
    if (ended) return;
    const timer = setInterval(() => setRound(present => present + 1), REFRESH_MS);
    return () => clearInterval(timer);
  }, [ended]);

  const runs = experiment?.training?.runs ?? [];
  return (
    <tr data-state={experiment?.state}>
      <th scope="row">
        <button type="button" className="link" onClick={() => onOpen(id)}>
          {title}
        </button>
      </th>
      <td className="state">
        {experiment && STATES[experiment.state].title}
        {experiment?.state === 'RUNNING' && ` ${Math.floor(100 * experiment.progress)} %`}
      </td>
      <td>{median(runs.map(run => run.rmdToProjected))}</td>
      <td>{median(runs.map(run => run.rmdToSymmetrised))}</td>
      <td>{median(runs.map(run => run.finalRisk))}</td>
    </tr>
  );
}

function median(values: readonly (number | null | undefined)[]): string {
  const known = values.filter(value => typeof value === 'number').sort((a, b) => a - b);
  if (known.length === 0) return '–';
  const middle = known.length / 2;
  return significant((known[Math.floor(middle - 0.5)]! + known[Math.floor(middle)]!) / 2);
}
