import { count } from '../../count.js';
import { significant } from '../../significant.js';
import type { OpenedExperiment } from '../use-experiment.js';

type Result = NonNullable<OpenedExperiment['discovery']>;

const VERDICTS: Record<Result['verdict'], { icon: string; title: string }> = {
  FOUND: { icon: '✓', title: 'A symmetry was found' },
  NO_SYMMETRY_FOUND: { icon: '○', title: 'No symmetry found: the subspace is all of Z' },
  UNCERTAIN: { icon: '?', title: 'Uncertain: the evidence does not settle it' },
};

/** Nothing of a symmetry: the law may be the one in 0, whatever the group. */
const OF_ZERO = { icon: '○', title: 'The velocities keep {0}: this says nothing of a symmetry' };

const RELATIONS: Record<Result['comparison']['relation'], string> = {
  EQUAL: 'The subspace found is the exact one.',
  FOUND_INSIDE_EXACT: 'The subspace found lies inside the exact one, and is smaller.',
  EXACT_INSIDE_FOUND: 'The subspace found contains the exact one, and is larger.',
  OVERLAPPING: 'The subspace found shares some directions with the exact one, not all.',
  DISJOINT: 'The subspace found shares no direction with the exact one.',
};

interface VerdictProps {
  readonly result: Result;
  /** Whether a group was named, whose exact subspace there is then. */
  readonly isNamed: boolean;
}

/** The verdict as it fell, with its reasons, and how the subspace found stands to the exact one. */
export function Verdict({ result, isNamed }: VerdictProps) {
  const { comparison, verdict } = result;
  const isZero = verdict === 'FOUND' && comparison.foundDimension === 0;
  const { icon, title } = isZero ? OF_ZERO : VERDICTS[verdict];
  return (
    <section
      className="verdict"
      data-verdict={verdict}
      data-relation={isNamed ? comparison.relation : undefined}
      aria-labelledby="verdict-title"
    >
      <span className="verdict-icon" aria-hidden="true">
        {icon}
      </span>
      <div>
        <h3 id="verdict-title">{title}</h3>
        {result.statement != null && <p className="statement">{result.statement}</p>}
        {isNamed ? (
          <p>
            Found dimension <b>{comparison.foundDimension}</b>, exact dimension{' '}
            <b>{comparison.exactDimension}</b>. <b className="relation">{RELATIONS[comparison.relation]}</b>
          </p>
        ) : (
          <p>
            Found dimension <b>{comparison.foundDimension}</b> of <b>{comparison.exactDimension}</b>. No group
            was named that it could be held against.
          </p>
        )}
        <Trust
          isCertain={verdict !== 'UNCERTAIN'}
          confidence={result.confidence ?? null}
          samples={result.samples ?? null}
        />
      </div>
    </section>
  );
}

interface TrustProps {
  readonly isCertain: boolean;
  readonly confidence: number | null;
  readonly samples: number | null;
}

/**
 * How sure it is, and what that took; nothing of methods that don't tell. Repetitions may agree on what is not certain: their share is no
 * confidence then.
 */
function Trust({ isCertain, confidence, samples }: TrustProps) {
  if (confidence === null && samples === null) return null;
  return (
    <dl className="trust">
      {confidence !== null && (
        <div>
          <dt>{isCertain ? 'confidence' : 'share of repetitions and resamples that agree'}</dt>
          <dd>
            {isCertain && <meter min={0} max={1} value={confidence} aria-label="Confidence" />}{' '}
            {significant(confidence)}
          </dd>
        </div>
      )}
      {samples !== null && (
        <div>
          <dt>points (x, y) drawn</dt>
          <dd>{count(samples)}</dd>
        </div>
      )}
    </dl>
  );
}
