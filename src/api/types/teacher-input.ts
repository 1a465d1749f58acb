import { Field, InputType, Int } from 'type-graphql';
import { PUBLISHED_EXPERIMENT } from '../../mean-field/published-experiment.js';
import { Float } from '../scalars/float.js';
import { TeacherKind } from './teacher-kind.js';

@InputType({
  description:
    'Particles as rows of floats (row-major z; for UV a row is u then v), or the preset PAPER_C2 (only S(2), V -> V, MATRIX), or, ' +
    'both left out, drawn once per request from its seed alone and shared by its repetitions: count particles, entries ' +
    'independent N(0, 1/4). WI then adds all |G| images of what was given or drawn, multiplicity kept; of an infinite group those under the finite ' +
    'subgroup that stands for it, where there is one, under which alone it is invariant. SI projects it on E^G.',
})
export class TeacherInput {
  @Field(() => TeacherKind)
  readonly kind!: TeacherKind;

  @Field(() => String, { nullable: true })
  readonly preset?: string | null;

  @Field(() => [[Float]], { nullable: true })
  readonly particles?: number[][] | null;

  @Field(() => Int, { nullable: true, defaultValue: PUBLISHED_EXPERIMENT.teacherParticles })
  readonly count?: number | null;
}
