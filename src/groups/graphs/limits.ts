/** What is refused of graphs, with the reason; above a limit the answer is TOO_LARGE with the limit and the value. */

/** Vertices: each node of the search keeps a partition of them. */
export const VERTEX_LIMIT = 2_000;

/** Edges, each counted once: one refinement reads all of them. K(600) has 179 700. */
export const EDGE_LIMIT = 200_000;

/** Vertices and edges visited by one search, about half a minute. */
export const SEARCH_WORK_LIMIT = 3_000_000_000;

/** Square of the order's length in bits times degree, up to which a shorter list of generators takes some 0.1 s. */
export const REDUCTION_SIZE_LIMIT = 10_000_000;
