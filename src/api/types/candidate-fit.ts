import { Ctx, Field, Int, ObjectType } from 'type-graphql';
import type { CandidateFacts, FoundOnProblem } from '../../experiments/candidate-questions.js';
import type { Context } from '../context.js';
import { Float } from '../scalars/float.js';
import { Group } from './group.js';
import { MomentEvidence } from './moment-evidence.js';
import { SubspaceComparison } from './subspace-comparison.js';
import { SubspaceDisplacement } from './subspace-displacement.js';

@ObjectType({
  description: 'How a candidate group H stands to a subspace that was found, and to the data.',
})
export class CandidateFit {
  readonly #facts: CandidateFacts;
  readonly #found: FoundOnProblem;
  readonly #key: string;

  /** key: what the found subspace is known by. */
  constructor(facts: CandidateFacts, found: FoundOnProblem, key: string) {
    this.#facts = facts;
    this.#found = found;
    this.#key = key;
  }

  @Field(() => Int, { description: 'Its place among the candidates asked about, from 0.' })
  place(): number {
    return this.#facts.place;
  }

  @Field(() => Group)
  group(@Ctx() { tower }: Context): Promise<Group> {
    return Group.ask(this.#facts.candidate.group, tower);
  }

  @Field(() => String)
  inputRepresentation(): string {
    return this.#facts.candidate.inputRepresentation;
  }

  @Field(() => String)
  outputRepresentation(): string {
    return this.#facts.candidate.outputRepresentation;
  }

  @Field(() => [String], { description: 'On the hidden spaces of the unit DEEP.' })
  hidden(): readonly string[] {
    return this.#facts.candidate.hidden ?? [];
  }

  @Field(() => String, { description: 'Why the unit is jointly equivariant under H.' })
  equivariance(): string {
    return this.#facts.equivariance;
  }

  @Field(() => SubspaceComparison, { description: 'Of the subspace found with E^H, which is exact.' })
  comparison(): SubspaceComparison {
    const { basis, tolerance, errors, problem } = this.#found;
    const { comparison, candidate } = this.#facts;
    const { unit } = problem;
    const held = { exact: { problem: { ...candidate, unit } }, basis, tolerance, errors };
    return new SubspaceComparison(comparison, () => held, `${this.#key}\n${JSON.stringify(candidate)}`);
  }

  @Field(() => Float, {
    description:
      'Radians: the largest angle of a found direction to E^H; pi/2 where E^H has too few dimensions.',
  })
  angle(): number {
    return this.#facts.angle;
  }

  @Field(() => Float, {
    description:
      'Radians up to which the angle may be an error: three standard errors of all rows together, or the tolerance where no errors are known.',
  })
  bound(): number {
    return this.#facts.bound;
  }

  @Field(() => Boolean, {
    description:
      'Whether H fixes what was found, as far as the evidence goes: the angle is within the bound.',
  })
  fixes(): boolean {
    return this.#facts.fixes;
  }

  @Field(() => SubspaceDisplacement)
  displacement(): SubspaceDisplacement {
    return this.#facts.displacement;
  }

  @Field(() => MomentEvidence, {
    nullable: true,
    description: 'Of the law of X, which the theory needs to be invariant under H; null without rows.',
  })
  inputs(): MomentEvidence | null {
    return this.#facts.inputs;
  }

  @Field(() => MomentEvidence, {
    nullable: true,
    description: 'Of the law of (X, Y), which is invariant where Y is equivariant, too; null without rows.',
  })
  pairs(): MomentEvidence | null {
    return this.#facts.pairs;
  }

  @Field(() => String, { description: 'What follows for the subspace found.' })
  statement(): string {
    return this.#facts.statement;
  }

  @Field(() => String, { description: 'What is known of the law of the data.' })
  lawStatement(): string {
    return this.#facts.lawStatement;
  }
}
