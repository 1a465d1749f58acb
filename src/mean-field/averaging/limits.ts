/** What an average over a group may cost at most. */
export const averageLimits = {
  /** Nodes, or elements of a finite group. */
  nodes: 10_000,
  /** Numbers in the matrices of all nodes on all spaces: 32 MB. */
  numbers: 4_000_000,
  /** Elements of the finite group that the representatives of a Lie group's components generate. */
  representatives: 1000,
  /** Multiplications while the matrices of the nodes are made, some seconds. */
  work: 20_000_000_000,
} as const;
