import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus } from 'node:os';

/** What made a part: kept when it begins. */
export interface Provenance {
  readonly commit: string;
  readonly node: string;
  readonly cores: number;
  readonly processor: string;
}

export function provenance(): Provenance {
  const changed = git('status', '--porcelain', '--', 'src', 'scripts') !== '';
  return {
    commit: git('rev-parse', '--short', 'HEAD') + (changed ? ' with changes' : ''),
    node: process.versions.node,
    cores: availableParallelism(),
    processor: cpus()[0]?.model.trim() ?? 'unknown processor',
  };
}

function git(...args: string[]): string {
  return execFileSync('git', args, { encoding: 'utf8' }).trim();
}
