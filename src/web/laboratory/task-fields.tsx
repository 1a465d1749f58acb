import { Checks } from './checks.js';
import { ChoiceOf, NumberOf, TextOf } from './fields.js';
import { Folded } from './folded.js';
import type { Form } from './form.js';
import { NumberField } from './number-field.js';
import { STOP_ARGUMENTS } from './shown-arguments.js';
import { NOISES, SCHEME_NAMES, SCHEMES, STARTS, TEACHERS } from './words.js';

export function DiscoveryFields({ form }: { form: Form }) {
  return (
    <>
      <ChoiceOf
        form={form}
        name="method"
        label="Method"
        options={[
          ['ROBUST', 'robust: velocities against their noise'],
          ['PAPER', 'of the paper: mean displacement'],
        ]}
      />
      {form.settings.method === 'ROBUST' && (
        <NumberField
          id="lab-samples"
          label="Budget: the most data (x, y) that velocities are read from"
          value={form.settings.samples}
          step={1}
          empty="16,000,000"
          failure={form.failureAt('samples')}
          onChange={samples => form.change({ samples })}
        />
      )}
      <div className="number-grid">
        <NumberOf form={form} name="particles" label="Particles N" step={1} />
        <NumberOf form={form} name="horizon" label="Horizon T" />
        <NumberOf form={form} name="seed" label="Seed" step={1} />
      </div>
      <Folded title="When to stop" failed={STOP_ARGUMENTS.some(argument => form.failureAt(argument))}>
        <NumberOf form={form} name="threshold" label="Threshold on RMD²" />
        <NumberOf form={form} name="maxSteps" label="Steps at most" step={1} />
        <NumberOf form={form} name="angleTolerance" label="Angle tolerance, rad" />
      </Folded>
    </>
  );
}

export function TrainingFields({ form }: { form: Form }) {
  return (
    <>
      <ChoiceOf form={form} name="scheme" label="Scheme" options={SCHEMES} />
      <div className="number-grid">
        <NumberOf form={form} name="particles" label="Particles N" step={1} />
        <NumberOf form={form} name="horizon" label="Horizon T" />
        <NumberOf form={form} name="seed" label="Seed" step={1} />
        <NumberOf form={form} name="repetitions" label="Repetitions" step={1} />
        <NumberOf form={form} name="snapshots" label="Snapshots" step={1} />
      </div>
      <div className="number-grid pair">
        <ChoiceOf form={form} name="initialisation" label="Start" options={STARTS} />
        <ChoiceOf form={form} name="noise" label="Noise of SI" options={NOISES} />
      </div>
    </>
  );
}

/** The axes of a grid. */
export function StudyFields({ form }: { form: Form }) {
  const schemes = SCHEMES.map(([scheme]) => [scheme, SCHEME_NAMES[scheme]] as const);
  return (
    <>
      <TextOf form={form} name="sizes" argument="particles" label="Particles N, one value after another" />
      <div className="axes">
        <Checks form={form} name="schemes" argument="schemes" legend="Schemes" options={schemes} />
        {form.settings.dataSet === '' && (
          <Checks form={form} name="teachers" argument="teachers" legend="Teachers" options={TEACHERS} />
        )}
        <Checks form={form} name="starts" argument="initialisations" legend="Starts" options={STARTS} />
      </div>
      <div className="number-grid">
        <NumberOf form={form} name="horizon" label="Horizon T" />
        <NumberOf form={form} name="seeds" label="Seeds" step={1} />
        <NumberOf form={form} name="seed" label="First seed" step={1} />
        <NumberOf form={form} name="snapshots" label="Snapshots" step={1} />
      </div>
      <div className="number-grid pair">
        <TextOf form={form} name="seedsFor" label="Other seeds for" placeholder="1000: 5" />
        <ChoiceOf form={form} name="noise" label="Noise of SI" options={NOISES} />
      </div>
    </>
  );
}
