import type { Verdict } from '../discovery/verdict.js';

/** What follows of a found subspace holds only where the discovery does; to be put behind what was said of it. */
export function verdictSentence(verdict: Verdict): string {
  return verdict === 'UNCERTAIN' ? ' The discovery that led here is UNCERTAIN.' : '';
}
