import type { GroupMode } from '../group-text.js';
import { GraphField } from './graph-field.js';
import type { GroupFormProps } from './group-form-props.js';
import { MatricesField } from './matrices-field.js';
import { NameField } from './name-field.js';
import { PermutationsField } from './permutations-field.js';
import { PresentationField } from './presentation-field.js';

interface GroupFieldProps extends GroupFormProps {
  /** The name that the failures speak of. */
  readonly failed: string;
}

const MODES: readonly { mode: GroupMode; title: string; full: string }[] = [
  { mode: 'NAME', title: 'name', full: 'by name' },
  { mode: 'PERMUTATIONS', title: 'cycles', full: 'by permutations, in cycle notation' },
  { mode: 'MATRICES', title: 'matrices', full: 'by matrices' },
  { mode: 'GRAPH', title: 'graph', full: 'automorphisms of a graph' },
  { mode: 'PRESENTATION', title: 'relations', full: 'by generators and relations' },
];

/** The group: by a name from the catalog, by generators, by a graph, or by a presentation. */
export function GroupField({ failed, ...form }: GroupFieldProps) {
  const { state, change } = form;
  return (
    <fieldset className="group-field">
      <legend>Group by</legend>
      <div className="segmented modes">
        {MODES.map(({ mode, title, full }) => (
          <label key={mode} title={full}>
            <input
              type="radio"
              name="mode"
              aria-label={full}
              checked={state.mode === mode}
              onChange={() => change({ mode })}
            />
            {title}
          </label>
        ))}
      </div>
      {state.mode === 'NAME' && (
        <NameField
          value={state.group}
          failure={form.failures[0]}
          failed={failed}
          onChange={group => change({ group })}
        />
      )}
      {state.mode === 'PERMUTATIONS' && <PermutationsField {...form} />}
      {state.mode === 'MATRICES' && <MatricesField {...form} />}
      {state.mode === 'GRAPH' && <GraphField {...form} />}
      {state.mode === 'PRESENTATION' && <PresentationField {...form} />}
    </fieldset>
  );
}
