import { ComparisonDetailsDocument } from '../../../../schema/generated/operations.js';
import { useQuery } from '../../graphql/use-query.js';
import { Refusals } from '../../refusals.js';
import { significant } from '../../significant.js';
import type { OpenedExperiment } from '../use-experiment.js';
import { AnglesPicture } from './angles-picture.js';
import { AnglesTable, degrees } from './angles-table.js';
import { NearestSubgroup } from './nearest-subgroup.js';
import { exactEntries, floatEntries, type Shape } from './vector-entries.js';
import { VectorGallery } from './vector-gallery.js';

export type Comparison = NonNullable<OpenedExperiment['discovery']>['comparison'];

/** More angles are drawn, and not listed. */
const MOST_LISTED = 40;

interface ComparisonViewProps {
  readonly id: string;
  readonly comparison: Comparison;
  /** Of vectors of Z. */
  readonly shape: Shape;
}

/** Where the subspace found stands against the exact one of the group that was named. */
export function ComparisonView({ id, comparison, shape }: ComparisonViewProps) {
  const { data, failures } = useQuery(ComparisonDetailsDocument, { id });
  const details = data?.experiment?.discovery?.comparison;
  const missing = (details?.missing ?? []).flatMap(({ index, angle, vector }) => {
    if (!vector) return [];
    const entries = exactEntries(vector, shape.rows * shape.columns);
    return [{ name: `vector ${index + 1}`, note: `${significant(angle)} rad away`, entries }];
  });
  const excess = (details?.excess ?? []).map((vector, k) => ({
    name: `direction ${k + 1}`,
    entries: floatEntries(vector),
  }));

  return (
    <section className="comparison" aria-labelledby="comparison-title">
      <h4 id="comparison-title">Against the exact subspace</h4>
      <Refusals failures={failures} tone="warning" />
      <Angles comparison={comparison} errors={details?.angleErrors ?? null} />
      <VectorGallery title="Vectors of the exact basis that are missing" vectors={missing} shape={shape} />
      <VectorGallery title="Directions found in excess" vectors={excess} shape={shape} />
      {comparison.relation !== 'EQUAL' && <NearestSubgroup id={id} />}
    </section>
  );
}

function Angles({
  comparison: { principalAngles: angles, tolerance },
  errors,
}: {
  readonly comparison: Comparison;
  readonly errors: readonly number[] | null;
}) {
  if (angles.length === 0)
    return <p className="hint">One of the two subspaces is zero: there are no principal angles.</p>;
  return (
    <div className="experiment-pair">
      <div>
        <AnglesPicture angles={angles} errors={errors} tolerance={tolerance} />
        <ul className="picture-key" aria-label="Key">
          <li>
            <span className="dot within" /> within the tolerance
          </li>
          <li>
            <span className="dot beyond" /> beyond it
          </li>
          <li>
            <span className="key-line" /> tolerance {tolerance} rad ({degrees(tolerance)})
          </li>
          {errors && <li>bars: one standard error</li>}
        </ul>
      </div>
      <AnglesTable angles={angles.slice(0, MOST_LISTED)} errors={errors} tolerance={tolerance} />
    </div>
  );
}
