import type { OpenedExperiment } from './use-experiment.js';

/** A step of a discovery, as it is asked for. */
export type Step = NonNullable<OpenedExperiment['discovery']>['steps'][number];
export type Evidence = NonNullable<Step['evidence']>;
