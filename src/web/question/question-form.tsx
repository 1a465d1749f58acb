import type { Failure } from '../graphql/failure.js';
import type { LayerQuestion } from '../graphql/layer-queries.js';
import type { PageState } from '../page-state.js';
import { ExpressionField } from './expression-field.js';
import { GroupField } from './group-field.js';
import { PRESETS } from './presets.js';

interface QuestionFormProps {
  readonly state: PageState;
  readonly change: (part: Partial<PageState>) => void;
  readonly groupFailures: readonly Failure[];
  readonly from: Failure | undefined;
  readonly to: Failure | undefined;
  /** The question that the failures speak of: the text in the fields may have moved on. */
  readonly answered: LayerQuestion | null;
}

/** The question: a group and two of its representations. */
export function QuestionForm({ state, change, groupFailures, from, to, answered }: QuestionFormProps) {
  return (
    <form
      className="question"
      onSubmit={event => event.preventDefault()}
      aria-label="Group and representations"
    >
      <GroupField state={state} change={change} failures={groupFailures} failed={answered?.of.name ?? ''} />
      <div className="expression-pair">
        <ExpressionField
          name="from"
          label="From"
          value={state.from}
          failure={from}
          failed={answered?.from ?? ''}
          onChange={text => change({ from: text })}
        />
        <span className="arrow" aria-hidden="true">
          →
        </span>
        <ExpressionField
          name="to"
          label="To"
          value={state.to}
          failure={to}
          failed={answered?.to ?? ''}
          onChange={text => change({ to: text })}
        />
      </div>
      <p className="hint">
        <code>V</code>, <code>V*</code>, <code>1</code>, <code>sgn</code>, <code>Reg</code>, sums, products,
        powers, such as <code>2*V + V^2</code>; <code>Sym^2(V)</code>, <code>Alt^2(V)</code>,{' '}
        <code>T(p,q)</code>, <code>Hom(V,V^2)</code>, <code>Irr(k)</code>; <code>V1</code>, <code>V2</code>{' '}
        for the factors of a product.
      </p>
      <fieldset className="presets">
        <legend>Examples</legend>
        {PRESETS.map(preset => (
          <button
            key={preset.title}
            type="button"
            aria-pressed={Object.entries(preset.change).every(
              ([key, value]) => state[key as keyof PageState] === value,
            )}
            onClick={() => change(preset.change)}
          >
            <span>{preset.title}</span>
            <small>{preset.about}</small>
          </button>
        ))}
      </fieldset>
    </form>
  );
}
