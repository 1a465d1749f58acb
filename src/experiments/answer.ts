import { DomainError, type DomainErrorCode, type DomainErrorDetails } from '../domain-error.js';

/** A result on its way between threads. A DomainError travels as data, since structured clone loses an error's class. */
export type Answer<T> =
  | { readonly value: T }
  | { readonly refusal: { code: DomainErrorCode; message: string; details: DomainErrorDetails } };

/** On the worker's side: what `work` returns, or the DomainError that it throws; any other error goes on as it is. */
export async function answerOf<T>(work: () => T | Promise<T>): Promise<Answer<T>> {
  try {
    return { value: await work() };
  } catch (error) {
    if (error instanceof DomainError) {
      return { refusal: { code: error.code, message: error.message, details: error.details } };
    }
    throw error;
  }
}

/** On the asking side: the value, or the DomainError thrown anew. */
export function contentOf<T>(answer: Answer<T>): T {
  if ('refusal' in answer) {
    const { code, message, details } = answer.refusal;
    throw new DomainError(code, message, details);
  }
  return answer.value;
}
