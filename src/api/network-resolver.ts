import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { inArgument } from '../domain-error.js';
import type { GroupDescription } from '../groups/group-description.js';
import type { Context, ExactTower } from './context.js';
import { descriptionOf, GroupInput } from './types/group-input.js';
import { Network } from './types/network.js';
import { NetworkCheck } from './types/network-check.js';
import { Nonlinearity } from './types/nonlinearity.js';

@Resolver()
export class NetworkResolver {
  @Query(() => Network, {
    nullable: true,
    description:
      'An equivariant network: depth hidden stages, each a linear map, products of copies and a nonlinearity, then a linear map.',
    complexity: ({ childComplexity }) => 100 + childComplexity,
  })
  async network(
    @Arg('of', () => GroupInput) of: GroupInput,
    @Arg('input', () => String) input: string,
    @Arg('output', () => String) output: string,
    @Arg('hidden', () => String, {
      nullable: true,
      description: 'The representation of every hidden stage; left out: copies of tensor powers of V.',
    })
    hidden: string | null | undefined,
    @Arg('depth', () => Int, { defaultValue: 2, description: 'Hidden stages.' }) depth: number,
    @Arg('width', () => Int, {
      defaultValue: 128,
      description: 'Coordinates that a hidden stage has at most where hidden is left out; gates come on top.',
    })
    width: number,
    @Arg('nonlinearity', () => Nonlinearity, {
      nullable: true,
      description: 'Left out: the best that fits. A misfit is refused with the reason and the nearest fit.',
    })
    nonlinearity: Nonlinearity | null | undefined,
    @Arg('bilinear', () => Boolean, {
      nullable: true,
      description:
        'Whether products of copies are added; left out: where the group does not permute all hidden coordinates.',
    })
    bilinear: boolean | null | undefined,
    @Arg('bias', () => Boolean, { defaultValue: true }) bias: boolean,
    @Ctx() { tower }: Context,
  ): Promise<Network> {
    const { description, key: groupKey } = await groupNamed(of, tower);
    const network = {
      ...{ of: description, input, output, hidden: hidden ?? null, depth, width },
      ...{ nonlinearity: nonlinearity ?? null, bilinear: bilinear ?? null, bias },
    };
    const facts = await tower.ask({ ask: 'network', network }, JSON.stringify({ ...network, of: groupKey }));
    const { input: from, output: to, hidden: through } = facts;
    const canonical = { ...network, input: from, output: to, hidden: through };
    return new Network(canonical, JSON.stringify({ ...canonical, of: groupKey }), facts);
  }

  @Query(() => NetworkCheck, {
    nullable: true,
    description:
      'The type check of a network as you would write it: representations from the input to the output, and a nonlinearity for each between them.',
    complexity: ({ childComplexity }) => 50 + childComplexity,
  })
  async checkNetwork(
    @Arg('of', () => GroupInput) of: GroupInput,
    @Arg('representations', () => [String]) representations: string[],
    @Arg('nonlinearities', () => [Nonlinearity]) nonlinearities: Nonlinearity[],
    @Ctx() { tower }: Context,
  ): Promise<NetworkCheck> {
    const { description, key: groupKey } = await groupNamed(of, tower);
    const stages = { of: description, representations, nonlinearities };
    return tower.ask({ ask: 'checkNetwork', stages }, JSON.stringify({ ...stages, of: groupKey }));
  }
}

/** The description of a group, and the text that equal ones share. */
async function groupNamed(
  of: GroupInput,
  tower: ExactTower,
): Promise<{ description: GroupDescription; key: string }> {
  const description = inArgument('of', () => descriptionOf(of));
  const { key } = await tower.ask({ ask: 'group', of: description }, JSON.stringify(description));
  return { description, key };
}
