/** The shortest of some runs, in milliseconds, with the value of the last. Precondition: repetitions >= 1. */
export function best<T>(repetitions: number, work: () => T): { value: T; ms: number } {
  let ms = Number.POSITIVE_INFINITY;
  let value: T | undefined;
  for (let i = 0; i < repetitions; i++) {
    const started = performance.now();
    value = work();
    ms = Math.min(ms, performance.now() - started);
  }
  return { value: value!, ms };
}
