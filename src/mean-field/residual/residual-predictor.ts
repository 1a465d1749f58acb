import { addPulledBack, allColumns, columnBlocks, mapColumns } from '../../numeric/columns.js';
import type { GroupAverage } from '../group-average.js';
import type { Scheme } from '../settings.js';
import type { ResidualNetwork } from './residual-network.js';

/** What a scheme predicts on batches, with the way back into the network's machines. Buffers are made once. */
export interface ResidualPredictor {
  /** [d, count], written before predict. */
  readonly inputs: Float64Array;
  /** [d, count] after predict. */
  readonly outputs: Float64Array;
  /** [d, count], written before differentiate. */
  readonly residuals: Float64Array;
  predict(): void;
  /** Leaves L M D_{theta_{l,i}} of sum_b residual_b . predictor(x_b) in the machines. */
  differentiate(): void;
}

/** How many points of the network a scheme needs for one point of a batch, and its predictor on such a network. */
export interface PredictorKind {
  readonly images: number;
  readonly on: (network: ResidualNetwork) => ResidualPredictor;
}

/** FA averages over the nodes; in VANILLA, DA and EA the network speaks for itself. d = dim X. */
export function predictorKind(
  scheme: Scheme,
  problem: { readonly average: GroupAverage | null },
  d: number,
): PredictorKind {
  if (scheme !== 'FA') return { images: 1, on: plainPredictor };
  const { average } = problem;
  if (!average) throw new Error('expected the elements of the group, got none: settings are checked first');
  return { images: average.count, on: network => averagedPredictor(network, average, d) };
}

/** Phi itself, for VANILLA and DA; for EA the machines see the projected particles. */
function plainPredictor(network: ResidualNetwork): ResidualPredictor {
  return {
    inputs: network.inputs,
    outputs: network.outputs,
    residuals: network.adjoint,
    predict: () => network.forward(),
    differentiate: () => network.backward(),
  };
}

/**
 * FA: the equivariant part of the whole network, (Q_G Phi)(x) = mean over g of rho_g^{-1} Phi(rho_g x), on a network for
 * average.count * count points, block g at the points rho_g x. For more than one layer that is not the network of the
 * symmetrised laws, since Q_G is linear in Phi and Phi is not linear in its layers.
 */
function averagedPredictor(network: ResidualNetwork, average: GroupAverage, d: number): ResidualPredictor {
  const rotations = average.spaces[0];
  const count = network.inputs.length / d / average.count;
  const all = allColumns(count);
  const blocks = columnBlocks(average.count, count);
  const inputs = new Float64Array(d * count);
  const outputs = new Float64Array(d * count);
  const residuals = new Float64Array(d * count);
  return {
    ...{ inputs, outputs, residuals },
    predict() {
      for (let g = 0; g < blocks.length; g++) {
        mapColumns(rotations, g * d * d, d, inputs, all, network.inputs, blocks[g]);
      }
      network.forward();
      outputs.fill(0);
      for (let g = 0; g < blocks.length; g++) {
        addPulledBack(rotations, g * d * d, d, network.outputs, blocks[g], outputs, all, average.weights[g]);
      }
    },
    differentiate() {
      const { adjoint } = network;
      blocks.forEach((block, g) => {
        mapColumns(rotations, g * d * d, d, residuals, all, adjoint, block);
        for (let row = 0; row < d; row++) {
          const from = row * block.stride + block.offset;
          for (let k = from; k < from + count; k++) adjoint[k] *= average.weights[g];
        }
      });
      network.backward();
    },
  };
}
