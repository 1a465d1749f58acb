"""Times SymPy on permutation groups: one JSON object a line on standard input, {"generators": image lists, "ask": ..}."""

import json
import sys
import time

from sympy.combinatorics import Permutation, PermutationGroup


def answer(ask, group):
    if ask == "order":
        return str(group.order())
    return str(len(group.conjugacy_classes()))


for line in sys.stdin:
    case = json.loads(line)
    times = []
    for _ in range(2):
        generators = [Permutation(images) for images in case["generators"]]
        started = time.perf_counter()
        found = answer(case["ask"], PermutationGroup(generators))
        times.append(1000 * (time.perf_counter() - started))
    print(json.dumps({"milliseconds": times[1], "answer": found}), flush=True)
