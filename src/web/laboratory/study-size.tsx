import { readSeedsFor, readSizes } from './read-sizes.js';
import type { Settings } from './settings.js';

/** How many runs the grid has. */
export function StudySize({ settings }: { settings: Settings }) {
  const runs = runCount(settings);
  return (
    <p className="hint study-size" aria-live="polite">
      {runs === null ? 'The number of runs cannot be told yet.' : `${runs} ${runs === 1 ? 'run' : 'runs'}`}
    </p>
  );
}

/** null where the axes cannot be read. */
function runCount({ sizes, seedsFor, seeds, teachers, schemes, starts, dataSet }: Settings): number | null {
  const [read, other] = [readSizes(sizes), readSeedsFor(seedsFor)];
  if (read.value === null || other.value === null) return null;
  const seedsOf = (n: number) => other.value.find(({ particles }) => particles === n)?.count ?? seeds;
  const cells = (dataSet === '' ? teachers.length : 1) * schemes.length * starts.length;
  return cells * read.value.reduce((sum, n) => sum + seedsOf(n), 0);
}
