import type { Failure } from '../graphql/failure.js';
import type { PageState } from '../page-state.js';

/** What every way of giving a group has in common. */
export interface GroupFormProps {
  readonly state: PageState;
  readonly change: (part: Partial<PageState>) => void;
  readonly failures: readonly Failure[];
}
