"""EMLP's layers by expressions in its own words: a group, and two representations in V, T and Scalar."""

import emlp.groups
import emlp.nn.objax
import numpy as np
from emlp.reps import Scalar, T, V


class B(emlp.groups.Group):
    """The hyperoctahedral group, which EMLP doesn't name: two permutations and a sign generate it."""

    def __init__(self, n):
        swap, cycle, sign = np.eye(n), np.eye(n), np.eye(n)
        swap[:2] = swap[1::-1].copy()
        cycle = np.roll(cycle, 1, axis=0)
        sign[0, 0] = -1
        self.discrete_generators = np.stack((swap, cycle, sign))
        super().__init__(n)


def linear(group, source, target):
    G = eval(group, {**vars(emlp.groups), "B": B})
    scope = {"V": V, "T": T, "Scalar": Scalar}
    return emlp.nn.objax.Linear(eval(source, scope)(G), eval(target, scope)(G))
