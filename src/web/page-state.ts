import type { GroupInput } from '../../schema/generated/operations.js';

export type Target = 'PYTORCH' | 'TYPESCRIPT' | 'JSON';

/** The question that the page asks; the address bar holds all of it, so that a link shows the same page. */
export interface PageState {
  readonly mode: 'NAME' | 'GENERATORS';
  readonly group: string;
  readonly degree: number;
  /** Generators in cycle notation, one a line. */
  readonly generators: string;
  readonly from: string;
  readonly to: string;
  readonly target: Target;
  /** The experiment that is open, or null. */
  readonly experiment: string | null;
}

export const INITIAL: PageState = {
  mode: 'NAME',
  group: 'S(2)',
  degree: 3,
  generators: '(1,2,3)',
  from: 'V',
  to: 'V',
  target: 'PYTORCH',
  experiment: null,
};

const TARGETS: readonly Target[] = ['PYTORCH', 'TYPESCRIPT', 'JSON'];

/** '#group=S(2)&from=V&to=V'; what is missing or unreadable takes its initial value. */
export function parseHash(hash: string): PageState {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const degree = Number(fields.get('degree'));
  const target = TARGETS.find(known => known === fields.get('target'));
  return {
    mode: fields.has('generators') ? 'GENERATORS' : 'NAME',
    group: fields.get('group') ?? INITIAL.group,
    degree: Number.isSafeInteger(degree) && degree > 0 ? degree : INITIAL.degree,
    generators: fields.get('generators')?.replaceAll(';', '\n') ?? INITIAL.generators,
    from: fields.get('from') ?? INITIAL.from,
    to: fields.get('to') ?? INITIAL.to,
    target: target ?? INITIAL.target,
    experiment: fields.get('experiment'),
  };
}

export function formatHash(state: PageState): string {
  const fields: [string, string][] =
    state.mode === 'NAME'
      ? [['group', state.group]]
      : [
          ['degree', String(state.degree)],
          ['generators', state.generators.split('\n').join(';')],
        ];
  fields.push(['from', state.from], ['to', state.to]);
  if (state.target !== INITIAL.target) fields.push(['target', state.target]);
  if (state.experiment !== null) fields.push(['experiment', state.experiment]);
  return '#' + fields.map(([key, value]) => `${key}=${readable(value)}`).join('&');
}

/** Percent-encoding that leaves parentheses, stars and carets readable; a plus must not be read as a space. */
function readable(text: string): string {
  return encodeURIComponent(text).replaceAll('%5E', '^').replaceAll('%2C', ',').replaceAll('%3B', ';');
}

export function groupInput(state: PageState): GroupInput {
  if (state.mode === 'NAME') return { name: state.group };
  const generators = state.generators
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
  return { permutations: { degree: state.degree, generators } };
}
