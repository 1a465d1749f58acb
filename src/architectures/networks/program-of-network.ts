import { fixedSubspace } from '../../fixed-subspaces/fixed-subspace.js';
import type { Group } from '../../groups/group.js';
import { formatRepresentation } from '../../representations/format-representation.js';
import type { FindFixed } from '../blocks/find-fixed.js';
import { runsOf } from '../blocks/runs.js';
import { generatorImages } from '../generator-images.js';
import type { Program, ProgramSpace } from '../program/program.js';
import type { Network } from './network.js';
import { stepsOfStages } from './network-steps.js';
import { keepingScale, NETWORK_LAW } from './signal-scale.js';

/**
 * The network as a program: its maps' bases are found by `find`, and deviations set by keepingScale. Equal networks give equal
 * programs.
 *
 * @throws DomainError BAD_INPUT where maps aren't real; TOO_LARGE
 */
export function programOfNetwork(group: Group, network: Network, find: FindFixed = fixedSubspace): Program {
  const space = (r: Network['input']): ProgramSpace => ({
    representation: formatRepresentation(r),
    size: runsOf(group, r).reduce((n, { copies, size }) => n + copies * size, 0),
  });
  const { input, output, stages, report, unconstrainedParameterCount } = network;
  const steps = stepsOfStages(group, stages, network.bias, find);
  const images = generatorImages(group, input, output);
  return {
    kind: 'NETWORK',
    group: network.group,
    inputs: [space(input)],
    output: space(output),
    steps: keepingScale(steps, space(input).size),
    generators:
      images?.map(({ name, input: image, output: target }) => ({ name, inputs: [image], output: target })) ??
      null,
    remarks: report,
    definition: definitionOf(network),
    initialLaw: NETWORK_LAW,
    unconstrainedParameterCount,
  };
}

function definitionOf({ stages }: Network): string {
  const hasProducts = stages.some(stage => stage.products.length > 0);
  const products = hasProducts ? ', then products of coordinates x + q(x, x)' : '';
  return `A network of ${stages.length - 1} hidden stages, each a linear map${products}, then a nonlinearity, and a last linear map; every step commutes with the group, and so does the whole: f(rho_in(g) x) = rho_out(g) f(x).`;
}
