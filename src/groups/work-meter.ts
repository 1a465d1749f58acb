import { refuseAbove } from '../domain-error.js';

/** Counts elementary steps of a computation and refuses to go on above a limit: a bound that needs no clock. */
export class WorkMeter {
  private spent = 0;

  constructor(
    private readonly what: string,
    private readonly limit: number,
    private readonly advice: string,
  ) {}

  spend(steps: number): void {
    this.spent += steps;
    refuseAbove(this.what, this.spent, this.limit, this.advice);
  }
}
