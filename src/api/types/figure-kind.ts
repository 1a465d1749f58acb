import { registerEnumType } from 'type-graphql';
import type { FigureKind as Known } from '../../studies/figure.js';

export const FigureKind = {
  RMD_TO_PROJECTED: 'RMD_TO_PROJECTED',
  RMD_TO_SYMMETRISED: 'RMD_TO_SYMMETRISED',
  FINAL_RISK: 'FINAL_RISK',
  SCHEME_DISTANCES: 'SCHEME_DISTANCES',
  MODEL_DISTANCES: 'MODEL_DISTANCES',
  RISK_OVER_TIME: 'RISK_OVER_TIME',
  RATES: 'RATES',
  PARTICLE_CLOUDS: 'PARTICLE_CLOUDS',
} as const satisfies Record<Known, string>;
export type FigureKind = keyof typeof FigureKind;

registerEnumType(FigureKind, {
  name: 'FigureKind',
  description:
    'RMD_TO_PROJECTED, RMD_TO_SYMMETRISED, FINAL_RISK: the measure against N. SCHEME_DISTANCES and MODEL_DISTANCES: between schemes, ' +
    'against N. RISK_OVER_TIME: from the snapshots. RATES: RMD^2 with fitted powers of N. PARTICLE_CLOUDS: where particles ended, from ' +
    'above and along E^G.',
});
