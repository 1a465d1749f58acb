import { type CSSProperties, useState } from 'react';
import { type FigureKind, StudyFiguresDocument } from '../../../schema/generated/operations.js';
import { useFollowingQuery } from '../graphql/use-following-query.js';
import { Notice } from '../notice.js';
import { Figure } from './figure.js';

const KINDS: readonly { kind: FigureKind; title: string }[] = [
  { kind: 'RMD_TO_PROJECTED', title: 'RMD² to Eᴳ' },
  { kind: 'RMD_TO_SYMMETRISED', title: 'RMD² to μᴳ' },
  { kind: 'FINAL_RISK', title: 'Risk' },
  { kind: 'SCHEME_DISTANCES', title: 'Between schemes' },
  { kind: 'MODEL_DISTANCES', title: 'Between models' },
  { kind: 'RISK_OVER_TIME', title: 'Risk over time' },
  { kind: 'RATES', title: 'Rates' },
  { kind: 'PARTICLE_CLOUDS', title: 'Particles' },
];

const PAUSE_MS = 2500;

interface StudyFiguresProps {
  readonly id: string;
  readonly version: number;
  readonly hasEnded: boolean;
  readonly rows: number;
}

/** The figures of a study, one kind at a time. */
export function StudyFigures({ id, version, hasEnded, rows }: StudyFiguresProps) {
  const [kind, setKind] = useState<FigureKind>('RMD_TO_PROJECTED');
  const { data, answered, failures, pending } = useFollowingQuery(
    StudyFiguresDocument,
    { id, kinds: [kind] },
    version,
    hasEnded ? 0 : PAUSE_MS,
  );
  const figures = data?.experiment?.study?.figures ?? null;
  const isOfKind = answered?.kinds[0] === kind;

  return (
    <section className="study-figures" aria-labelledby="figures-title" aria-busy={pending}>
      <h4 id="figures-title">Figures</h4>
      <fieldset className="chips">
        <legend className="visually-hidden">Figure</legend>
        {KINDS.map(option => (
          <label key={option.kind}>
            <input
              type="radio"
              name="figure"
              checked={option.kind === kind}
              onChange={() => setKind(option.kind)}
            />
            {option.title}
          </label>
        ))}
      </fieldset>
      {failures.map(failure => (
        <Notice key={failure.message} tone="warning">
          {failure.message}
        </Notice>
      ))}
      <div
        className="figure-place"
        style={{ '--rows': rows } as CSSProperties}
        data-kind={isOfKind ? KINDS.find(option => option.kind === kind)?.title : undefined}
      >
        {isOfKind && figures !== null
          ? figures.map(figure => <Figure key={figure.name} figure={figure} hasEnded={hasEnded} />)
          : failures.length === 0 && <div className="skeleton figure-skeleton" />}
      </div>
    </section>
  );
}
