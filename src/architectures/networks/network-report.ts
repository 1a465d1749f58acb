import { formatRepresentation } from '../../representations/format-representation.js';
import type { RepresentationRun } from '../blocks/runs.js';
import type { Nonlinearity } from '../nonlinearities/nonlinearity.js';
import type { Network, NetworkRequest, StageRun } from './network.js';

/** Values stay bounded, whatever stands before. */
const BOUNDED: readonly Nonlinearity[] = ['TANH', 'SIN', 'SIGMOID', 'NORM'];

/** What depends on what in a network. */
export interface WaysOfNetwork {
  /** Of each hidden stage the runs on a way from the input to the output. */
  readonly used: readonly (readonly StageRun[])[];
  /** The runs of the output to which no way leads. */
  readonly constant: readonly RepresentationRun[];
}

/** Where equivariance is used, what was chosen and why, and what lacks maps, in sentences. */
export function networkReport(
  network: Omit<Network, 'report'>,
  request: NetworkRequest,
  { used, constant }: WaysOfNetwork,
): string[] {
  return [
    whereEquivariant(network),
    choiceOfHidden(network, request),
    choiceOfNonlinearity(network),
    ...products(network),
    ...idleRuns(network, used),
    ...constantRuns(constant),
    ...withoutBias(network),
  ];
}

function whereEquivariant({
  group,
  stages,
  parameterCount,
  unconstrainedParameterCount,
}: Omit<Network, 'report'>): string {
  const products = stages.reduce((n, stage) => n + stage.products.length, 0);
  const bilinear = products === 0 ? '' : ` and ${products} bilinear ones`;
  return `Equivariance under ${group} is used in each of the ${stages.length} linear maps${bilinear}: W rho_in(g) = rho_out(g) W for all g leaves ${parameterCount} parameters, where linear maps of these shapes have ${unconstrainedParameterCount} without symmetry. The nonlinearities between them commute with the group.`;
}

function choiceOfHidden({ stages }: Omit<Network, 'report'>, { hidden, width }: NetworkRequest): string {
  const names = [...new Set(stages.slice(0, -1).map(({ to }) => formatRepresentation(to)))];
  if (hidden !== null) return `The hidden representation is the one given, ${names.join(', ')}.`;
  return `The hidden representations were chosen among tensor products of V and its dual, at most ${width} coordinates each, the same number for each order, of those with a way from the input to the output: ${names.join(', ')}.`;
}

function choiceOfNonlinearity({ nonlinearity, stages }: Omit<Network, 'report'>): string {
  const runs = new Map(
    stages
      .flatMap(stage => stage.runs.filter(run => run.nonlinearity !== null))
      .map(run => [run.representation, run]),
  );
  const each = [...runs.values()].map(run => `${run.nonlinearity} on ${run.representation}`);
  return `The nonlinearity is ${nonlinearity}: ${each.join(', ')}.`;
}

function products({ stages }: Omit<Network, 'report'>): string[] {
  const multiplying = stages.filter(stage => stage.products.length > 0);
  if (multiplying.length === 0) return [];
  const sentence =
    'Each hidden stage adds products of its coordinates, equivariant bilinear maps of pairs of copies.';
  const isBounded = multiplying.every(({ runs }) =>
    runs.every(({ nonlinearity }) => nonlinearity !== null && BOUNDED.includes(nonlinearity)),
  );
  if (isBounded || multiplying.length === 1) return [sentence];
  const degree = 2 ** multiplying.length;
  return [
    sentence,
    `They double the degree stage by stage: outputs can grow like the power ${degree} of large inputs, so bring inputs to variance 1, or choose a smaller depth.`,
  ];
}

function idleRuns({ stages }: Omit<Network, 'report'>, used: readonly (readonly StageRun[])[]): string[] {
  return used.flatMap((kept, l) => {
    const idle = stages[l].runs.filter(run => !kept.includes(run)).map(run => run.representation);
    return idle.length === 0
      ? []
      : [
          `In hidden stage ${l + 1} no way leads from the input to the output through ${[...new Set(idle)].join(', ')}.`,
        ];
  });
}

function constantRuns(constant: readonly RepresentationRun[]): string[] {
  const names = [...new Set(constant.map(({ of }) => formatRepresentation(of)))];
  return names.length === 0
    ? []
    : [`Of the output, ${names.join(', ')} can't depend on the input: no way leads there.`];
}

function withoutBias({ bias, stages }: Omit<Network, 'report'>): string[] {
  if (!bias) return [];
  const last = stages.at(-1)!;
  return last.biasParameterCount > 0
    ? []
    : ['The output has no bias: 0 is its only vector that the group fixes.'];
}
