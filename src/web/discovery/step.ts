import type { OpenExperimentQuery } from '../../../schema/generated/operations.js';

/** A step of a discovery, as it is asked for. */
export type Step = NonNullable<NonNullable<OpenExperimentQuery['experiment']>['discovery']>['steps'][number];
export type Evidence = NonNullable<Step['evidence']>;
