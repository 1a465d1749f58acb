import { useMemo } from 'react';
import type { SnappedSubspaceQuery } from '../../../../schema/generated/operations.js';
import { parseLayerDocument, weightPattern } from '../../answer/layer-document.js';
import { PatternFigure } from '../../answer/pattern-figure.js';
import { significant } from '../../significant.js';

type Discovery = NonNullable<NonNullable<SnappedSubspaceQuery['experiment']>['discovery']>;

/** The exact subspace that the one found stands for, and why; or why there is none. */
export function Snapped({ snapped }: { snapped: Discovery['snapped'] }) {
  const { isSnapped, statement, dimension, denominator, largestAngle, evidenceBits, equalsExact, layer } =
    snapped;
  const isZero = dimension === 0;
  const pattern = useMemo(() => (layer ? weightPattern(parseLayerDocument(layer.json)) : null), [layer]);
  return (
    <div className="snapped" data-snapped={isSnapped}>
      <div>
        <p className="snapped-verdict">
          <span aria-hidden="true">{isZero ? '○' : isSnapped ? '✓' : '✗'}</span> {verdictOn(snapped)}
          {equalsExact && <b> Eᴳ itself, exactly</b>}
        </p>
        <p>{statement}</p>
        {isSnapped && !isZero && (
          <dl className="trust">
            <Fact name="denominator of the projector" value={denominator} />
            <Fact name="angle to what was found" value={radians(largestAngle)} />
            <Fact name="evidence" value={evidenceBits == null ? null : `${significant(evidenceBits)} bits`} />
          </dl>
        )}
      </div>
      {pattern !== null && pattern.parameters.length > 0 && (
        <PatternFigure weight={pattern} bias={null} id="snapped-reading" />
      )}
    </div>
  );
}

function verdictOn({ isSnapped, dimension }: Discovery['snapped']): string {
  if (dimension === 0) return 'It is {0}: the layer has no parameters';
  return isSnapped ? 'It stands for an exact subspace' : 'No exact subspace is put in its place';
}

function radians(angle: number | null): string | null {
  return angle === null ? null : `${significant(angle)} rad`;
}

function Fact({ name, value }: { name: string; value: string | null }) {
  if (value === null) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
