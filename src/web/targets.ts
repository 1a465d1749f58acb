import type { CodeTarget } from '../../schema/generated/operations.js';

/** What a layer or a network can be taken home as. */
export type Target = CodeTarget | 'JSON';

export const CODE_TARGETS: readonly { readonly target: CodeTarget; readonly title: string }[] = [
  { target: 'PYTORCH', title: 'PyTorch' },
  { target: 'JAX', title: 'JAX' },
  { target: 'NUMPY', title: 'NumPy' },
  { target: 'TFJS', title: 'TensorFlow.js' },
  { target: 'TYPESCRIPT', title: 'TypeScript' },
];

export const TARGETS: readonly { readonly target: Target; readonly title: string }[] = [
  ...CODE_TARGETS,
  { target: 'JSON', title: 'JSON' },
];

/** The variables of a document that hands out source text of a target, or JSON. */
export function wanted(target: Target): TextWanted {
  return target === 'JSON' ? { code: false, json: true } : { code: true, json: false, target };
}

/** What such a document was asked for. */
export function targetOf({ json, target }: TextWanted): Target | undefined {
  return json ? 'JSON' : target;
}

interface TextWanted {
  readonly code: boolean;
  readonly json: boolean;
  readonly target?: CodeTarget;
}
