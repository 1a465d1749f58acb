import { type FormEvent, useMemo, useState } from 'react';
import { FitCandidatesDocument } from '../../../../schema/generated/operations.js';
import { useQuery } from '../../graphql/use-query.js';
import { Notice } from '../../notice.js';
import { FieldFailure } from '../../question/field-failure.js';
import type { Specification } from '../specification.js';
import { CandidateList } from './candidate-list.js';
import { failingText, proposal, readCandidates, type WrittenCandidate } from './read-candidates.js';
import { SignedPermutations } from './signed-permutations.js';

interface CandidatesProps {
  readonly id: string;
  readonly specification: Specification;
}

/** Which groups fix what was found: those that the reader names, ranked, and all signed permutations of the coordinates. */
export function Candidates({ id, specification }: CandidatesProps) {
  const [text, setText] = useState(() => proposal(specification));
  const [asked, setAsked] = useState<readonly WrittenCandidate[] | null>(null);
  const variables = useMemo(
    () => (asked === null ? null : { id, of: asked.map(({ input }) => input) }),
    [id, asked],
  );
  const { data, failures, pending } = useQuery(FitCandidatesDocument, variables);
  const fits = failures.length === 0 ? data?.experiment?.discovery?.candidates : undefined;
  const failure = failures.find(({ argument }) => argument[0] === 'of');
  const failing = failure && failingText(failure, asked ?? []);

  const rank = (event: FormEvent) => {
    event.preventDefault();
    const written = readCandidates(text);
    if (written.length > 0) setAsked(written);
  };

  return (
    <section className="candidates" aria-labelledby="candidates-title">
      <h4 id="candidates-title">Which groups fix what was found?</h4>
      <SignedPermutations id={id} isAsked={specification.problem.group === null} />
      <form onSubmit={rank} aria-label="Candidates">
        <div className="field">
          <label htmlFor="candidates">
            Candidates, one group a line, with representations on X and Y where they are not V
          </label>
          <textarea
            id="candidates"
            className="expression"
            rows={4}
            value={text}
            spellCheck={false}
            autoCapitalize="off"
            placeholder={'S(3)\nZ(3): V -> 2*V'}
            aria-invalid={failure !== undefined}
            aria-describedby="candidates-failure"
            onChange={event => setText(event.target.value)}
          />
          <FieldFailure
            id="candidates-failure"
            text={failing?.text ?? ''}
            isMarked={failing?.isMarked ?? false}
            failure={failure}
          />
        </div>
        <button type="submit" disabled={pending}>
          {pending ? 'Ranking …' : 'Rank them'}
        </button>
      </form>
      {failures
        .filter(other => other !== failure)
        .map(other => (
          <Notice key={other.message} tone="warning">
            {other.message}
          </Notice>
        ))}
      {fits && <CandidateList fits={fits} />}
    </section>
  );
}
