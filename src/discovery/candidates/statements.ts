import { basisDimension } from '../../linear-algebra/sparse-basis.js';
import type { InputLaw } from '../../mean-field/input-law.js';
import type { SubspaceRelation } from '../comparison/relate-to-exact.js';
import type { CandidateFit } from './fit-of-candidate.js';
import type { MomentEvidence, MomentShift } from './moments.js';
import type { SignedPermutationGroup } from './signed-permutations.js';

/** How a candidate stands to the found subspace, in a sentence. */
export function statementOfFit({ comparison, angle, bound, fixes, displacement }: CandidateFit): string {
  const { exactDimension: e, foundDimension: f, relation } = comparison;
  if (f > e) {
    return `E^H has dimension ${e}, too small for the ${f} dimensions found: this group moves some of them.`;
  }
  const measured = `the largest angle of what was found to E^H is ${short(angle)} rad, where ${short(bound)} rad may be an error`;
  if (!fixes) {
    const by =
      displacement.mover === null
        ? ''
        : `; ${displacement.mover} moves it by ${short(displacement.distance)}${
            displacement.error === null ? '' : ` ± ${short(displacement.error)}`
          }`;
    const small = angle <= comparison.tolerance ? ', significantly though within the tolerance' : '';
    return `This group moves what was found${small}: ${measured}${by}.`;
  }
  if (relation === 'EQUAL') return `What was found is E^H: ${measured}.`;
  return e > f
    ? `This group fixes what was found, which is ${e - f} ${e - f === 1 ? 'dimension' : 'dimensions'} smaller than E^H: the data and the unit have more symmetry, or excite a part of E^H only (${measured}).`
    : `This group fixes what was found within the errors (${measured}).`;
}

/** What the moments say of the law of the inputs, in a sentence; without rows, what the problem says. */
export function statementOfLaw(fit: CandidateFit, law: InputLaw | null): string {
  if (law !== null) {
    return `The inputs are drawn from an isotropic law (${law}), which every group of orthogonal matrices leaves as it is.`;
  }
  const { inputs, pairs } = fit;
  if (inputs === null || pairs === null) {
    return 'Nothing was measured on rows: the group has no generators, or the data set has fewer than two rows or is no longer stored.';
  }
  const words = (what: string, { invariant, mean, covariance }: MomentEvidence) =>
    `${what} ${invariant ? 'is invariant as far as its mean and covariance tell' : 'is not invariant'} (mean moved by ${shown(mean)}, covariance by ${shown(covariance)})`;
  const advice = inputs.invariant
    ? ''
    : ' The theory needs an invariant law of X: where it is not, E^H need not keep the particles.';
  return `${words('The law of X', inputs)}; ${words('that of (X, Y)', pairs)}.${advice}`;
}

/** How the largest group of signed permutations stands to the found subspace, in a sentence. */
export function statementOfSigned(
  { order, kernelOrder, fixed, angle }: SignedPermutationGroup,
  relation: SubspaceRelation,
  foundDimension: number,
  bound: number,
): string {
  const dimension = basisDimension(fixed);
  const within = `within ${short(bound)} rad, the largest angle being ${short(angle)} rad`;
  if (order === kernelOrder) {
    return `No signed permutation of the coordinates fixes what was found but those that fix every particle (${within}).`;
  }
  if (relation === 'EQUAL') {
    return `What was found is E^H of this group of signed permutations of the coordinates: ${within}.`;
  }
  if (dimension < foundDimension) {
    return `The bound is too wide to tell: up to it the group of signed permutations that fixes what was found (${within}) has an E^H of ${dimension} dimensions, while ${foundDimension} were found. Give a smaller tolerance.`;
  }
  return `This is the largest group of signed permutations of the coordinates that fixes what was found (${within}). Its E^H has ${dimension} ${dimension === 1 ? 'dimension' : 'dimensions'} and what was found ${foundDimension}: the symmetry is more than signed permutations, or the data excite a part of E^H only.`;
}

function shown({ shift, error }: MomentShift): string {
  return `${short(shift)}, where ${short(error)} is chance`;
}

function short(x: number): string {
  return x === 0 ? '0' : String(Number(x.toPrecision(2)));
}
