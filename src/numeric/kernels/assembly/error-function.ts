import { boundedExponential, cubic, exponentialMinusOne, horner, joined } from './elementary';
import { splat } from './vectors';

/**
 * erfc(x) for x >= 0: e^(-x^2) / (1 + 2x) times a polynomial in k = (x - a)/(x + a), with error 4e-9 (a = 3) and 1.5e-17
 * (a = 3.75). Source of the form: Shepherd, Laframboise, Mathematics of Computation 36, 1981.
 */
@inline
export function complementaryError<F>(x: v128): v128 {
  // Beyond, e^(-x^2) is 0 to rounding; it keeps k below 1 for Infinity too.
  const bounded = v128.pmin<F>(x, splat<F>(sizeof<F>() == 4 ? 10 : 27));
  const a = splat<F>(sizeof<F>() == 4 ? 3 : 3.75);
  const k = v128.div<F>(v128.sub<F>(bounded, a), v128.add<F>(bounded, a));
  let c: v128;
  if (sizeof<F>() == 4) {
    const square = v128.mul<F>(k, k);
    const fourth = v128.mul<F>(square, square);
    const eighth = v128.mul<F>(fourth, fourth);
    const part0 = cubic<F>(1.253008059, -0.1356211556, -0.04756237295, 0.1296468575, k, square);
    const part1 = cubic<F>(-0.119270944, 0.06829274811, -0.02380005901, 0.00257290446, k, square);
    const part2 = joined<F>(
      horner<F>(0.002009782327, splat<F>(-0.000775897423), k),
      splat<F>(-0.0002690068022),
      square,
    );
    c = joined<F>(joined<F>(part0, part1, fourth), part2, eighth);
  } else {
    const square = v128.mul<F>(k, k);
    const fourth = v128.mul<F>(square, square);
    const eighth = v128.mul<F>(fourth, fourth);
    const sixteenth = v128.mul<F>(eighth, eighth);
    const part0 = cubic<F>(
      1.23751263083782758,
      -0.140240598585546681,
      0.00358541548546377914,
      0.0822767384901120369,
      k,
      square,
    );
    const part1 = cubic<F>(
      -0.108803930141712359,
      0.0923043211615311556,
      -0.0586933985903094125,
      0.0283622774004577225,
      k,
      square,
    );
    const part2 = cubic<F>(
      -0.00974657955343187366,
      0.00175562601715200385,
      0.00029371366631088616,
      -0.000290154965295709261,
      k,
      square,
    );
    const part3 = cubic<F>(
      0.0000516489134695998619,
      0.0000223872596382301343,
      -0.0000114429909268054383,
      -9.80166675585857751e-7,
      k,
      square,
    );
    const part4 = cubic<F>(
      1.74811904683919643e-6,
      -4.81583962167284902e-8,
      -2.52614652677155047e-7,
      1.59963352155737078e-8,
      k,
      square,
    );
    const part5 = joined<F>(
      horner<F>(3.28508355623331591e-8, splat<F>(-8.78212573480352024e-10), k),
      splat<F>(-2.41082153654223304e-9),
      square,
    );
    c = joined<F>(
      joined<F>(joined<F>(part0, part1, fourth), joined<F>(part2, part3, fourth), eighth),
      joined<F>(part4, part5, fourth),
      sixteenth,
    );
  }
  const decay = boundedExponential<F>(v128.neg<F>(v128.mul<F>(bounded, bounded)));
  return v128.div<F>(v128.mul<F>(decay, c), horner<F>(1, splat<F>(2), bounded));
}

/** erf x for |x| <= 1, z = x^2: error 1.3e-9 and 8e-18. */
@inline
function errorOfSmall<F>(x: v128, z: v128): v128 {
  if (sizeof<F>() == 4) {
    const square = v128.mul<F>(z, z);
    const fourth = v128.mul<F>(square, square);
    const part0 = cubic<F>(1.128379166, -0.3761262667, 0.1128359472, -0.02685421201, z, square);
    const part1 = joined<F>(
      horner<F>(0.005189087423, splat<F>(-0.0008016864287), z),
      splat<F>(7.875875063e-5),
      square,
    );
    return v128.mul<F>(x, joined<F>(part0, part1, fourth));
  }
  const square = v128.mul<F>(z, z);
  const fourth = v128.mul<F>(square, square);
  const eighth = v128.mul<F>(fourth, fourth);
  const part0 = cubic<F>(
    1.12837916709551257,
    -0.376126389031835404,
    0.112837916709450063,
    -0.0268661706432377704,
    z,
    square,
  );
  const part1 = cubic<F>(
    0.00522397760711642273,
    -0.000854832597538969208,
    0.000120552949048397079,
    -0.0000149247369074196603,
    z,
    square,
  );
  const part2 = cubic<F>(
    1.64474247033173624e-6,
    -1.62084838018717059e-7,
    1.37200645467776856e-8,
    -7.79589882700214224e-10,
    z,
    square,
  );
  return v128.mul<F>(x, joined<F>(joined<F>(part0, part1, fourth), part2, eighth));
}

/** erf x, odd to the bit. */
@inline
export function error<F>(x: v128): v128 {
  const magnitude = v128.abs<F>(x);
  const sign = v128.xor(x, magnitude);
  const small = errorOfSmall<F>(magnitude, v128.mul<F>(magnitude, magnitude));
  const large = v128.sub<F>(splat<F>(1), complementaryError<F>(magnitude));
  const value = v128.bitselect(large, small, v128.gt<F>(magnitude, splat<F>(1)));
  return v128.xor(value, sign);
}

/** tanh t, odd to the bit: with m = e^(2|t|) - 1 it is m/(m + 2). */
@inline
export function hyperbolicTangent<F>(t: v128): v128 {
  const magnitude = v128.abs<F>(t);
  const sign = v128.xor(t, magnitude);
  const bounded = v128.pmin<F>(magnitude, splat<F>(20));
  const m = exponentialMinusOne<F>(v128.add<F>(bounded, bounded));
  return v128.xor(v128.div<F>(m, v128.add<F>(m, splat<F>(2))), sign);
}
