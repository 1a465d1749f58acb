import { DomainError, inArgument } from '../../domain-error.js';
import { fixedSubspace } from '../../fixed-subspaces/fixed-subspace.js';
import type { Group } from '../../groups/group.js';
import { formatRepresentation } from '../../representations/format-representation.js';
import type { Representation } from '../../representations/representation.js';
import type { FindFixed } from '../blocks/find-fixed.js';
import { type Misfit, misfits } from '../nonlinearities/check-nonlinearity.js';
import type { Nonlinearity } from '../nonlinearities/nonlinearity.js';
import { type NonlinearityFit, nonlinearityFits } from '../nonlinearities/nonlinearity-fit.js';
import { spacesWithMaps } from '../spaces-with-maps.js';
import { MapCounter } from './count-maps.js';
import type { PairOfRuns } from './network.js';
import { pairsOfRuns } from './pairs-of-runs.js';

/** Representations of one network. */
const STAGE_LIMIT = 33;

/** One linear map of a network as a user wrote it, and the nonlinearity after it. */
export interface StageVerdict {
  readonly from: string;
  readonly to: string;
  /** null after the last map. */
  readonly nonlinearity: Nonlinearity | null;
  /** Whether there is an equivariant map but 0. */
  readonly hasMaps: boolean;
  readonly maps: readonly PairOfRuns[];
  readonly fits: readonly NonlinearityFit[];
  readonly misfits: readonly Misfit[];
  /** All that is wrong with the stage, in sentences. */
  readonly problems: readonly string[];
}

export interface NetworkVerdict {
  /** Whether no stage has a problem. */
  readonly holds: boolean;
  readonly stages: readonly StageVerdict[];
}

/**
 * The type check of a network r_0 -> r_1 -> .. -> r_L with a nonlinearity after each of the first L - 1 linear maps: every
 * misfit of every stage with its reason and the nearest fit, and the maps that can only be 0.
 *
 * @throws DomainError BAD_INPUT where the numbers of representations and nonlinearities don't match; TOO_LARGE
 */
export function checkNetwork(
  group: Group,
  representations: readonly Representation[],
  nonlinearities: readonly Nonlinearity[],
  find: FindFixed = fixedSubspace,
): NetworkVerdict {
  refuseLengths(representations.length, nonlinearities.length);
  const counter = new MapCounter(group, find);
  const stages = representations
    .slice(1)
    .map((to, l) =>
      inArgument(['representations', l + 1], () =>
        stageVerdict(counter, representations[l], to, nonlinearities[l] ?? null),
      ),
    );
  return { holds: stages.every(({ problems }) => problems.length === 0), stages };
}

function stageVerdict(
  counter: MapCounter,
  from: Representation,
  to: Representation,
  nonlinearity: Nonlinearity | null,
): StageVerdict {
  const { group } = counter;
  const maps = pairsOfRuns(counter, from, to);
  const hasMaps = maps.some(({ dimension }) => dimension > 0);
  const fits = nonlinearityFits(group, to);
  const found = nonlinearity === null ? [] : misfits(group, fits, nonlinearity);
  const names = { from: formatRepresentation(from), to: formatRepresentation(to) };
  return {
    ...names,
    nonlinearity,
    hasMaps,
    maps,
    fits,
    misfits: found,
    problems: [...(hasMaps ? [] : [zeroOnly(counter, from, to)]), ...found.map(({ reason }) => reason)],
  };
}

function zeroOnly({ group, find }: MapCounter, from: Representation, to: Representation): string {
  const [r, s] = [from, to].map(formatRepresentation);
  return `The only equivariant map from ${r} to ${s} of ${group.name} is 0. ${spacesWithMaps(group, from, to, find)}`.trim();
}

function refuseLengths(representations: number, nonlinearities: number): void {
  const isLength = representations >= 2 && representations <= STAGE_LIMIT;
  if (!isLength || nonlinearities !== representations - 2) {
    throw new DomainError(
      'BAD_INPUT',
      `A network has 2 to ${STAGE_LIMIT} representations, the input first and the output last, and a nonlinearity for each but these two; got ${representations} and ${nonlinearities}.`,
      isLength
        ? { path: ['nonlinearities'], limit: representations - 2, value: nonlinearities }
        : { path: ['representations'], limit: STAGE_LIMIT, value: representations },
    );
  }
}
