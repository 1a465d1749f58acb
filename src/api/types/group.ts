import { createHash } from 'node:crypto';
import { Arg, Ctx, Field, ID, Int, ObjectType } from 'type-graphql';
import type { ExactAnswers } from '../../experiments/exact-questions.js';
import type { GroupDescription } from '../../groups/group-description.js';
import type { Context, ExactTower } from '../context.js';
import { BigIntScalar } from '../scalars/big-int.js';
import { EquivariantMaps } from './equivariant-maps.js';
import { GroupKind } from './group-kind.js';
import { Representation } from './representation.js';

type Facts = ExactAnswers['group'];

@ObjectType()
export class Group {
  readonly #description: GroupDescription;
  readonly #facts: Facts;

  constructor(description: GroupDescription, facts: Facts) {
    this.#description = description;
    this.#facts = facts;
  }

  /** Reads the description and finds what the group's own fields say. */
  static async ask(description: GroupDescription, tower: ExactTower): Promise<Group> {
    const facts = await tower.ask({ ask: 'group', of: description }, JSON.stringify(description));
    return new Group(description, facts);
  }

  @Field(() => ID, {
    description:
      'A hash of the canonical description: the same group, asked for in the same way, has the same id for ever.',
  })
  id(): string {
    return createHash('sha256').update(this.#facts.key).digest('hex').slice(0, 32);
  }

  @Field(() => String)
  name(): string {
    return this.#facts.name;
  }

  @Field(() => GroupKind)
  kind(): GroupKind {
    return this.#facts.kind;
  }

  @Field(() => BigIntScalar, { nullable: true, description: 'null when the group is infinite.' })
  order(): bigint | null {
    return this.#facts.order;
  }

  @Field(() => Int, { description: 'Dimension of the defining representation V.' })
  degree(): number {
    return this.#facts.degree;
  }

  @Field(() => Int, { description: 'Dimension of the Lie algebra: 0 for a finite group.' })
  lieDimension(): number {
    return this.#facts.lieDimension;
  }

  @Field(() => Boolean)
  isAbelian(): boolean {
    return this.#facts.isAbelian;
  }

  @Field(() => Representation)
  async representation(
    @Arg('expression', () => String) expression: string,
    @Ctx() { tower }: Context,
  ): Promise<Representation> {
    const of = this.#description;
    const facts = await tower.ask(
      { ask: 'representation', of, expression },
      `${this.#facts.key}\n${expression}`,
    );
    return new Representation(of, this.#facts.key, facts);
  }

  @Field(() => EquivariantMaps, {
    description:
      'E_G for a layer: all linear W with rho_to(g) W = W rho_from(g) for every g, with its invariant biases.',
  })
  async equivariantMaps(
    @Arg('from', () => String) from: string,
    @Arg('to', () => String) to: string,
    @Ctx() { tower }: Context,
  ): Promise<EquivariantMaps> {
    const of = this.#description;
    const key = JSON.stringify([this.#facts.key, from, to]);
    const facts = await tower.ask({ ask: 'maps', of, from, to }, key);
    return new EquivariantMaps(of, this.#facts.key, facts);
  }
}
