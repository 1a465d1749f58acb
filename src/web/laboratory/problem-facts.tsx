import type { TellProblemQuery } from '../../../schema/generated/operations.js';

export type Facts = TellProblemQuery['problem'];

interface ProblemFactsProps {
  /** The latest that were told; null before any were, and where the problem is refused. */
  readonly facts: Facts | null;
  readonly pending: boolean;
}

/** What can be told of the problem before anything is trained. */
export function ProblemFacts({ facts, pending }: ProblemFactsProps) {
  return (
    <section className="problem-facts" aria-label="The problem" aria-busy={pending}>
      {facts === null ? (
        <p className="hint">{pending ? 'Looking at the problem …' : 'The problem is refused, see above.'}</p>
      ) : (
        <>
          <p>
            x ∈ ℝ<sup>{facts.inputDimension}</sup> → y ∈ ℝ<sup>{facts.outputDimension}</sup>; particles in ℝ
            <sup>{facts.particleDimension}</sup>, <b>dim Eᴳ = {facts.fixedDimension}</b>
          </p>
          <p className="hint">{facts.equivariance}</p>
          <p className="hint">
            Average over G: {facts.average ?? 'none, for the group has too many elements to be listed'}.
          </p>
        </>
      )}
    </section>
  );
}
