/** Numbers in either precision. */
export type FloatArray = Float64Array | Float32Array;
