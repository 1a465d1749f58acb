import {
  DescribeGroupDocument,
  type DescribeGroupQuery,
  type GroupInput,
} from '../../../schema/generated/operations.js';
import { useQuery } from '../graphql/use-query.js';
import { Refusals } from '../refusals.js';
import { useWhenVisible } from '../use-when-visible.js';
import { inGroups } from './decimal-groups.js';
import { structureText } from './structure-text.js';

type Group = DescribeGroupQuery['group'];

/** What kind of group it is, in words. */
export function GroupFactsCard({ of }: { of: GroupInput | null }) {
  const [element, asked] = useWhenVisible(of);
  const { data, failures, pending } = useQuery(DescribeGroupDocument, asked && { of: asked });
  const group = data?.group;
  return (
    <section className="card facts-card" ref={element} aria-labelledby="facts-title" aria-busy={pending}>
      <header>
        <h3 id="facts-title">Facts</h3>
      </header>
      {group ? <Facts group={group} /> : failures.length === 0 && <div className="skeleton tall" />}
      <Refusals failures={failures} />
    </section>
  );
}

function Facts({ group }: { group: Group }) {
  const { order, structureDescription, exponent, centre, derivedSubgroup } = group;
  const facts: readonly (readonly [string, string | null])[] = [
    ['Group', group.name],
    ['Kind', kindInWords(group)],
    ['Order', order ? inGroups(order) : 'infinite'],
    ['Structure', structureDescription ? structureText(structureDescription) : null],
    ['Exponent', exponent ? inGroups(exponent) : null],
    ['Centre', centre ? subgroupInWords(centre, order) : null],
    ['Derived subgroup', derivedSubgroup ? subgroupInWords(derivedSubgroup, order) : null],
    ['V', `dimension ${group.degree}`],
  ];
  return (
    <dl className="facts">
      {facts.map(
        ([term, fact]) =>
          fact !== null && (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{fact}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function kindInWords({ kind, lieDimension, isAbelian }: Group): string {
  const commutes = isAbelian ? 'abelian' : 'not abelian';
  if (kind === 'FINITE') return `finite, ${commutes}`;
  const dimension = `of dimension ${lieDimension}`;
  return kind === 'COMPACT_LIE'
    ? `compact Lie group ${dimension}, ${commutes}`
    : `Lie group ${dimension}, not compact, ${commutes}`;
}

function subgroupInWords(subgroup: NonNullable<Group['centre']>, whole: string | null | undefined): string {
  if (subgroup.order === '1') return 'trivial';
  if (subgroup.order === whole) return 'the whole group';
  const order = `order ${inGroups(subgroup.order)}`;
  return subgroup.structure ? `${structureText(subgroup.structure)}, ${order}` : order;
}
