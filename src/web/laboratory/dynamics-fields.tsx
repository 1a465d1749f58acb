import { ChoiceOf, NumberOf } from './fields.js';
import { Folded } from './folded.js';
import type { Form } from './form.js';
import { NumberField } from './number-field.js';
import type { Task } from './settings.js';
import { STEP_ARGUMENTS } from './shown-arguments.js';
import { PRECISIONS, SCHEDULES } from './words.js';

/** Noisy SGD. */
export function DynamicsFields({ form, task }: { form: Form; task: Task }) {
  return (
    <Folded title="Steps and noise" failed={STEP_ARGUMENTS.some(argument => form.failureAt(argument))}>
      <NumberOf form={form} name="alpha" label="Step α" />
      <ChoiceOf form={form} name="schedule" label="Schedule" options={SCHEDULES} />
      <NumberOf form={form} name="tau" label="Regulariser τ" />
      <NumberOf form={form} name="beta" label="Noise β" />
      <NumberOf form={form} name="batchSize" label="Batch size" step={1} />
      <ChoiceOf form={form} name="precision" label="Arithmetic" options={PRECISIONS} />
      {task !== 'DISCOVER' && (
        <NumberField
          id="lab-averagingNodes"
          label="Elements for G"
          value={form.settings.averagingNodes}
          step={1}
          empty="automatic"
          failure={form.failureAt('averagingNodes')}
          onChange={averagingNodes => form.change({ averagingNodes })}
        />
      )}
    </Folded>
  );
}
