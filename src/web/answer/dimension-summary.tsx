import type { ExploreGroupQuery, ExploreLayerQuery } from '../../../schema/generated/operations.js';
import { inGroups } from '../group/decimal-groups.js';

type Group = ExploreGroupQuery['group'];
type Maps = ExploreLayerQuery['group']['equivariantMaps'];

/** How many numbers the layer learns, against how many it would learn unconstrained. */
export function DimensionSummary({ maps }: { maps: Maps }) {
  return (
    <dl className="dimensions">
      <Dimension
        title="Weights"
        dimension={maps.subspace.dimension}
        ambient={maps.subspace.ambientDimension}
        shape={`${maps.rows} × ${maps.columns}`}
      />
      <Dimension
        title="Bias"
        dimension={maps.bias.dimension}
        ambient={maps.bias.ambientDimension}
        shape={`${maps.rows}`}
      />
    </dl>
  );
}

interface DimensionProps {
  readonly title: string;
  readonly dimension: number | bigint;
  readonly ambient: number | bigint;
  readonly shape: string;
}

/** How many parameters there are, against how many there would be without symmetry. */
export function Dimension(props: DimensionProps) {
  const [dimension, ambient] = [Number(props.dimension), Number(props.ambient)];
  const share = ambient === 0 ? 0 : dimension / ambient;
  return (
    <div className="dimension">
      <dt>{props.title}</dt>
      <dd>
        <strong>{props.dimension.toLocaleString('en')}</strong>
        <span>
          {dimension === 1 ? 'parameter' : 'parameters'} instead of {props.ambient.toLocaleString('en')}{' '}
          <small>({props.shape})</small>
        </span>
        <span className="share" aria-hidden="true">
          <span style={{ width: `${Math.max(100 * share, share > 0 ? 1 : 0)}%` }} />
        </span>
      </dd>
    </div>
  );
}

export function GroupFacts({ group }: { group: Group }) {
  return (
    <p className="group-facts">
      <span>
        <b>{group.name}</b>
      </span>
      <span>
        order {group.order === null || group.order === undefined ? 'infinite' : inGroups(group.order)}
      </span>
      <span>V has dimension {group.degree}</span>
      <span>{group.isAbelian ? 'abelian' : 'not abelian'}</span>
    </p>
  );
}

interface CertificateNoteProps {
  readonly certificate: Maps['subspace']['certificate'];
  readonly dimension: number | string;
}

/** How the answer was checked. */
export function CertificateNote({ certificate, dimension }: CertificateNoteProps) {
  const generators =
    certificate.generatorsChecked === 1 ? '1 generator' : `${certificate.generatorsChecked} generators`;
  return (
    <p className="certificate" data-holds={certificate.holds}>
      <span className="badge">{certificate.holds ? '✓ certified' : '✗ certificate broken'}</span>
      <span>
        Every basis vector checked exactly against {generators}. Dimension {dimension} by {certificate.road};{' '}
        {certificate.dimensionByOtherRoad} by {certificate.otherRoad}.
      </span>
    </p>
  );
}
