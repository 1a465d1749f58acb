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

function Dimension(props: { title: string; dimension: number; ambient: number; shape: string }) {
  const share = props.ambient === 0 ? 0 : props.dimension / props.ambient;
  return (
    <div className="dimension">
      <dt>{props.title}</dt>
      <dd>
        <strong>{props.dimension.toLocaleString('en')}</strong>
        <span>
          {props.dimension === 1 ? 'parameter' : 'parameters'} instead of {props.ambient.toLocaleString('en')}{' '}
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

/** How the answer was checked. */
export function CertificateNote({ subspace }: { subspace: Maps['subspace'] }) {
  const { certificate, dimension } = subspace;
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
