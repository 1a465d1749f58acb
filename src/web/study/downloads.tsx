import { useState } from 'react';
import { StudyFilesDocument } from '../../../schema/generated/operations.js';
import { execute } from '../graphql/execute.js';
import type { Failure } from '../graphql/failure.js';
import { Notice } from '../notice.js';
import { download } from './download.js';

const FILES = [
  { what: 'summaries', title: 'Summaries, CSV', name: 'study.csv', type: 'text/csv' },
  { what: 'runs', title: 'Runs, CSV', name: 'study-runs.csv', type: 'text/csv' },
  { what: 'document', title: 'All of it, JSON', name: 'study.json', type: 'application/json' },
] as const;

/** The numbers to take home, as far as they are there. */
export function Downloads({ id }: { id: string }) {
  const [failures, setFailures] = useState<readonly Failure[]>([]);

  const fetchFile = async ({ what, name, type }: (typeof FILES)[number]) => {
    const chosen = { summaries: what === 'summaries', runs: what === 'runs', document: what === 'document' };
    const answer = await execute(StudyFilesDocument, { id, ...chosen });
    setFailures(answer.failures);
    const study = answer.data?.experiment?.study;
    const text = study?.csv ?? study?.runsCsv ?? study?.json;
    if (typeof text === 'string') download(name, type, text);
  };

  return (
    <section className="downloads" aria-label="Downloads">
      {FILES.map(file => (
        <button key={file.what} type="button" className="quiet" onClick={() => fetchFile(file)}>
          {file.title}
        </button>
      ))}
      {failures.map(failure => (
        <Notice key={failure.message} tone="warning">
          {failure.message}
        </Notice>
      ))}
    </section>
  );
}
