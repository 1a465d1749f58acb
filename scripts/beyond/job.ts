import { checkTrainSettings } from '../../src/mean-field/limits.js';
import type { Machines } from '../../src/mean-field/machines.js';
import { defineProblem, type ProblemInput } from '../../src/mean-field/problem.js';
import { defineResidual, type ResidualInput } from '../../src/mean-field/residual/residual-problem.js';
import {
  checkResidualSettings,
  type ResidualSettings,
} from '../../src/mean-field/residual/residual-settings.js';
import { trainResidual } from '../../src/mean-field/residual/train-residual.js';
import { averages, type TrainSettings } from '../../src/mean-field/settings.js';
import { trainOnce } from '../../src/mean-field/train.js';

/** One training, as plain data that a thread can be sent. */
export type Job =
  | {
      readonly kind: 'SHALLOW';
      readonly problem: ProblemInput;
      readonly settings: TrainSettings;
      readonly seeds: Seeds;
    }
  | {
      readonly kind: 'RESIDUAL';
      readonly problem: ResidualInput;
      readonly settings: ResidualSettings;
      readonly seeds: Seeds;
    };

/** Of the teacher, where it is drawn, and of the run. */
export interface Seeds {
  readonly problem: number;
  readonly run: number;
}

/** What a chapter is told of a training. */
export type Outcome =
  | {
      readonly status: 'FINISHED';
      readonly finalRisk: number;
      /** Layer by layer; a shallow network has one. */
      readonly rmdToProjected: readonly number[];
      readonly rmdToSymmetrised: readonly (number | null)[];
      readonly track: readonly { readonly time: number; readonly risk: number }[];
    }
  | { readonly status: 'DIVERGED'; readonly step: number };

export function perform(job: Job, road: Machines): Outcome {
  return job.kind === 'SHALLOW' ? shallow(job, road) : residual(job, road);
}

function shallow({ problem, settings, seeds }: Job & { kind: 'SHALLOW' }, road: Machines): Outcome {
  const defined = defineProblem(problem, seeds.problem, null, settings.averagingNodes);
  checkTrainSettings(defined, settings, 1, seeds.run);
  const run = trainOnce(defined, settings, seeds.run, () => {}, road);
  if (run.status === 'DIVERGED') return { status: 'DIVERGED', step: run.step };
  return {
    status: 'FINISHED',
    finalRisk: run.finalRisk,
    rmdToProjected: [run.rmdToProjected],
    rmdToSymmetrised: [run.rmdToSymmetrised],
    track: run.snapshots.map(({ time, risk }) => ({ time, risk })),
  };
}

function residual({ problem, settings, seeds }: Job & { kind: 'RESIDUAL' }, road: Machines): Outcome {
  const defined = defineResidual(problem, seeds.problem);
  checkResidualSettings(defined, settings);
  const run = trainResidual(defined, settings, seeds.run, () => {}, road('FLOAT64'));
  if (run.status === 'DIVERGED') return { status: 'DIVERGED', step: run.step };
  return {
    status: 'FINISHED',
    finalRisk: run.finalRisk,
    rmdToProjected: run.distances.map(layer => layer.rmdToProjected),
    rmdToSymmetrised: run.distances.map(layer => layer.rmdToSymmetrised),
    track: [],
  };
}

/** A guess of what it costs, in activations of its student: long jobs go first. */
export function costOf({ kind, problem, settings }: Job): number {
  const layers = kind === 'RESIDUAL' ? settings.layers : 1;
  return (
    layers *
    settings.particles ** 2 *
    settings.horizon *
    settings.batchSize *
    (averages(settings) ? 4 : 1) *
    (problem.unit === 'UV' ? 1 : 2)
  );
}
