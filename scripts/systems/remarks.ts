/** What theory says of each system, by its name. */
export const remarks: Readonly<Record<string, string>> = {
  inertia: `Positions themselves would not do as inputs: -1 in O(3) moves them by -1 and tensors not at all, so that M_{-1} z = -z and E^G = {0}. Nor would UV: v would have to be an
invariant tensor, a multiple of I. The second moments are even, the law is linear in them, and a MATRIX unit with the activation t can be equivariant under all of O(3), since a linear activation
commutes with every matrix. E^G holds, for each point, one coefficient of the trace part and one of the traceless part.

Training is then linear regression. With noise of variance s^2 least squares with p free coefficients has a risk of about s^2 p/(n E |f|^2) once n is well above the 18 unknowns of a row of z, so that
108 coefficients cost 18 times the rows of 6; below 18 rows the unconstrained one is not determined.

The velocity of a network that is z alone is 2 (A - z) C, with A the law and C = E x x^T; at the network 0 it is 2 A C whatever the particle, a single direction. From 0 the dynamics reach span{A C^k, k = 1, 2, ..} and no more: one new direction a step, each weaker than the last, as many
as C has distinct eigenvalues on the parts of A, here 6 (three of the trace parts, three of the traceless ones), since the points differ. That is why masses and spreads are unequal: with equal ones only a part of E^G is excited.
A subspace of fewer steps holds the first iterates of the conjugate gradients for A C = E y x^T, so that it can miss a direction of E^G and still hold nearly the law.
`,
  'set-function': `A strongly invariant model is y_i = E tanh(a x_i + b (x_1 + .. + x_5)), a function of x_i and the sum. The location m is none of the sum, so that E^G has a floor which more rows don't lower. The
unconstrained architecture, whose WI laws can use all directions, has none of that kind: with enough rows it must win. It is the price of an SI law that an optimum need not be attained by one.
`,
  'coupled-oscillators': `In the recorded order nothing shows the exchange. A strongly invariant model is one function of (own state, other's state), used for both oscillators. What all three architectures leave at many rows
is the unit's own: an ensemble of tanh units without bias or output weights is a mean of functions between -1 and 1, and larger N and T lower it. The law is odd, and so is the unit; -1 acts trivially on Z, and is no constraint.
`,
  'inverter-ring': `With its reflections, D(5) on the five points, the ring would leave 3 dimensions to E^G instead of 5; a discovered subspace of 5 tells that the coupling has a direction. As above, what is left at many rows
is the unit's own.
`,
};
