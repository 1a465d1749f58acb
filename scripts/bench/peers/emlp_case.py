"""Times the first equivariant basis that EMLP finds in this process: GROUP FROM TO, as expressions in G, V, T and Scalar."""

import json
import sys
import time

import emlp.groups as groups
from emlp.reps import Scalar, T, V

group, source, target = sys.argv[1:4]
started = time.perf_counter()
G = eval(group, vars(groups))
scope = {"V": V(G), "T": lambda *pq: T(*pq)(G), "Scalar": Scalar(G)}
basis = (eval(source, scope) >> eval(target, scope)).equivariant_basis()
seconds = time.perf_counter() - started
print(json.dumps({"milliseconds": 1000 * seconds, "answer": str(basis.shape[-1])}))
