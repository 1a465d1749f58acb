import { registerEnumType } from 'type-graphql';

export const CodeTarget = { PYTORCH: 'PYTORCH', TYPESCRIPT: 'TYPESCRIPT' } as const;
export type CodeTarget = keyof typeof CodeTarget;

registerEnumType(CodeTarget, { name: 'CodeTarget' });
