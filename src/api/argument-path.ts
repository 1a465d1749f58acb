import { type ASTNode, BREAK, type DocumentNode, Kind, visit } from 'graphql';

/** Where a literal stands below its field: the argument's name, then names of input fields and places in lists. */
export function argumentPath(
  document: DocumentNode,
  literal: ASTNode | undefined,
): (string | number)[] | undefined {
  let found: (string | number)[] | undefined;
  visit(document, {
    enter(node, _key, parent, _path, ancestors) {
      if (node !== literal || parent === undefined) return undefined;
      const line = [...ancestors, parent, node];
      found = line.flatMap((at, depth) => step(at, line[depth - 1], line[depth + 1]));
      return BREAK;
    },
  });
  return found;
}

type Visited = ASTNode | readonly ASTNode[] | undefined;

/** What a visited node adds to the path: its name, or, for the values of a list, the place of the one below. */
function step(at: Visited, above: Visited, below: Visited): (string | number)[] {
  if (at === undefined) return [];
  if (!('kind' in at)) {
    const inList = above !== undefined && 'kind' in above && above.kind === Kind.LIST;
    return inList ? [at.indexOf(below as ASTNode)] : [];
  }
  return at.kind === Kind.ARGUMENT || at.kind === Kind.OBJECT_FIELD ? [at.name.value] : [];
}
