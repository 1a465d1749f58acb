import { DomainError } from '../../domain-error.js';
import type { Group } from '../../groups/group.js';
import type { Representation } from '../../representations/representation.js';
import { isPointwise, type Nonlinearity } from './nonlinearity.js';
import { type NonlinearityFit, nonlinearityFits } from './nonlinearity-fit.js';

/** A run on which a nonlinearity doesn't commute with the group. */
export interface Misfit {
  readonly representation: string;
  readonly nonlinearity: Nonlinearity;
  /** Why, and what fits instead. */
  readonly reason: string;
  /** What fits there, in the order in which one would try it. */
  readonly fits: readonly Nonlinearity[];
}

/** All runs that a nonlinearity doesn't fit, of those that were decided on by nonlinearityFits. */
export function misfits(
  group: Group,
  runs: readonly NonlinearityFit[],
  nonlinearity: Nonlinearity,
): Misfit[] {
  const fitting = [...new Set(runs.filter(fits).map(run => run.representation))];
  return runs
    .filter(run => !fits(run))
    .map(run => ({
      representation: run.representation,
      nonlinearity,
      reason: `${rejection(run)} ${advice(run)}`,
      fits: run.fits,
    }));

  function fits(run: NonlinearityFit): boolean {
    return run.fits.includes(nonlinearity);
  }

  function rejection({ representation, kind, why }: NonlinearityFit): string {
    const where = `${representation} of ${group.name}`;
    if (!isPointwise(nonlinearity)) {
      return `${nonlinearity} divides a copy by a function of its length, and lengths change on ${where}: ${why}`;
    }
    return kind === 'SIGNED_PERMUTATION'
      ? `${nonlinearity} isn't odd, and ${where} changes signs: ${why}`
      : `${nonlinearity} acts on each coordinate alone, and that doesn't commute with ${where}: ${why}`;
  }

  function advice(run: NonlinearityFit): string {
    const instead = run.fits.filter(f => f !== 'IDENTITY');
    const elsewhere = fitting.length === 0 ? '' : `; on ${fitting.join(', ')} ${nonlinearity} fits`;
    return `Use ${instead.join(' or ')} there${elsewhere}.`;
  }
}

/**
 * Refuses a nonlinearity that doesn't commute with the group on each run of a representation.
 *
 * @throws DomainError BAD_INPUT with the reason and the nearest fit, and as nonlinearityFits does
 */
export function checkNonlinearity(
  group: Group,
  representation: Representation,
  nonlinearity: Nonlinearity,
): void {
  const found = misfits(group, nonlinearityFits(group, representation), nonlinearity);
  if (found.length > 0) {
    throw new DomainError('BAD_INPUT', found[0].reason, { value: nonlinearity });
  }
}
