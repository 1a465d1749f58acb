/** What is held for the errors of a subspace, and how much evidence is asked for, when it is snapped. */
export interface SnapAssumption {
  /** The standard error of a direction, in radians. */
  readonly error: number;
  /** Whether the error was assumed, since none is known. */
  readonly assumed: boolean;
  /** Bits of evidence that are asked for .. */
  readonly bitsNeeded: number;
  /** .. after these are taken off, for the choices among several charts and errors. */
  readonly bitsPaid: number;
}
