import { Field, Int, ObjectType } from 'type-graphql';
import type { IsotypicComponent as Facts } from '../../representations/decomposition/isotypic-component.js';
import { IrrepType } from './irrep-type.js';

@ObjectType({ description: 'The sum of all subrepresentations that are isomorphic to one irrep.' })
export class IsotypicComponent implements Facts {
  @Field(() => String, {
    description:
      'In the numbering of the character table: "Irr(2)", "Irr(3)+Irr(4)" for a complex pair, "2*Irr(5)"; of a Lie group by ' +
      'highest weight, "[2,1]", of orthogonal ones with one row "L(2)"; of a product "L(1) x Irr(2)".',
  })
  readonly irrep!: string;

  @Field(() => Int, { description: 'Of the irrep.' })
  readonly dimension!: number;

  @Field(() => Int)
  readonly multiplicity!: number;

  @Field(() => IrrepType)
  readonly type!: IrrepType;
}
