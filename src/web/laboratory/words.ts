import type {
  Initialisation,
  InputLaw,
  Loss,
  Noise,
  Precision,
  Schedule,
  StudyMeasure,
  StudyScheme,
  TeacherKind,
  UnitKind,
} from '../../../schema/generated/operations.js';

type Titles<Value extends string> = readonly (readonly [value: Value, title: string])[];

/** All values of a type with their titles, in the order in which they are offered. */
function titled<Value extends string>(titles: Readonly<Record<Value, string>>): Titles<Value> {
  return Object.entries(titles) as [Value, string][];
}

export const UNITS = titled<UnitKind>({
  MATRIX: 'σ(z x)',
  UV: 'v σ(u·x/d)',
  DEEP: 'several layers',
});
export const TEACHERS = titled<TeacherKind>({
  WI: 'weakly invariant',
  SI: 'strongly invariant',
  ARBITRARY: 'without symmetry',
});
export const SCHEMES = titled<StudyScheme>({
  VANILLA: 'free training',
  DA_SAMPLED: 'data augmentation, sampled',
  DA_AVERAGED: 'data augmentation, averaged',
  FA: 'feature averaging',
  EA: 'equivariant architecture',
});
export const STARTS = titled<Initialisation>({
  SI: 'on Eᴳ (SI)',
  WI: 'everywhere (WI)',
});
export const NOISES = titled<Noise>({
  PROJECTED: 'projected on Eᴳ',
  FREE: 'free',
});
export const LOSSES = titled<Loss>({
  SQUARED: 'squared',
  LOGISTIC: 'logistic',
  HUBER: 'Huber',
});
export const INPUT_LAWS = titled<InputLaw>({
  GAUSSIAN: 'Gaussian',
  SPHERE: 'on a sphere',
});
export const SCHEDULES = titled<Schedule>({
  CONSTANT: 'constant',
  LINEAR: 'linear, 1 − t/T',
  COSINE: 'cosine',
  INVERSE: 'inverse, 1/(1 + t)',
});
export const PRECISIONS = titled<Precision>({
  FLOAT64: 'float64',
  FLOAT32: 'float32',
});
export const ACTIVATIONS = [
  ...['sigmoid', 'tanh', 'relu', 'softplus', 'gelu', 'sin', 'cos'],
  ...['exp(-t^2)', 't*sigmoid(t)', 't^3'],
];
/** What is measured of a run, then what is between two. */
export const MEASURES = titled<StudyMeasure>({
  RMD_TO_PROJECTED: 'RMD² to the projected law',
  RMD_TO_SYMMETRISED: 'RMD² to the symmetrised law',
  FINAL_RISK: 'final risk',
  SQUARED_RMD: 'RMD² between schemes',
  SQUARED_MODEL_DISTANCE: 'distance of models, squared',
});

/** How tables name a scheme. */
export const SCHEME_NAMES: Readonly<Record<StudyScheme, string>> = {
  VANILLA: 'vanilla',
  DA_SAMPLED: 'DA, sampled',
  DA_AVERAGED: 'DA, averaged',
  FA: 'FA',
  EA: 'EA',
};
