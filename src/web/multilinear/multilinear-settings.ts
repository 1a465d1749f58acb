/** What is asked for of a layer of several inputs beside its group; null: as the layer's. */
export interface MultilinearSettings {
  /** Representations of the inputs, one a line. */
  readonly from: string | null;
  readonly to: string | null;
  readonly bias: boolean;
}

export const INITIAL_MULTILINEAR: MultilinearSettings = { from: null, to: null, bias: false };

/** The fields of the address that differ from the initial ones. */
export function multilinearFields({ from, to, bias }: MultilinearSettings): [key: string, value: string][] {
  const fields: [string, string][] = [];
  if (from !== null) fields.push(['multilinear-from', from.split('\n').join(';')]);
  if (to !== null) fields.push(['multilinear-to', to]);
  if (bias) fields.push(['multilinear-bias', 'true']);
  return fields;
}

export function multilinearFromFields(fields: URLSearchParams): MultilinearSettings {
  return {
    from: fields.get('multilinear-from')?.replaceAll(';', '\n') ?? null,
    to: fields.get('multilinear-to'),
    bias: fields.get('multilinear-bias') === 'true',
  };
}
