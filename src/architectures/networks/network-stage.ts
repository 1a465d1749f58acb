import { multiple, type Representation, sum, trivial } from '../../representations/representation.js';
import { type RepresentationRun, runsOf } from '../blocks/runs.js';
import type { Nonlinearity } from '../nonlinearities/nonlinearity.js';
import { nonlinearityFits } from '../nonlinearities/nonlinearity-fit.js';
import type { MapCounter } from './count-maps.js';
import type { NetworkStage, StageRun } from './network.js';
import { pairsOfRuns } from './pairs-of-runs.js';
import { productTerms } from './product-terms.js';
import { nonlinearityOn } from './stage-nonlinearity.js';

/** What all stages of a network have in common. */
export interface StageOptions {
  readonly nonlinearity: Nonlinearity;
  readonly bilinear: boolean;
  readonly bias: boolean;
}

/**
 * A hidden stage with its gates, one fixed coordinate for each copy that is gated, its products and its counts.
 *
 * @throws DomainError as nonlinearityFits does, and TOO_LARGE
 */
export function hiddenStage(
  counter: MapCounter,
  from: Representation,
  to: Representation,
  options: StageOptions,
): NetworkStage {
  const runs = stageRuns(counter, to, options.nonlinearity);
  const gates = runs.reduce((n, { nonlinearity, copies }) => n + (nonlinearity === 'GATED' ? copies : 0), 0);
  const dimension = runs.reduce((n, { copies, size }) => n + copies * size, 0);
  const gateRun = { of: trivial, start: dimension, copies: gates, size: 1 };
  const products = options.bilinear ? productTerms(counter, runs, gates > 0 ? [...runs, gateRun] : runs) : [];
  const linear = gates > 0 ? sum([to, multiple(gates, trivial)]) : to;
  return { ...counted(counter, from, linear, options.bias, products), gates, products, runs, to, dimension };
}

/** The last stage, a linear map. */
export function outputStage(
  counter: MapCounter,
  from: Representation,
  to: Representation,
  { bias }: StageOptions,
): NetworkStage {
  const runs = stageRuns(counter, to, null);
  const dimension = runs.reduce((n, { copies, size }) => n + copies * size, 0);
  return { ...counted(counter, from, to, bias, []), gates: 0, products: [], runs, to, dimension };
}

function stageRuns(counter: MapCounter, to: Representation, nonlinearity: Nonlinearity | null): StageRun[] {
  const fits = nonlinearityFits(counter.group, to);
  return runsOf(counter.group, to).map(({ of, start }, i) => ({
    ...fits[i],
    of,
    start,
    nonlinearity: nonlinearity && nonlinearityOn(fits[i], nonlinearity),
  }));
}

/** The linear step with its parameters: copies times copies times maps, for each pair of runs. */
function counted(
  counter: MapCounter,
  from: Representation,
  linear: Representation,
  bias: boolean,
  products: NetworkStage['products'],
) {
  const [inputs, outputs] = [runsOf(counter.group, from), runsOf(counter.group, linear)];
  const maps = pairsOfRuns(counter, from, linear);
  const weights = outputs.reduce(
    (n, output) =>
      inputs.reduce((m, input) => m + input.copies * output.copies * counter.linear(input.of, output.of), n),
    0,
  );
  const biasParameterCount = bias
    ? outputs.reduce((n, { of, copies }) => n + copies * counter.invariants(of), 0)
    : 0;
  const [rows, columns] = [outputs, inputs].map(sizeOf);
  return {
    from,
    linear,
    parameterCount:
      weights + biasParameterCount + products.reduce((n, term) => n + term.to.copies * term.dimension, 0),
    biasParameterCount,
    unconstrainedParameterCount: rows * columns + (bias ? rows : 0),
    maps,
  };
}

function sizeOf(runs: readonly RepresentationRun[]): number {
  return runs.reduce((n, { copies, size }) => n + copies * size, 0);
}
