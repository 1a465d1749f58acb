import { type GroupInput, GroupSubgroupsDocument } from '../../../schema/generated/operations.js';
import { useQuery } from '../graphql/use-query.js';
import { Notice } from '../notice.js';
import { Refusals } from '../refusals.js';
import { useWhenVisible } from '../use-when-visible.js';
import { inGroups } from './decimal-groups.js';
import { LatticeDiagram } from './lattice-diagram.js';

/** Beyond it nodes are too many to be read. */
export const DRAWN_CLASSES = 80;

/** The subgroups up to conjugacy, drawn by inclusion. */
export function LatticeCard({ of }: { of: GroupInput | null }) {
  const [element, asked] = useWhenVisible(of);
  const { data, failures, pending } = useQuery(GroupSubgroupsDocument, asked && { of: asked });
  const group = data?.group;
  const lattice = group?.subgroupLattice;

  return (
    <section className="card lattice-card" ref={element} aria-labelledby="lattice-title" aria-busy={pending}>
      <header>
        <h3 id="lattice-title">Subgroups</h3>
        {lattice && (
          <span className="hint">
            {lattice.subgroupCount === '1' ? '1 subgroup' : `${inGroups(lattice.subgroupCount)} subgroups`} in{' '}
            {lattice.classCount === 1 ? '1 class' : `${lattice.classCount} classes`} of conjugates; blue where
            normal, else with their number; orders on the left
          </span>
        )}
      </header>
      <Refusals failures={failures} />
      {group && lattice && lattice.classCount <= DRAWN_CLASSES && (
        <LatticeDiagram key={group.id} classes={lattice.classes} group={group.name} />
      )}
      {lattice && lattice.classCount > DRAWN_CLASSES && (
        <Notice tone="plain">
          The diagram is drawn up to {DRAWN_CLASSES} classes; the API's <code>subgroupLattice</code> holds all{' '}
          {lattice.classCount}.
        </Notice>
      )}
      {group && group.kind !== 'FINITE' && (
        <Notice tone="plain">{group.name} is infinite: its subgroups cannot be listed.</Notice>
      )}
      {!group && failures.length === 0 && <div className="skeleton square" />}
    </section>
  );
}
