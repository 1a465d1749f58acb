import { registerEnumType } from 'type-graphql';
import { enumOf } from './enum-of.js';

export const CoordinateKind = enumOf(['PERMUTATION', 'SIGNED_PERMUTATION', 'ORTHOGONAL', 'GENERAL']);
export type CoordinateKind = keyof typeof CoordinateKind;

registerEnumType(CoordinateKind, {
  name: 'CoordinateKind',
  description:
    'How all elements act in coordinates: by permutation matrices; by those up to signs; by orthogonal ones; otherwise.',
});
