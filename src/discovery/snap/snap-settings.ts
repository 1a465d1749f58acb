/** Under which a subspace is snapped. */
export interface SnapAssumption {
  /** The standard error of a direction, in radians. */
  readonly error: number;
  /** Whether the error was assumed, since none is known. */
  readonly assumed: boolean;
  /** Of evidence that are asked for .. */
  readonly bitsNeeded: number;
  /** .. after these, for the choices among several charts and errors. */
  readonly bitsPaid: number;
}
