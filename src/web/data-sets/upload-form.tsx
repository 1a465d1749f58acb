import { type FormEvent, useState } from 'react';
import { NumberField } from '../laboratory/number-field.js';
import { Notice } from '../notice.js';
import { isRefusal, parseRows, type RowRefusal, type RowShape } from './parse-rows.js';
import { uploadRows } from './upload-rows.js';

interface UploadFormProps {
  /** What the problem on the form would take. */
  readonly expected: RowShape;
  readonly onUploaded: (id: string) => void;
}

const NAME = 'my data';
/** Characters that are shown for editing; of a longer file the start is shown alone. */
const EDITABLE = 200_000;
const START = 2000;

/** Rows pasted or from a file; they are read here, so that what is wrong is told before anything is sent. */
export function UploadForm({ expected, onUploaded }: UploadFormProps) {
  const [text, setText] = useState('');
  const [name, setName] = useState(NAME);
  const [counts, setCounts] = useState<RowShape | null>(null);
  const [refused, setRefused] = useState<RowRefusal | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [failed, setFailed] = useState<readonly string[]>([]);
  const [isBusy, setBusy] = useState(false);
  const shape = counts ?? expected;
  const isLong = text.length > EDITABLE;

  const take = (next: string) => {
    setText(next);
    setRefused(null);
    setSaid(null);
  };
  const choose = async (file: File | undefined) => {
    if (!file) return;
    take(await file.text());
    setName(file.name.replace(/\.[^.]*$/, ''));
  };
  const upload = async (event: FormEvent) => {
    event.preventDefault();
    const read = parseRows(text, shape);
    setRefused(isRefusal(read) ? read : null);
    setSaid(null);
    setFailed([]);
    if (isRefusal(read)) return;
    setBusy(true);
    const count = read.inputs.length;
    const { dataSet, failures } = await uploadRows(name, read, n => setSaid(`${n} of ${count} rows …`));
    setBusy(false);
    setSaid(null);
    setFailed(failures.map(failure => failure.message));
    if (!dataSet) return;
    setText('');
    setSaid(`Stored ${dataSet.rows} rows as “${dataSet.name}”; the form learns from them now.`);
    onUploaded(dataSet.id);
  };

  return (
    <form className="upload-form" onSubmit={upload} aria-label="Upload a data set">
      <div className="upload-row">
        <div className="field">
          <label htmlFor="data-name">Name</label>
          <input
            id="data-name"
            value={name}
            maxLength={200}
            onChange={event => setName(event.target.value)}
          />
        </div>
        <NumberField
          id="data-inputs"
          label="Numbers of x"
          value={shape.inputs}
          step={1}
          onChange={inputs => setCounts({ ...shape, inputs })}
        />
        <NumberField
          id="data-outputs"
          label="Numbers of y"
          value={shape.outputs}
          step={1}
          onChange={outputs => setCounts({ ...shape, outputs })}
        />
        <div className="field">
          <label htmlFor="data-file">CSV or JSON file</label>
          <input
            id="data-file"
            type="file"
            accept=".csv,.tsv,.txt,.json,text/csv,application/json"
            onChange={event => choose(event.target.files?.[0])}
          />
        </div>
      </div>
      <div className="field">
        <label htmlFor="data-rows">Rows, x first, then y</label>
        <textarea
          id="data-rows"
          className="expression"
          rows={4}
          value={isLong ? `${text.slice(0, START)}…` : text}
          readOnly={isLong}
          spellCheck={false}
          placeholder={example(shape)}
          aria-invalid={refused !== null}
          aria-describedby="data-rows-failure"
          onChange={event => take(event.target.value)}
        />
        <div id="data-rows-failure" className="field-failure" role="alert">
          {refused?.message}
        </div>
      </div>
      <div className="upload-end">
        <button type="submit" disabled={isBusy}>
          {isBusy ? 'Uploading …' : 'Upload'}
        </button>
        {isLong && !isBusy && (
          <button type="button" className="quiet" onClick={() => take('')}>
            Clear
          </button>
        )}
        <p className="hint" role="status">
          {said}
        </p>
      </div>
      {failed.map(message => (
        <Notice key={message} tone="failure">
          {message}
        </Notice>
      ))}
    </form>
  );
}

/** Two rows of the shape: "0.5, -1, 2, 0". */
function example({ inputs, outputs }: RowShape): string {
  const width = Math.min(Math.max(inputs + outputs, 1), 12);
  const row = (shift: number) =>
    Array.from({ length: width }, (_, k) => ((k * 7 + shift) % 9) / 2 - 2).join(', ');
  return `${row(3)}\n${row(5)}`;
}
