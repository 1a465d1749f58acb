import { useMemo } from 'react';
import type {
  ExploreGroupQuery,
  ExploreLayerQuery,
  GroupInput,
} from '../../../schema/generated/operations.js';
import { Typeset } from '../answer/typeset.js';
import type { LayerQuestion } from '../graphql/layer-queries.js';
import type { QueryState } from '../graphql/use-query.js';
import { CharactersCard } from './characters-card.js';
import { DecompositionCard } from './decomposition-card.js';
import { GroupFactsCard } from './group-facts.js';
import { LatticeCard } from './lattice-card.js';
import { DRAWN_ORDER, ProductsCard } from './products-card.js';

interface GroupPartProps {
  readonly group: QueryState<ExploreGroupQuery, { readonly of: GroupInput }>;
  readonly layer: QueryState<ExploreLayerQuery, LayerQuestion>;
}

/**
 * The group on its own: facts, irreps, characters, subgroups, products. It asks only for what is on the screen, and only
 * once the layer has been answered.
 */
export function GroupPart({ group, layer }: GroupPartProps) {
  const settled = !group.pending && !layer.pending;
  const key = settled && group.data ? JSON.stringify(group.answered!.of) : null;
  const of = useMemo(() => (key === null ? null : (JSON.parse(key) as GroupInput)), [key]);
  const layerKey = settled && layer.data ? JSON.stringify(layer.answered) : null;
  const question = useMemo(
    () => (layerKey === null ? null : (JSON.parse(layerKey) as LayerQuestion)),
    [layerKey],
  );
  const order = group.data?.group.order;
  const isSmall = order !== null && order !== undefined && BigInt(order) <= DRAWN_ORDER;

  return (
    <section className="part" aria-labelledby="group-title">
      <header className="part-title">
        <h2 id="group-title">The group</h2>
        <p>
          What acts: <Typeset latex="G" />, its irreducible representations, and its subgroups, exactly.
        </p>
      </header>
      {group.data || group.pending ? (
        <div className="group-cards">
          <div className="group-column">
            <GroupFactsCard of={of} />
            {isSmall && <ProductsCard of={of} />}
          </div>
          <div className="group-column">
            <DecompositionCard layer={question} />
            <CharactersCard of={of} />
          </div>
          <LatticeCard of={of} />
        </div>
      ) : (
        <p className="hint">Correct the question on the form; the group appears here.</p>
      )}
    </section>
  );
}
