import type { Schedule } from './settings.js';

/** What multiplies alpha at the mean-field time t of a run up to `horizon`. */
export function scheduleAt(schedule: Schedule, t: number, horizon: number): number {
  switch (schedule) {
    case 'CONSTANT':
      return 1;
    case 'LINEAR':
      return Math.max(0, 1 - t / horizon);
    case 'COSINE':
      return (1 + Math.cos(Math.PI * Math.min(1, t / horizon))) / 2;
    case 'INVERSE':
      return 1 / (1 + t);
  }
}
