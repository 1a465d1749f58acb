import { type GraphQLResolveInfo, responsePathAsArray } from 'graphql';

/** A list up to this length is left to the executor. */
const SHORT = 1000;

/**
 * Long lists of leaves, put into an answer after its execution. The executor spends about a microsecond on each leaf, all in one
 * turn of the event loop; a list that is known to be of its type needs none of that.
 */
export class LongLists {
  #lists: { path: readonly (string | number)[]; items: readonly unknown[] }[] = [];

  /** What a resolver returns for `items`: the list itself, or an empty one in whose place `fill` puts it. */
  hand<T>(info: GraphQLResolveInfo, items: readonly T[]): readonly T[] {
    if (items.length <= SHORT) return items;
    this.#lists.push({ path: responsePathAsArray(info.path), items });
    return [];
  }

  /** Puts the lists into the answer; those below a field that became null are left out. */
  fill(data: unknown): void {
    const lists = this.#lists;
    this.#lists = [];
    for (const { path, items } of lists) {
      let place = data;
      for (const key of path.slice(0, -1)) place = isParent(place) ? place[key] : undefined;
      const last = path.at(-1)!;
      if (isParent(place) && Array.isArray(place[last])) place[last] = items;
    }
  }
}

function isParent(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}
