import { useCallback, useMemo, useRef, useState } from 'react';
import { Typeset } from '../answer/typeset.js';
import { DataSetsCard } from '../data-sets/data-sets-card.js';
import { useDataSets } from '../data-sets/use-data-sets.js';
import { ExperimentList } from '../discovery/experiment-list.js';
import { ExperimentView } from '../discovery/experiment-view.js';
import type { Failure } from '../graphql/failure.js';
import type { PageState } from '../page-state.js';
import { useWhenVisible } from '../use-when-visible.js';
import { LaboratoryForm } from './laboratory-form.js';
import { type Layered, PUBLISHED, type Settings, type Task } from './settings.js';
import { startTask } from './start-task.js';
import { STUDY_PRESETS } from './study-presets.js';
import { useProblemFacts } from './use-problem-facts.js';

interface LaboratoryProps extends Layered {
  readonly task: Task;
  readonly open: string | null;
  readonly change: (part: Partial<PageState>) => void;
}

const NONE: readonly Failure[] = [];
/** What nobody has changed goes with the task: a study begins small. */
const INITIAL_SETTINGS: Readonly<Record<Task, Settings>> = {
  DISCOVER: PUBLISHED,
  TRAIN: PUBLISHED,
  STUDY: STUDY_PRESETS[0]!.settings,
};

/** Finds the subspace again from data alone, trains under each scheme, and studies how it goes with N. */
export function Laboratory({ of, from, to, task, open, change }: LaboratoryProps) {
  const layer = useMemo(() => ({ of, from, to }), [of, from, to]);
  const [settings, setSettings] = useState<Settings>(() => INITIAL_SETTINGS[task]);
  const [starting, setStarting] = useState(false);
  const [failures, setFailures] = useState(NONE);
  const [revision, setRevision] = useState(0);
  const listChanged = useCallback(() => setRevision(present => present + 1), []);
  const dataSets = useDataSets();
  const main = useRef<HTMLDivElement>(null);
  const [section, seen] = useWhenVisible(true);
  const problem = useProblemFacts(layer, settings, task, seen !== null);

  const turn = (part: Partial<Settings>) => {
    setFailures(NONE);
    setSettings(present => ({ ...present, ...part }));
  };

  const start = async () => {
    setStarting(true);
    const started = await startTask(task, layer, settings);
    setStarting(false);
    setFailures(started.failures);
    if (started.id === null) return;
    listChanged();
    show(started.id);
  };

  /** On a narrow screen what was opened lies further down. */
  const show = (id: string) => {
    change({ experiment: id });
    const top = main.current?.getBoundingClientRect().top ?? 0;
    if (top < 0 || top > innerHeight / 2) main.current?.scrollIntoView();
  };

  return (
    <section className="part" aria-labelledby="laboratory-title" ref={section}>
      <header className="part-title">
        <h2 id="laboratory-title">The same, from data</h2>
        <p>
          A student learns from a teacher without being told <Typeset latex="G" />. <b>Discover</b>: start
          particles on a small subspace and enlarge it while the data drive them out of it; where they stay,
          it is a candidate for <Typeset latex="E^G" />. <b>Train</b> under a scheme, or <b>study</b> a whole
          grid: how schemes differ as <Typeset latex="N" /> grows.
        </p>
      </header>
      <div className="columns laboratory-columns">
        <LaboratoryForm
          layer={layer}
          task={task}
          onTask={next => {
            setFailures(NONE);
            setSettings(present => (present === INITIAL_SETTINGS[task] ? INITIAL_SETTINGS[next] : present));
            change({ task: next });
          }}
          settings={settings}
          change={turn}
          onPreset={preset => {
            setFailures(NONE);
            setSettings(preset.settings);
            change(preset.question);
          }}
          dataSets={dataSets.list}
          facts={problem.data?.problem ?? null}
          isAsking={problem.pending || seen === null}
          failures={[...failures, ...problem.failures.filter(failure => !isSaid(failure, failures))]}
          starting={starting}
          onStart={start}
        />
        <div className="laboratory-main" ref={main}>
          {open === null ? (
            <div className="card empty">
              <p>No experiment is open.</p>
              <p className="hint">
                Start one, or choose an earlier one. A small study takes seconds; the verdict of a discovery
                is shown as it falls, with its evidence.
              </p>
            </div>
          ) : (
            <ExperimentView key={open} id={open} onChanged={listChanged} />
          )}
          <DataSetsCard
            dataSets={dataSets}
            chosen={settings.dataSet}
            dimensions={problem.data?.problem ?? null}
            onChoose={dataSet => turn({ dataSet })}
          />
        </div>
        <ExperimentList open={open} revision={revision} onOpen={show} />
      </div>
    </section>
  );
}

/** The server says the same of the problem before a start as at it. */
function isSaid({ message }: Failure, failures: readonly Failure[]): boolean {
  return failures.some(failure => failure.message === message);
}
