/** Whether an error of the platform has this code (EACCES, ELOCKED, ERR_WORKER_OUT_OF_MEMORY, ..). */
export function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
