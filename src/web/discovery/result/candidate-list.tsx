import type { FitCandidatesQuery } from '../../../../schema/generated/operations.js';
import { significant } from '../../significant.js';

type Discovery = NonNullable<NonNullable<FitCandidatesQuery['experiment']>['discovery']>;
type Fit = Discovery['candidates'][number];

/** Candidate groups, the best first, each with its evidence in words. */
export function CandidateList({ fits }: { fits: readonly Fit[] }) {
  // Of an isotropic law the same is said to every group.
  const isSaidOnce = fits.every(({ lawStatement }) => lawStatement === fits[0]!.lawStatement);
  return (
    <>
      <ol className="candidate-list">
        {fits.map((fit, rank) => (
          <li key={fit.place} data-fixes={fit.fixes}>
            <p className="candidate-head">
              <span className="rank">{rank + 1}</span>
              <b>{fit.group.name}</b>{' '}
              <code>
                {fit.inputRepresentation} → {fit.outputRepresentation}
              </code>
              <span className="fixes">{fit.fixes ? '✓ fixes it' : '✗ moves it'}</span>
            </p>
            <dl className="trust">
              <div>
                <dt>exact dimension</dt>
                <dd>{fit.comparison.exactDimension}</dd>
              </div>
              <div>
                <dt>largest angle</dt>
                <dd>
                  {significant(fit.angle)} rad, of {significant(fit.bound)} allowed
                </dd>
              </div>
              {fit.inputs && <Law name="law of X" isInvariant={fit.inputs.invariant} />}
              {fit.pairs && <Law name="law of (X, Y)" isInvariant={fit.pairs.invariant} />}
            </dl>
            <p>{fit.statement}</p>
            {!isSaidOnce && <p className="hint">{fit.lawStatement}</p>}
          </li>
        ))}
      </ol>
      {isSaidOnce && fits.length > 0 && <p className="hint">{fits[0]!.lawStatement}</p>}
    </>
  );
}

function Law({ name, isInvariant }: { name: string; isInvariant: boolean }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{isInvariant ? '✓ invariant' : '✗ moved'}</dd>
    </div>
  );
}
