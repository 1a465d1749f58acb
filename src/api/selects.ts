import type { FragmentDefinitionNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql';

/**
 * Whether the operation selects one of the named fields below the field that is being resolved, in fragments too. A field
 * that a directive skips counts as selected: the answer would only cost more.
 */
export function selects({ fieldNodes, fragments }: GraphQLResolveInfo, names: readonly string[]): boolean {
  return fieldNodes.some(({ selectionSet }) => selectionSet !== undefined && within(selectionSet));

  function within({ selections }: SelectionSetNode): boolean {
    return selections.some(selection => {
      switch (selection.kind) {
        case 'Field':
          return names.includes(selection.name.value);
        case 'InlineFragment':
          return within(selection.selectionSet);
        default:
          return within((fragments[selection.name.value] as FragmentDefinitionNode).selectionSet);
      }
    });
  }
}
