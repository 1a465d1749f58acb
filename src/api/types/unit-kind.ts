import { registerEnumType } from 'type-graphql';
import type { UnitKind as Known } from '../../mean-field/unit.js';

export const UnitKind = { MATRIX: 'MATRIX', UV: 'UV', DEEP: 'DEEP' } as const satisfies Record<Known, string>;
export type UnitKind = keyof typeof UnitKind;

registerEnumType(UnitKind, {
  name: 'UnitKind',
  description:
    'MATRIX is sigma(z x) with z in Hom(X, Y); UV is v sigma(u.x/d) with (u, v) in X* + Y and d = dim X; DEEP is ' +
    'W_L sigma(.. sigma(W_1 x + b_1) ..) + b_L through the hidden spaces, with all W_l and b_l in the particle.',
});
