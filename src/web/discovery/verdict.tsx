import type { OpenedExperiment } from './use-experiment.js';

type Result = NonNullable<OpenedExperiment['discovery']>;
type Relation = Result['comparison']['relation'];

const VERDICTS: Record<Result['verdict'], { icon: string; title: string }> = {
  FOUND: { icon: '✓', title: 'A symmetry was found' },
  NO_SYMMETRY_FOUND: { icon: '○', title: 'No symmetry found: the particles fill all of Z' },
  UNCERTAIN: { icon: '?', title: 'Uncertain: the evidence does not settle it' },
};

const RELATIONS: Record<Relation, string> = {
  EQUAL: 'The subspace found is the exact one.',
  FOUND_INSIDE_EXACT: 'The subspace found lies inside the exact one, and is smaller.',
  EXACT_INSIDE_FOUND: 'The subspace found contains the exact one, and is larger.',
  OVERLAPPING: 'The subspace found shares some directions with the exact one, not all.',
  DISJOINT: 'The subspace found shares no direction with the exact one.',
};

/** The verdict as it fell, and where it stands against the exact subspace. */
export function Verdict({ result }: { result: Result }) {
  const { comparison, verdict } = result;
  const { icon, title } = VERDICTS[verdict];
  return (
    <section
      className="verdict"
      data-verdict={verdict}
      data-relation={comparison.relation}
      aria-labelledby="verdict-title"
    >
      <span className="verdict-icon" aria-hidden="true">
        {icon}
      </span>
      <div>
        <h3 id="verdict-title">{title}</h3>
        <p>
          Found dimension <b>{comparison.foundDimension}</b>, exact dimension{' '}
          <b>{comparison.exactDimension}</b>. <b className="relation">{RELATIONS[comparison.relation]}</b>
        </p>
        <PrincipalAngles angles={comparison.principalAngles} tolerance={comparison.tolerance} />
      </div>
    </section>
  );
}

function PrincipalAngles({ angles, tolerance }: { angles: readonly number[]; tolerance: number }) {
  if (angles.length === 0)
    return <p className="hint">One of the two subspaces is zero: there are no principal angles.</p>;
  return (
    <table className="angles">
      <caption>
        Principal angles to the exact subspace, tolerance {tolerance} rad ({degrees(tolerance)})
      </caption>
      <thead>
        <tr>
          <th scope="col">k</th>
          <th scope="col">radians</th>
          <th scope="col">degrees</th>
          <th scope="col">within</th>
        </tr>
      </thead>
      <tbody>
        {angles.map((angle, k) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: angles have no other name than their rank
          <tr key={k}>
            <td>{k + 1}</td>
            <td>{angle.toPrecision(3)}</td>
            <td>{degrees(angle)}</td>
            <td>{angle <= tolerance ? '✓ yes' : '✗ no'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function degrees(radians: number): string {
  return `${((radians * 180) / Math.PI).toPrecision(3)}°`;
}
