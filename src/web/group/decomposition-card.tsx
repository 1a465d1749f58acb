import { LayerDecompositionDocument } from '../../../schema/generated/operations.js';
import type { LayerQuestion } from '../graphql/layer-queries.js';
import { useQuery } from '../graphql/use-query.js';
import { Refusals } from '../refusals.js';
import { useWhenVisible } from '../use-when-visible.js';
import { DecompositionBar } from './decomposition-bar.js';
import { DecompositionTable } from './decomposition-table.js';
import { weightCount } from './weight-count.js';

/** Both representations by their irreps: why the layer has as many weights as it has. */
export function DecompositionCard({ layer }: { layer: LayerQuestion | null }) {
  const [element, asked] = useWhenVisible(layer);
  const { data, failures, pending, answered } = useQuery(LayerDecompositionDocument, asked);
  const { from, to, equivariantMaps } = data?.group ?? {};
  const count =
    from?.decomposition && to?.decomposition && equivariantMaps
      ? weightCount(from.decomposition, to.decomposition, equivariantMaps.subspace.dimension)
      : null;
  const part = (which: 'inFrom' | 'inTo') =>
    count!.shares.map(({ irrep, dimension, [which]: multiplicity }) => ({ irrep, dimension, multiplicity }));

  return (
    <section
      className="card decomposition-card"
      ref={element}
      aria-labelledby="decomposition-title"
      aria-busy={pending}
    >
      <header>
        <h3 id="decomposition-title">Where the weights come from</h3>
        <span className="hint">only copies of one irrep see each other (Schur)</span>
      </header>
      <Refusals failures={failures} />
      {count && from && to && answered && (
        <>
          <DecompositionBar
            title="From"
            expression={answered.from}
            dimension={from.dimension}
            parts={part('inFrom')}
          />
          <DecompositionBar
            title="To"
            expression={answered.to}
            dimension={to.dimension}
            parts={part('inTo')}
          />
          <DecompositionTable count={count} />
        </>
      )}
      {!count && failures.length === 0 && <div className="skeleton tall" />}
    </section>
  );
}
