import { type GroupText, groupFields, groupFromFields, INITIAL_GROUP } from './group-text.js';
import { TASKS, type Task } from './laboratory/settings.js';
import {
  INITIAL_MULTILINEAR,
  type MultilinearSettings,
  multilinearFields,
  multilinearFromFields,
} from './multilinear/multilinear-settings.js';
import {
  INITIAL_NETWORK,
  type NetworkSettings,
  networkFields,
  networkFromFields,
} from './network/network-settings.js';
import { TARGETS, type Target } from './targets.js';

/** The question that the page asks; the address bar holds all of it, so that a link shows the same page. */
export interface PageState extends GroupText {
  readonly from: string;
  readonly to: string;
  readonly target: Target;
  readonly multilinear: MultilinearSettings;
  readonly network: NetworkSettings;
  /** What the form of the laboratory asks for. */
  readonly task: Task;
  /** The experiment that is open, or null. */
  readonly experiment: string | null;
}

export const INITIAL: PageState = {
  ...INITIAL_GROUP,
  from: 'V',
  to: 'V',
  target: 'PYTORCH',
  multilinear: INITIAL_MULTILINEAR,
  network: INITIAL_NETWORK,
  task: 'DISCOVER',
  experiment: null,
};

/** '#group=S(2)&from=V&to=V'; what is missing or unreadable takes its initial value. */
export function parseHash(hash: string): PageState {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const target = TARGETS.find(known => known.target === fields.get('target'))?.target;
  return {
    ...groupFromFields(fields),
    from: fields.get('from') ?? INITIAL.from,
    to: fields.get('to') ?? INITIAL.to,
    target: target ?? INITIAL.target,
    multilinear: multilinearFromFields(fields),
    network: networkFromFields(fields),
    task: TASKS.find(({ task }) => task === fields.get('task'))?.task ?? INITIAL.task,
    experiment: fields.get('experiment'),
  };
}

export function formatHash(state: PageState): string {
  const fields = groupFields(state);
  fields.push(['from', state.from], ['to', state.to]);
  if (state.target !== INITIAL.target) fields.push(['target', state.target]);
  fields.push(...multilinearFields(state.multilinear), ...networkFields(state.network));
  if (state.task !== INITIAL.task) fields.push(['task', state.task]);
  if (state.experiment !== null) fields.push(['experiment', state.experiment]);
  return '#' + fields.map(([key, value]) => `${key}=${readable(value)}`).join('&');
}

/** Percent-encoding that leaves parentheses, stars and carets readable; a plus must not be read as a space. */
function readable(text: string): string {
  return encodeURIComponent(text).replaceAll('%5E', '^').replaceAll('%2C', ',').replaceAll('%3B', ';');
}
