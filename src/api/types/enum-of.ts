/** An enum's values, each under its own name, as registerEnumType asks for them. */
export function enumOf<Value extends string>(values: readonly Value[]): { readonly [Key in Value]: Key } {
  return Object.fromEntries(values.map(value => [value, value])) as { [Key in Value]: Key };
}
