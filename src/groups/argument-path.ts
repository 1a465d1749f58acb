import { DomainError } from '../domain-error.js';

/** Runs a step of reading an argument; its domain failures are placed below that argument. */
export function within<T>(path: readonly (string | number)[], read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof DomainError) throw error.under(...path);
    throw error;
  }
}
