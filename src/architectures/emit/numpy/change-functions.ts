/** The functions of changes of basis (runs, order) with runs (copies, size, matrix or None). */
export const CHANGE_FUNCTIONS: readonly (readonly [name: string, text: string])[] = [
  [
    '_change_matrix',
    `
def _change_matrix(codes, table, scales):
    """The matrix of a change of basis."""
    rows = np.array(table)[codes].reshape(len(scales), -1)
    return np.array(scales)[:, None] * rows`,
  ],
  [
    '_changed_in',
    `
def _changed_in(x, change):
    """x in the coordinates of components."""
    runs, order = change
    return _changed_runs(x, runs)[:, order]`,
  ],
  [
    '_changed_out',
    `
def _changed_out(z, change):
    """The transpose of _changed_in."""
    runs, order = change
    turned = [
        (copies, size, None) if matrix is None else (copies, len(matrix), matrix.T)
        for copies, size, matrix in runs
    ]
    return _changed_runs(z[:, np.argsort(order)], turned)`,
  ],
  [
    '_changed_runs',
    `
def _changed_runs(x, runs):
    """Each copy times the matrix of its run."""
    parts, start = [], 0
    for copies, size, matrix in runs:
        own = x[:, start : start + copies * size]
        start += copies * size
        if matrix is not None:
            own = own.reshape(-1, size) @ matrix.T
            own = own.reshape(len(x), copies * len(matrix))
        parts.append(own)
    return np.concatenate(parts, axis=1)`,
  ],
];
