import { useCallback, useRef, useState } from 'react';
import { StartDiscoveryDocument } from '../../../schema/generated/operations.js';
import { Typeset } from '../answer/typeset.js';
import { execute } from '../graphql/execute.js';
import type { Failure } from '../graphql/failure.js';
import { DiscoveryForm } from './discovery-form.js';
import { ExperimentList } from './experiment-list.js';
import { ExperimentView } from './experiment-view.js';
import { SchemeComparison } from './scheme-comparison.js';
import { type DiscoverySettings, discoverInput, type Layered, PUBLISHED } from './settings.js';

interface DiscoveryProps extends Layered {
  readonly open: string | null;
  readonly onOpen: (id: string) => void;
}

/** Finds the subspace again from data alone, and holds it against the exact one. */
export function Discovery({ open, onOpen, ...layer }: DiscoveryProps) {
  const [settings, setSettings] = useState<DiscoverySettings>(PUBLISHED);
  const [starting, setStarting] = useState(false);
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  const main = useRef<HTMLDivElement>(null);
  const [revision, setRevision] = useState(0);
  const listChanged = useCallback(() => setRevision(present => present + 1), []);

  const start = async () => {
    setStarting(true);
    const answer = await execute(StartDiscoveryDocument, { input: discoverInput(layer, settings) });
    setStarting(false);
    setFailures(answer.failures);
    if (!answer.data) return;
    listChanged();
    show(answer.data.discover.id);
  };

  /** On a narrow screen what was opened lies further down. */
  const show = (id: string) => {
    onOpen(id);
    const top = main.current?.getBoundingClientRect().top ?? 0;
    if (top < 0 || top > innerHeight / 2) main.current?.scrollIntoView();
  };

  return (
    <section className="part" aria-labelledby="discovery-title">
      <header className="part-title">
        <h2 id="discovery-title">The same, from data</h2>
        <p>
          A student learns from a teacher without being told <Typeset latex="G" />. Start its particles on a
          small subspace; while they leave it, enlarge it; where they stay, it is a candidate for{' '}
          <Typeset latex="E^G" />.
        </p>
      </header>
      <div className="columns discovery-columns">
        <DiscoveryForm
          layer={layer}
          settings={settings}
          change={part => setSettings(present => ({ ...present, ...part }))}
          starting={starting}
          failures={failures}
          onStart={start}
        />
        <div className="discovery-main" ref={main}>
          {open === null ? (
            <div className="card empty">
              <p>No experiment is open.</p>
              <p className="hint">
                Start one, or choose an earlier one. Both methods miss often, and the verdict is shown as it
                falls.
              </p>
            </div>
          ) : (
            <ExperimentView key={open} id={open} onChanged={listChanged} />
          )}
          <SchemeComparison layer={layer} settings={settings} onStarted={listChanged} onOpen={show} />
        </div>
        <ExperimentList open={open} revision={revision} onOpen={show} />
      </div>
    </section>
  );
}
