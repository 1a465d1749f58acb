import { registerEnumType } from 'type-graphql';
import { CODE_TARGETS, type CodeTarget as Target } from '../../architectures/emit/emit.js';
import { enumOf } from './enum-of.js';

/** Every target that has an emitter. */
export const CodeTarget = enumOf(CODE_TARGETS);
export type CodeTarget = Target;

registerEnumType(CodeTarget, { name: 'CodeTarget' });
