import { useState } from 'react';
import { SignedPermutationsDocument } from '../../../../schema/generated/operations.js';
import { useQuery } from '../../graphql/use-query.js';
import { inGroups } from '../../group/decimal-groups.js';
import { Refusals } from '../../refusals.js';
import { significant } from '../../significant.js';

const MOST_GENERATORS = 8;

interface SignedPermutationsProps {
  readonly id: string;
  /** Whether it is searched for without being asked to. */
  readonly isAsked: boolean;
}

/** The largest group of signed permutations of the coordinates that fixes what was found. */
export function SignedPermutations({ id, isAsked }: SignedPermutationsProps) {
  const [asked, setAsked] = useState(isAsked);
  const [same, setSame] = useState(false);
  const { data, failures, pending, answered } = useQuery(
    SignedPermutationsDocument,
    asked ? { id, same } : null,
  );
  const group = answered?.same === same ? data?.experiment?.discovery?.signedPermutations : null;

  return (
    <section className="signed" aria-label="Signed permutations" aria-busy={pending}>
      <header>
        <h5>Signed permutations of the coordinates</h5>
        <label className="check">
          <input type="checkbox" checked={same} onChange={event => setSame(event.target.checked)} />
          the same on X and Y
        </label>
        {!asked && (
          <button type="button" className="quiet" onClick={() => setAsked(true)}>
            Search them all
          </button>
        )}
      </header>
      <Refusals failures={failures} tone="warning" />
      {asked && !group && pending && <p className="hint">Searching …</p>}
      {group && (
        <>
          <p>{group.statement}</p>
          <dl className="trust">
            <div>
              <dt>order</dt>
              <dd>{inGroups(group.order)}</dd>
            </div>
            {group.kernelOrder !== '1' && (
              <div>
                <dt>of which fix every particle</dt>
                <dd>{inGroups(group.kernelOrder)}</dd>
              </div>
            )}
            <div>
              <dt>exact dimension</dt>
              <dd>{group.dimension}</dd>
            </div>
            <div>
              <dt>largest angle</dt>
              <dd>
                {significant(group.angle)} rad, of {significant(group.bound)} allowed
              </dd>
            </div>
          </dl>
          {group.generators.length > 0 && (
            <p className="hint">Generators in cycles; −2 is the second coordinate with its sign turned.</p>
          )}
          {group.generators.length > 0 && <Generators generators={group.generators} />}
        </>
      )}
    </section>
  );
}

interface Generator {
  readonly input: string;
  readonly hidden: readonly string[];
  readonly output: string;
}

function Generators({ generators }: { generators: readonly Generator[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <div className="table-scroll" tabIndex={0}>
      <table className="generators-table">
        <caption className="visually-hidden">Generators</caption>
        <thead>
          <tr>
            <th scope="col">on X</th>
            {generators[0]!.hidden.map((_, k) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: hidden spaces are numbered
              <th key={k} scope="col">
                on H{k + 1}
              </th>
            ))}
            <th scope="col">on Y</th>
          </tr>
        </thead>
        <tbody>
          {generators.slice(0, MOST_GENERATORS).map(({ input, hidden, output }) => (
            <tr key={[input, ...hidden, output].join(' ')}>
              {[input, ...hidden, output].map((cycles, k) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: spaces are numbered
                <td key={k}>
                  <code>{cycles.replaceAll('-', '−')}</code>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {generators.length > MOST_GENERATORS && (
        <p className="hint">and {generators.length - MOST_GENERATORS} more</p>
      )}
    </div>
  );
}
