/**
 * MATRIX is sigma(z x) with z in Hom(X, Y); UV is v sigma(u.x/d) with (u, v) in X* + Y and d = dim X; DEEP is
 * W_L sigma(.. sigma(W_1 x + b_1) ..) + b_L through the hidden spaces H_1, .., H_{L-1}, with all W_l and b_l in the particle.
 */
export const UNITS = ['MATRIX', 'UV', 'DEEP'] as const;
export type UnitKind = (typeof UNITS)[number];

/** One layer of a unit: a -> scale W a + b, followed by the activation where `activated`. */
export interface UnitLayer {
  readonly rows: number;
  readonly columns: number;
  readonly scale: number;
  /** Whether the particle holds a bias b in R^rows beside W. */
  readonly biased: boolean;
  readonly activated: boolean;
}

/**
 * A unit sigma_*(x, theta) in Y, as layers on the spaces X = H_0, H_1, .., H_L = Y. A particle is layer after layer, each W row by
 * row and then b. MATRIX is one activated layer; UV goes through H_1 = R with the scale 1/d.
 */
export interface Unit {
  readonly kind: UnitKind;
  /** As activation() reads it. */
  readonly activation: string;
  /** d = dim X. */
  readonly inputDimension: number;
  /** c = dim Y. */
  readonly outputDimension: number;
  readonly layers: readonly UnitLayer[];
}

/** The unit of a kind on spaces of the given dimensions, X first, Y last; only DEEP has hidden ones. */
export function unitOf(
  kind: UnitKind,
  activation: string,
  inputDimension: number,
  outputDimension: number,
  hidden: readonly number[] = [],
): Unit {
  const ends = { kind, activation, inputDimension, outputDimension };
  const plain = { scale: 1, biased: false };
  switch (kind) {
    case 'MATRIX':
      return {
        ...ends,
        layers: [{ ...plain, rows: outputDimension, columns: inputDimension, activated: true }],
      };
    case 'UV':
      return {
        ...ends,
        layers: [
          { rows: 1, columns: inputDimension, scale: 1 / inputDimension, biased: false, activated: true },
          { ...plain, rows: outputDimension, columns: 1, activated: false },
        ],
      };
    case 'DEEP': {
      const spaces = [inputDimension, ...hidden, outputDimension];
      return {
        ...ends,
        layers: spaces.slice(1).map((rows, l) => ({
          ...{ rows, columns: spaces[l], scale: 1, biased: true },
          activated: l < spaces.length - 2,
        })),
      };
    }
  }
}

/** p = dim Z. */
export function particleDimension({ layers }: Unit): number {
  return layers.reduce((sum, { rows, columns, biased }) => sum + rows * (columns + (biased ? 1 : 0)), 0);
}

/** How many values of the activation one particle makes at one point. */
export function activationsPerPoint({ layers }: Unit): number {
  return layers.reduce((sum, { rows, activated }) => sum + (activated ? rows : 0), 0);
}

/** Multiplications of one particle's forward pass at one point. */
export function productsPerPoint({ layers }: Unit): number {
  return layers.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
}
