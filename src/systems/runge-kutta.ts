/** derivative <- d state / dt. */
export type Flow = (state: Float64Array, derivative: Float64Array) => void;

/**
 * The classical method of Runge and Kutta of order 4: moves the state by `steps` steps of size `step`, in place. It commutes with every
 * linear map that the flow commutes with. Cost: four evaluations of the flow a step.
 * Source: Hairer, Norsett, Wanner, "Solving Ordinary Differential Equations I", 1993, II.1.
 */
export function integrate(flow: Flow, state: Float64Array, step: number, steps: number): void {
  const n = state.length;
  const slopes = [0, 1, 2, 3].map(() => new Float64Array(n));
  const place = new Float64Array(n);
  const [a, b, c, d] = slopes;
  const from = (slope: Float64Array, size: number): Float64Array => {
    for (let k = 0; k < n; k++) place[k] = state[k] + size * slope[k];
    return place;
  };
  for (let done = 0; done < steps; done++) {
    flow(state, a);
    flow(from(a, step / 2), b);
    flow(from(b, step / 2), c);
    flow(from(c, step), d);
    for (let k = 0; k < n; k++) state[k] += (step / 6) * (a[k] + 2 * b[k] + 2 * c[k] + d[k]);
  }
}
