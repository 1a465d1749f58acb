import { GroupCatalogDocument } from '../../../schema/generated/operations.js';
import type { Failure } from '../graphql/failure.js';
import { useQuery } from '../graphql/use-query.js';
import { FieldFailure } from './field-failure.js';

interface NameFieldProps {
  readonly value: string;
  readonly failure: Failure | undefined;
  /** The name that the failure speaks of. */
  readonly failed: string;
  readonly onChange: (name: string) => void;
}

/** A name from the catalog, whose families are proposed. */
export function NameField({ value, failure, failed, onChange }: NameFieldProps) {
  const catalog = useQuery(GroupCatalogDocument, {});
  const families = catalog.data?.groupCatalog ?? [];
  return (
    <div className="field">
      <label htmlFor="group" className="visually-hidden">
        Name of the group
      </label>
      <input
        id="group"
        className="expression"
        value={value}
        list="group-examples"
        spellCheck={false}
        autoComplete="off"
        aria-invalid={failure !== undefined}
        aria-describedby="group-failure"
        onChange={event => onChange(event.target.value)}
      />
      <datalist id="group-examples">
        {families.map(family => (
          <option key={family.family} value={family.example}>
            {family.description}
          </option>
        ))}
      </datalist>
      <FieldFailure id="group-failure" text={failed} failure={failure} />
      {families.length > 0 && (
        <details className="families">
          <summary>{families.length} families of groups</summary>
          <ul>
            {families.map(family => (
              <li key={family.family}>
                <button
                  type="button"
                  className="link"
                  title={family.grammar}
                  onClick={() => onChange(family.example)}
                >
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
