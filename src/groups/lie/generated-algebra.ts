import { cyclotomics } from '../../exact/cyclotomic.js';
import { annihilates } from '../../linear-algebra/annihilation.js';
import { compressRows } from '../../linear-algebra/compressed-rows.js';
import type { ExactMatrix } from '../../linear-algebra/exact-matrix.js';
import { kernel } from '../../linear-algebra/kernel.js';
import type { SparseBasis } from '../../linear-algebra/sparse-basis.js';
import { addMultiple, type SparseRow } from '../../linear-algebra/sparse-row.js';
import { WorkMeter } from '../work-meter.js';
import { CLOSURE_WORK_LIMIT } from './limits.js';
import { type ClosureElement, type ModularClosure, modularClosures } from './modular-closure.js';
import { coefficientSize, denseMatrix, entriesOf, type SparseMatrix, sparseRows } from './sparse-matrix.js';

/** The real Lie algebra that matrices generate. */
export interface GeneratedAlgebra {
  /** Over R. */
  readonly dimension: number;
  /**
   * Matrices that are independent over R, or over C where isComplex, and span the algebra over that field: the given ones
   * that are independent of those before them, then brackets.
   */
  readonly basis: readonly ExactMatrix[];
  /** Given matrices that generate the algebra. */
  readonly generators: readonly ExactMatrix[];
  /** The first of the generators A for which h A h^-1 leaves the algebra; precondition: h is invertible. */
  movedOutBy(h: ExactMatrix): ExactMatrix | undefined;
}

/**
 * The smallest real space of matrices that holds the given ones and is closed under [A, B] = A B - B A. With complex
 * entries the basis answered is one of its span over C, since what the algebra annihilates over C that span annihilates.
 *
 * A prime proposes a basis W and generators S among the given (modularClosures). Its elements are independent and lie in
 * the algebra of S. Exactly checked is that W holds what was given and [S, W]; then W is the algebra of S, and of all.
 *
 * @pre at least one matrix is given, all of one size
 * @throws DomainError TOO_LARGE where the work passes its bound
 */
export function generatedAlgebra(
  given: readonly ExactMatrix[],
  isComplex: boolean,
  workLimit = CLOSURE_WORK_LIMIT,
): GeneratedAlgebra {
  const meter = new WorkMeter(
    'The work to close the Lie algebra under brackets',
    workLimit,
    'Give a sparser basis of it, or smaller matrices.',
  );
  for (const plan of modularClosures(given, isComplex)) {
    const algebra = proved(given, plan, isComplex, meter);
    if (algebra !== undefined) return algebra;
  }
  throw new Error('expected an endless list of primes');
}

function proved(
  given: readonly ExactMatrix[],
  plan: ModularClosure,
  isComplex: boolean,
  meter: WorkMeter,
): GeneratedAlgebra | undefined {
  const sparse = given.map(sparseRows);
  const basis = carriedOut(sparse, plan.basis, meter);
  const ambient = given[0].size * given[0].size;
  const real = new SpanOfMatrices(basis, ambient, isComplex, meter);
  const brackets = plan.generators.flatMap(k => basis.map(b => () => bracket(sparse[k], b, meter)));
  if (!real.containsAll([...sparse.map(a => () => a), ...brackets])) return undefined;
  const overC = plan.overC.map(at => basis[at]);
  if (isComplex && !new SpanOfMatrices(overC, ambient, false, meter).containsAll(basis.map(a => () => a))) {
    return undefined;
  }
  return {
    dimension: basis.length,
    basis: (isComplex ? overC : basis).map(denseMatrix),
    generators: plan.generators.map(k => given[k]),
    movedOutBy: h => {
      const [left, right] = [sparseRows(h), sparseRows(h.inverse())];
      const moved = plan.generators.find(k => {
        const conjugated = () => product(product(left, sparse[k], meter), right, meter);
        return !real.containsAll([conjugated]);
      });
      return moved === undefined ? undefined : given[moved];
    },
  };
}

/** The matrices that a plan means, each bracket from the one that it is made of. */
function carriedOut(
  given: readonly SparseMatrix[],
  elements: readonly ClosureElement[],
  meter: WorkMeter,
): SparseMatrix[] {
  const known = new Map<ClosureElement, SparseMatrix>();
  const matrixOf = (element: ClosureElement): SparseMatrix => {
    if (element.bracketWith === undefined) return given[element.given];
    const found = known.get(element) ?? bracket(given[element.given], matrixOf(element.bracketWith), meter);
    known.set(element, found);
    return found;
  };
  return elements.map(matrixOf);
}

/** The span of independent matrices, over R by the pairs (A, conj A) where entries are complex, by its annihilator. */
class SpanOfMatrices {
  private readonly ambient: number;
  private readonly isWhole: boolean;
  private annihilator: SparseBasis | undefined;

  constructor(
    private readonly basis: readonly SparseMatrix[],
    entries: number,
    private readonly isOfPairs: boolean,
    private readonly meter: WorkMeter,
  ) {
    this.ambient = isOfPairs ? 2 * entries : entries;
    this.isWhole = basis.length === this.ambient;
  }

  containsAll(matrices: readonly (() => SparseMatrix)[]): boolean {
    if (this.isWhole) return true;
    this.annihilator ??= this.makeAnnihilator();
    const vectors = function* (span: SpanOfMatrices): Iterable<SparseRow> {
      for (const matrix of matrices) yield entriesOf(matrix(), span.isOfPairs);
    };
    return annihilates(compressRows(this.ambient, vectors(this)), this.annihilator);
  }

  private makeAnnihilator(): SparseBasis {
    const rows = this.basis.map(a => entriesOf(a, this.isOfPairs));
    const size = rows.reduce((sum, { entries }) => entries.reduce((s, x) => s + coefficientSize(x), sum), 0);
    this.meter.spend(size * rows.length);
    return kernel({ columns: this.ambient, rows: () => rows });
  }
}

function bracket(a: SparseMatrix, b: SparseMatrix, meter: WorkMeter): SparseMatrix {
  const [ab, ba] = [product(a, b, meter), product(b, a, meter)];
  return ab.map((row, i) => addMultiple(cyclotomics, row, MINUS_ONE, ba[i]));
}

function product(a: SparseMatrix, b: SparseMatrix, meter: WorkMeter): SparseMatrix {
  return a.map(({ indices, entries }) => {
    let sum: SparseRow = { indices: [], entries: [] };
    indices.forEach((k, e) => {
      meter.spend(b[k].indices.length * coefficientSize(entries[e]));
      sum = addMultiple(cyclotomics, sum, entries[e], b[k]);
    });
    return sum;
  });
}

const MINUS_ONE = cyclotomics.fromInteger(-1);
