import { GroupCatalogDocument } from '../../../schema/generated/operations.js';
import { type Failure, failureAt } from '../graphql/failure.js';
import { useQuery } from '../graphql/use-query.js';
import type { PageState } from '../page-state.js';
import { FieldFailure } from './field-failure.js';

interface GroupFieldProps {
  readonly state: PageState;
  readonly change: (part: Partial<PageState>) => void;
  readonly failures: readonly Failure[];
  /** The name that the failures speak of. */
  readonly failed: string;
}

/** The group, by a name from the catalog or by generators. */
export function GroupField({ state, change, failures, failed }: GroupFieldProps) {
  return (
    <fieldset className="group-field">
      <legend>Group</legend>
      <div className="segmented">
        <label>
          <input
            type="radio"
            name="mode"
            checked={state.mode === 'NAME'}
            onChange={() => change({ mode: 'NAME' })}
          />
          by name
        </label>
        <label>
          <input
            type="radio"
            name="mode"
            checked={state.mode === 'GENERATORS'}
            onChange={() => change({ mode: 'GENERATORS' })}
          />
          by generators
        </label>
      </div>
      {state.mode === 'NAME' ? (
        <NameField
          value={state.group}
          failures={failures}
          failed={failed}
          onChange={group => change({ group })}
        />
      ) : (
        <GeneratorsField state={state} failures={failures} change={change} />
      )}
    </fieldset>
  );
}

function NameField(props: {
  value: string;
  failures: readonly Failure[];
  failed: string;
  onChange: (name: string) => void;
}) {
  const catalog = useQuery(GroupCatalogDocument, {});
  const families = catalog.data?.groupCatalog ?? [];
  const failure = props.failures[0];
  return (
    <div className="field">
      <label htmlFor="group" className="visually-hidden">
        Name of the group
      </label>
      <input
        id="group"
        className="expression"
        value={props.value}
        list="group-examples"
        spellCheck={false}
        autoComplete="off"
        aria-invalid={failure !== undefined}
        aria-describedby="group-failure"
        onChange={event => props.onChange(event.target.value)}
      />
      <datalist id="group-examples">
        {families.map(family => (
          <option key={family.family} value={family.example}>
            {family.description}
          </option>
        ))}
      </datalist>
      <FieldFailure id="group-failure" text={props.failed} failure={failure} />
      {families.length > 0 && (
        <details className="families">
          <summary>{families.length} families of groups</summary>
          <ul>
            {families.map(family => (
              <li key={family.family}>
                <button type="button" className="link" onClick={() => props.onChange(family.example)}>
                  <code>{family.example}</code>
                </button>
                <span>{family.description}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function GeneratorsField({ state, failures, change }: Omit<GroupFieldProps, 'failed'>) {
  const { failure, line } = failingGenerator(state.generators, failures);
  return (
    <div className="generators">
      <div className="field">
        <label htmlFor="degree">Points</label>
        <input
          id="degree"
          type="number"
          min={1}
          value={state.degree}
          onChange={event => {
            const degree = event.target.valueAsNumber;
            if (Number.isSafeInteger(degree) && degree > 0) change({ degree });
          }}
        />
      </div>
      <div className="field">
        <label htmlFor="generators">Generators, one a line</label>
        <textarea
          id="generators"
          className="expression"
          rows={3}
          value={state.generators}
          spellCheck={false}
          aria-invalid={failure !== undefined}
          aria-describedby="generators-failure"
          onChange={event => change({ generators: event.target.value })}
        />
      </div>
      <FieldFailure id="generators-failure" text={line} failure={failure} />
    </div>
  );
}

/** The failure and the line it speaks of: generators are numbered without empty lines. */
function failingGenerator(
  text: string,
  failures: readonly Failure[],
): { failure: Failure | undefined; line: string } {
  const failure = failureAt(failures, 'of', 'permutations', 'generators') ?? failures[0];
  const index = failure?.argument[3];
  const lines = text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
  return { failure, line: typeof index === 'number' ? (lines[index] ?? '') : '' };
}
