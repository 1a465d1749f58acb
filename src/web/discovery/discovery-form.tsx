import type { FormEvent, ReactNode } from 'react';
import type { Failure } from '../graphql/failure.js';
import { groupTitle } from '../group-text.js';
import { Notice } from '../notice.js';
import { NumberField } from './number-field.js';
import { type DiscoverySettings, type Layered, presetApplies } from './settings.js';

interface DiscoveryFormProps {
  readonly layer: Layered;
  readonly settings: DiscoverySettings;
  readonly change: (part: Partial<DiscoverySettings>) => void;
  readonly starting: boolean;
  readonly failures: readonly Failure[];
  readonly onStart: () => void;
}

/** A teacher, and a student that does not know the symmetry. */
export function DiscoveryForm({ layer, settings, change, starting, failures, onStart }: DiscoveryFormProps) {
  const preset = presetApplies(layer, settings.unit);
  const start = (event: FormEvent) => {
    event.preventDefault();
    onStart();
  };
  const number = (key: keyof DiscoverySettings, label: string, step?: number) => (
    <NumberField
      id={`discovery-${key}`}
      label={label}
      value={settings[key] as number}
      step={step}
      onChange={value => change({ [key]: value })}
    />
  );

  return (
    <form className="discovery-form" onSubmit={start} aria-label="Discovery">
      <p className="asked">
        On {groupTitle(layer.of)}, <code>{layer.from}</code> → <code>{layer.to}</code>
      </p>
      <Choice
        id="method"
        label="Method"
        value={settings.method}
        options={[
          ['PAPER', 'of the paper: mean displacement'],
          ['ROBUST', 'robust: principal direction'],
        ]}
        onChange={method => change({ method })}
      />
      <Choice
        id="teacher"
        label="Teacher"
        value={settings.teacher}
        options={[
          ['WI', 'weakly invariant'],
          ['SI', 'strongly invariant'],
          ['ARBITRARY', 'without symmetry'],
        ]}
        onChange={teacher => change({ teacher })}
      />
      {preset && (
        <label className="check">
          <input
            type="checkbox"
            checked={settings.published}
            onChange={event => change({ published: event.target.checked })}
          />
          the published teacher (C₂)
        </label>
      )}
      <div className="number-grid">
        {number('particles', 'Particles N', 1)}
        {number('horizon', 'Horizon T')}
        {number('seed', 'Seed', 1)}
      </div>
      <details>
        <summary>More settings</summary>
        <div className="number-grid">
          <Choice
            id="unit"
            label="Unit"
            value={settings.unit}
            options={[
              ['MATRIX', 'σ(z x)'],
              ['UV', 'v σ(u·x/d)'],
            ]}
            onChange={unit => change({ unit })}
          />
          <Choice
            id="activation"
            label="Activation σ"
            value={settings.activation}
            options={[
              ['sigmoid', 'sigmoid'],
              ['tanh', 'tanh'],
            ]}
            onChange={activation => change({ activation })}
          />
          {!(preset && settings.published) && number('teacherCount', 'Teacher particles', 1)}
          {number('inputStd', 'Input std s')}
          {number('alpha', 'Step α')}
          {number('tau', 'Regulariser τ')}
          {number('beta', 'Noise β')}
          {number('batchSize', 'Batch size', 1)}
          {number('threshold', 'Threshold on RMD²')}
          {number('maxSteps', 'Steps at most', 1)}
          {number('angleTolerance', 'Angle tolerance, rad')}
        </div>
      </details>
      <button type="submit" className="primary" disabled={starting}>
        {starting ? 'Starting …' : 'Discover Eᴳ from data'}
      </button>
      {failures.map(failure => (
        <Notice key={failure.message} tone="failure">
          {failure.message}
        </Notice>
      ))}
    </form>
  );
}

interface ChoiceProps<Value extends string> {
  readonly id: string;
  readonly label: ReactNode;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, title: string])[];
  readonly onChange: (value: Value) => void;
}

function Choice<Value extends string>({ id, label, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <div className="field">
      <label htmlFor={`discovery-${id}`}>{label}</label>
      <select id={`discovery-${id}`} value={value} onChange={event => onChange(event.target.value as Value)}>
        {options.map(([option, title]) => (
          <option key={option} value={option}>
            {title}
          </option>
        ))}
      </select>
    </div>
  );
}
