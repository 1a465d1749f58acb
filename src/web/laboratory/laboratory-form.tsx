import type { FormEvent } from 'react';
import type { StoredDataSet } from '../data-sets/use-data-sets.js';
import type { Failure } from '../graphql/failure.js';
import { groupTitle } from '../group-text.js';
import { Notice } from '../notice.js';
import { FieldFailure } from '../question/field-failure.js';
import { DynamicsFields } from './dynamics-fields.js';
import { type Form, failureIn, failuresElsewhere } from './form.js';
import { type Facts, ProblemFacts } from './problem-facts.js';
import { DataFields, LossFields, UnitFields } from './problem-fields.js';
import { isUnnamed, type Layered, presetApplies, type Settings, TASKS, type Task } from './settings.js';
import { LAYER_ARGUMENTS, shownArguments } from './shown-arguments.js';
import { StudyChoices } from './study-choices.js';
import type { StudyPreset } from './study-presets.js';
import { StudySize } from './study-size.js';
import { DiscoveryFields, StudyFields, TrainingFields } from './task-fields.js';

const STARTS: Readonly<Record<Task, string>> = {
  DISCOVER: 'Discover Eᴳ from data',
  TRAIN: 'Train',
  STUDY: 'Start the study',
};

interface LaboratoryFormProps {
  readonly layer: Layered;
  readonly task: Task;
  readonly onTask: (task: Task) => void;
  readonly settings: Settings;
  readonly change: (part: Partial<Settings>) => void;
  readonly onPreset: (preset: StudyPreset) => void;
  readonly dataSets: readonly StoredDataSet[];
  readonly facts: Facts | null;
  readonly isAsking: boolean;
  readonly failures: readonly Failure[];
  readonly starting: boolean;
  readonly onStart: () => void;
}

/** A problem, and what is asked of it. */
export function LaboratoryForm(props: LaboratoryFormProps) {
  const { layer, task, settings, failures, starting, onStart } = props;
  const form: Form = {
    settings,
    change: props.change,
    failureAt: argument => failureIn(failures, argument),
  };
  const shown = shownArguments(layer, settings, task);
  const start = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!isLeftUnread(event.currentTarget)) onStart();
  };

  return (
    <form className="laboratory-form" onSubmit={start} aria-label="Laboratory" noValidate>
      <div className="segmented modes">
        {TASKS.map(({ task: option, title }) => (
          <label key={option}>
            <input type="radio" name="task" checked={task === option} onChange={() => props.onTask(option)} />
            {title}
          </label>
        ))}
      </div>
      <div>
        <p className="asked">
          {isUnnamed(settings, task) ? (
            'No group is named: x and y are those of the rows.'
          ) : (
            <>
              On {groupTitle(layer.of)}, <code>{layer.from}</code> → <code>{layer.to}</code>
            </>
          )}
        </p>
        {LAYER_ARGUMENTS.map(argument => (
          <FieldFailure
            key={argument}
            id={`lab-${argument}-failure`}
            text=""
            isMarked={false}
            failure={form.failureAt(argument)}
          />
        ))}
      </div>
      {task === 'STUDY' && <StudyChoices layer={layer} settings={settings} onPreset={props.onPreset} />}
      <UnitFields form={form} />
      <DataFields
        form={form}
        dataSets={props.dataSets}
        task={task}
        group={groupTitle(layer.of)}
        preset={presetApplies(layer, settings.unit)}
      />
      {task === 'DISCOVER' && <DiscoveryFields form={form} />}
      {task === 'TRAIN' && <TrainingFields form={form} />}
      {task === 'STUDY' && <StudyFields form={form} />}
      <LossFields form={form} />
      <DynamicsFields form={form} task={task} />
      {task === 'STUDY' && <StudySize settings={settings} />}
      <button type="submit" className="primary" disabled={starting}>
        {starting ? 'Starting …' : STARTS[task]}
      </button>
      {/* Below the button: what is told late moves nothing that is about to be pressed. */}
      <ProblemFacts facts={props.facts} pending={props.isAsking} />
      {failuresElsewhere(failures, shown).map(failure => (
        <Notice key={failure.message} tone="failure">
          {failure.message}
        </Notice>
      ))}
    </form>
  );
}

/** Whether a field holds no number; it is shown then, where it is folded away too. */
function isLeftUnread(form: HTMLFormElement): boolean {
  const unread = form.querySelector<HTMLElement>('[data-readable="false"]');
  unread?.closest('details')?.setAttribute('open', '');
  unread?.focus();
  return unread !== null;
}
