import type { CandidateInput } from '../../../../schema/generated/operations.js';
import type { Failure } from '../../graphql/failure.js';
import { lines } from '../../group-text.js';
import type { Specification } from '../specification.js';

/** A candidate as it was written on a line. */
export interface WrittenCandidate {
  readonly line: string;
  readonly input: CandidateInput;
}

/**
 * One candidate a line: a group's name, or 'S(3): V -> 1', its representations on X and Y after it. What is left out is V; what
 * can't be read is left to the server to refuse.
 */
export function readCandidates(text: string): WrittenCandidate[] {
  return lines(text).map(line => {
    // The last colon: names of groups may have some of their own.
    const [, name, from, to] = /^(.*):(.*?)(?:->|→)(.*)$/.exec(line) ?? [];
    if (name === undefined || from === undefined || to === undefined) {
      return { line, input: { group: { name: line } } };
    }
    return {
      line,
      input: {
        group: { name: name.trim() },
        inputRepresentation: from.trim(),
        outputRepresentation: to.trim(),
      },
    };
  });
}

/** The part of a candidate that a failure speaks of, and whether its position counts there. */
export function failingText(
  { argument, position }: Failure,
  candidates: readonly WrittenCandidate[],
): { text: string; isMarked: boolean } {
  const [, place, ...path] = argument;
  const candidate = typeof place === 'number' ? candidates[place] : undefined;
  if (candidate === undefined) return { text: '', isMarked: false };
  const { group, inputRepresentation, outputRepresentation } = candidate.input;
  const parts: Record<string, string | null | undefined> = {
    'group.name': group.name,
    inputRepresentation,
    outputRepresentation,
  };
  const text = parts[path.join('.')];
  return text != null && position !== null
    ? { text, isMarked: true }
    : { text: candidate.line, isMarked: false };
}

/** What is worth a try on X = R^d and Y = R^c where no group is named; else the group itself, for others to be written beside it. */
export function proposal({ problem }: Specification): string {
  const { group, inputRepresentation: from, outputRepresentation: to } = problem;
  const on = (pair: string) => (pair === 'V -> V' ? '' : `: ${pair}`);
  if (group !== null) return group.name ? `${group.name}${on(`${from} -> ${to}`)}` : '';
  const d = Number(from);
  if (!(d > 1)) return '';
  const pair = on(to === from ? 'V -> V' : `V -> ${to}`);
  return [`S(${d})`, `Z(${d})`].map(name => name + pair).join('\n');
}
