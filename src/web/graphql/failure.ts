/** What the server said about one part of a request: where it belongs and what to do about it. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  /** The argument's path, such as ['of', 'name']; empty where the failure concerns no single argument. */
  readonly argument: readonly (string | number)[];
  /** Offset inside the expression, counted from 0. */
  readonly position: number | null;
}

/** The wire format of a GraphQL error, as far as this page reads it. */
export interface WireError {
  readonly message: string;
  readonly extensions?: { readonly code?: unknown; readonly path?: unknown; readonly position?: unknown };
}

export function failureFrom(error: WireError): Failure {
  const { code, path, position } = error.extensions ?? {};
  return {
    code: typeof code === 'string' ? code : 'UNKNOWN',
    message: error.message,
    argument: Array.isArray(path) ? path : [],
    position: typeof position === 'number' ? position : null,
  };
}

export function unreachable(reason: string): Failure {
  return {
    code: 'UNREACHABLE',
    message: `The server does not answer (${reason}). Check that it still runs, then try again.`,
    argument: [],
    position: null,
  };
}

/** The first failure whose argument lies at or below the given path. */
export function failureAt(failures: readonly Failure[], ...path: (string | number)[]): Failure | undefined {
  return failures.find(
    failure =>
      failure.argument.length >= path.length && path.every((part, i) => failure.argument[i] === part),
  );
}
