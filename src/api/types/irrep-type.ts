import { registerEnumType } from 'type-graphql';

export const IrrepType = { REAL: 'REAL', COMPLEX: 'COMPLEX', QUATERNIONIC: 'QUATERNIONIC' } as const;
export type IrrepType = keyof typeof IrrepType;

registerEnumType(IrrepType, { name: 'IrrepType', description: 'Of End_G of an irrep: R, C or H.' });
