import { Field, InputType } from 'type-graphql';
import type { Candidate } from '../../discovery/candidates/candidate.js';
import { inArgument } from '../../domain-error.js';
import { PUBLISHED_EXPERIMENT } from '../../mean-field/published-experiment.js';
import { descriptionOf, GroupInput } from './group-input.js';

@InputType({ description: 'A symmetry that a problem might have: a group and how it acts on X and Y.' })
export class CandidateInput {
  @Field(() => GroupInput)
  readonly group!: GroupInput;

  @Field(() => String, { defaultValue: PUBLISHED_EXPERIMENT.inputRepresentation })
  readonly inputRepresentation!: string;

  @Field(() => String, { defaultValue: PUBLISHED_EXPERIMENT.outputRepresentation })
  readonly outputRepresentation!: string;

  @Field(() => [String], {
    nullable: true,
    description:
      'Of the unit DEEP: the representations on its hidden spaces, which stay as they are where it is left out.',
  })
  readonly hidden?: string[] | null;
}

/** The candidates as plain data for other threads; errors are placed below `of`. */
export function candidatesOf(inputs: readonly CandidateInput[]): Candidate[] {
  return inputs.map(({ group, inputRepresentation, outputRepresentation, hidden }, k) => ({
    ...{ group: inArgument(['of', k, 'group'], () => descriptionOf(group)) },
    ...{ inputRepresentation, outputRepresentation },
    ...(hidden != null && { hidden }),
  }));
}
