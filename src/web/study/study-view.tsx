import { useState } from 'react';
import { type StudyMeasure, StudySummariesDocument } from '../../../schema/generated/operations.js';
import { useFollowingQuery } from '../graphql/use-following-query.js';
import { MEASURES } from '../laboratory/words.js';
import { Notice } from '../notice.js';
import { Downloads } from './downloads.js';
import { RatesTable } from './rates-table.js';
import { StudyFigures } from './study-figures.js';
import { SummaryTable } from './summary-table.js';

interface StudyViewProps {
  readonly id: string;
  /** Grows as runs end. */
  readonly version: number;
  readonly hasEnded: boolean;
  /** Rows of panels that figures against N have: the teachers. */
  readonly rows: number;
}

const PAUSE_MS = 1500;

/** What there is of a study: figures and tables, partial while it runs. */
export function StudyView({ id, version, hasEnded, rows }: StudyViewProps) {
  const [measure, setMeasure] = useState<StudyMeasure>('RMD_TO_PROJECTED');
  const { data, failures } = useFollowingQuery(
    StudySummariesDocument,
    { id },
    version,
    hasEnded ? 0 : PAUSE_MS,
  );
  const study = data?.experiment?.study ?? null;
  const summaries = [...(study?.cells ?? []), ...(study?.distances ?? [])].filter(
    summary => summary.measure === measure,
  );
  const rates = (study?.rates ?? []).filter(rate => rate.measure === measure);

  return (
    <div className="study">
      <StudyFigures id={id} version={version} hasEnded={hasEnded} rows={rows} />
      <section className="study-tables" aria-labelledby="summaries-title">
        <header>
          <h4 id="summaries-title">Numbers</h4>
          <label className="cloud-view">
            <span>Measure</span>
            <select value={measure} onChange={event => setMeasure(event.target.value as StudyMeasure)}>
              {MEASURES.map(([option, title]) => (
                <option key={option} value={option}>
                  {title}
                </option>
              ))}
            </select>
          </label>
        </header>
        {failures.map(failure => (
          <Notice key={failure.message} tone="warning">
            {failure.message}
          </Notice>
        ))}
        {study === null ? (
          failures.length === 0 && <div className="skeleton tall" />
        ) : (
          <>
            <SummaryTable summaries={summaries} hasEnded={hasEnded} />
            <RatesTable rates={rates} />
          </>
        )}
      </section>
      <Downloads id={id} />
    </div>
  );
}
