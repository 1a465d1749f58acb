import { type GroupInput, GroupProductsDocument } from '../../../schema/generated/operations.js';
import { useQuery } from '../graphql/use-query.js';
import { Refusals } from '../refusals.js';
import { useWhenVisible } from '../use-when-visible.js';
import { ProductTable } from './product-table.js';

/** The order up to which a multiplication table still shows its pattern. */
export const DRAWN_ORDER = 60;

/** The multiplication table as a picture. */
export function ProductsCard({ of }: { of: GroupInput | null }) {
  const [element, asked] = useWhenVisible(of);
  const { data, failures, pending } = useQuery(GroupProductsDocument, asked && { of: asked });
  const group = data?.group;
  return (
    <section
      className="card products-card"
      ref={element}
      aria-labelledby="products-title"
      aria-busy={pending}
    >
      <header>
        <h3 id="products-title">Multiplication</h3>
        <span className="hint">one colour, one element; the identity first</span>
      </header>
      <Refusals failures={failures} />
      {group?.cayleyTable && <ProductTable key={group.id} {...group.cayleyTable} />}
      {!group && failures.length === 0 && <div className="skeleton square" />}
    </section>
  );
}
