import type { Random } from '../numeric/random.js';
import { moveInputs, moveOutputs } from './group-action.js';
import { SchemeNetwork } from './scheme-network.js';
import type { Augmentation, Scheme } from './settings.js';
import type { Problem } from './teacher-student.js';
import type { Points } from './unit-kernel.js';

/** Fresh data of a problem, X ~ N(0, s^2 I) and Y = f_*(X), in buffers that each draw overwrites. */
export class BatchSource {
  readonly points: Points;
  readonly targets: Float64Array;
  private readonly teacher: SchemeNetwork;
  private readonly inputs: Float64Array;

  constructor(
    private readonly problem: Problem,
    count: number,
    private readonly random: Random,
  ) {
    const { unit, teacher } = problem;
    this.inputs = new Float64Array(count * unit.inputDimension);
    this.targets = new Float64Array(count * unit.outputDimension);
    this.points = { inputs: this.inputs, count };
    this.teacher = new SchemeNetwork(problem, 'VANILLA', teacher.count, count);
  }

  draw(): void {
    this.random.fillNormal(this.inputs, this.problem.inputStd);
    this.teacher.predict(this.problem.teacher.particles, this.points, this.targets);
  }
}

/** The batches that a scheme trains on; all but DA see the data as they are. */
export class SchemeBatches {
  readonly points: Points;
  readonly targets: Float64Array;
  private readonly source: BatchSource;
  private readonly inputs: Float64Array;

  constructor(
    private readonly problem: Problem,
    private readonly scheme: Scheme,
    private readonly augmentation: Augmentation,
    batchSize: number,
    data: Random,
    private readonly elements: Random,
  ) {
    this.source = new BatchSource(problem, batchSize, data);
    if (scheme !== 'DA') {
      this.points = this.source.points;
      this.targets = this.source.targets;
      this.inputs = new Float64Array(0);
      return;
    }
    const count = batchSize * (augmentation === 'AVERAGED' ? problem.action!.order : 1);
    this.inputs = new Float64Array(count * problem.unit.inputDimension);
    this.targets = new Float64Array(count * problem.unit.outputDimension);
    this.points = { inputs: this.inputs, count };
  }

  draw(): void {
    this.source.draw();
    if (this.scheme !== 'DA') return;
    const { unit } = this.problem;
    const action = this.problem.action!;
    const { inputDimension: d, outputDimension: c } = unit;
    const { points, targets } = this.source;
    if (this.augmentation === 'AVERAGED') {
      for (let g = 0; g < action.order; g++) {
        moveInputs(unit, action, g, points.inputs, points.count, this.inputs, g * points.count * d);
        moveOutputs(unit, action, g, targets, points.count, this.targets, g * points.count * c);
      }
      return;
    }
    for (let b = 0; b < points.count; b++) {
      const g = this.elements.integer(action.order);
      moveInputs(unit, action, g, points.inputs.subarray(b * d, (b + 1) * d), 1, this.inputs, b * d);
      moveOutputs(unit, action, g, targets.subarray(b * c, (b + 1) * c), 1, this.targets, b * c);
    }
  }
}
