import type { StoredDataSet } from '../data-sets/use-data-sets.js';
import { ChoiceOf, NumberOf, TextOf } from './fields.js';
import { Folded } from './folded.js';
import type { Form } from './form.js';
import type { Task } from './settings.js';
import { LOSS_ARGUMENTS } from './shown-arguments.js';
import { ACTIVATIONS, INPUT_LAWS, LOSSES, TEACHERS, UNITS } from './words.js';

/** The unit: what one particle computes. */
export function UnitFields({ form }: { form: Form }) {
  return (
    <>
      <div className="number-grid pair">
        <ChoiceOf form={form} name="unit" argument="problem.unit" label="Unit" options={UNITS} />
        <TextOf
          form={form}
          name="activation"
          argument="problem.activation"
          label="Activation σ(t)"
          proposals={ACTIVATIONS}
        />
      </div>
      {form.settings.unit === 'DEEP' && (
        <TextOf
          form={form}
          name="hidden"
          argument="problem.hidden"
          label="Hidden spaces, one representation a line"
          rows={2}
        />
      )}
    </>
  );
}

interface DataFieldsProps {
  readonly form: Form;
  readonly dataSets: readonly StoredDataSet[];
  /** In a study the kind of the teacher is an axis, and not chosen here. */
  readonly task: Task;
  readonly preset: boolean;
  /** The group of the page in words. */
  readonly group: string;
}

/** Where labels come from: a teacher or a data set. */
export function DataFields({ form, dataSets, task, preset, group }: DataFieldsProps) {
  const { dataSet, published } = form.settings;
  const sources = dataSets.map(({ id, name, rows }) => [id, `${name} (${rows} rows)`] as const);
  const isListed = dataSet === '' || dataSets.some(({ id }) => id === dataSet);
  return (
    <>
      <ChoiceOf
        form={form}
        name="dataSet"
        argument="problem.dataSet"
        label="Labels from"
        options={[
          ['', 'a teacher'],
          ...sources,
          ...(isListed ? [] : [[dataSet, 'a data set that is gone'] as const]),
        ]}
      />
      {dataSet !== '' && task === 'DISCOVER' && (
        <ChoiceOf
          form={form}
          name="grouping"
          argument="problem.group"
          label="Group"
          options={[
            ['NONE', 'none: discover it'],
            ['ABOVE', `${group}, as asked above`],
          ]}
        />
      )}
      {dataSet === '' && task !== 'STUDY' && (
        <ChoiceOf form={form} name="teacher" argument="problem.teacher" label="Teacher" options={TEACHERS} />
      )}
      {dataSet === '' && preset && (
        <label className="check">
          <input
            type="checkbox"
            checked={published}
            onChange={event => form.change({ published: event.target.checked })}
          />
          the published teacher (C₂)
        </label>
      )}
      {dataSet === '' && !(preset && published) && (
        <NumberOf
          form={form}
          name="teacherCount"
          argument="teacher.count"
          label="Teacher particles"
          step={1}
        />
      )}
    </>
  );
}

/** Loss and law of the data. */
export function LossFields({ form }: { form: Form }) {
  const { loss, dataSet } = form.settings;
  return (
    <Folded title="Loss and data" failed={LOSS_ARGUMENTS.some(argument => form.failureAt(argument))}>
      <ChoiceOf form={form} name="loss" argument="problem.loss" label="Loss" options={LOSSES} />
      {loss === 'HUBER' && (
        <NumberOf form={form} name="huberDelta" argument="problem.huberDelta" label="Huber δ" />
      )}
      {dataSet === '' && (
        <>
          <ChoiceOf
            form={form}
            name="inputLaw"
            argument="problem.inputLaw"
            label="Inputs X"
            options={INPUT_LAWS}
          />
          <NumberOf form={form} name="inputStd" argument="problem.inputStd" label="Input std s" />
          <NumberOf form={form} name="labelNoise" argument="problem.labelNoise" label="Label noise" />
        </>
      )}
    </Folded>
  );
}
