"""W2^2 by POT's network simplex, uniform weights. A line of standard input is a file of doubles (the dimension, then two counts,
then both clouds); a line of JSON answers it: milliseconds, distances included, and the value with all digits,
the peak of resident memory, and how far it is above that of the idle process, in bytes."""
import json
import resource
import sys
import time

import numpy as np
import ot

ot.emd2(np.ones(2) / 2, np.ones(2) / 2, np.eye(2))
idle = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
for line in sys.stdin:
    numbers = np.fromfile(line.strip())
    dimension, m, n = (int(k) for k in numbers[:3])
    first = numbers[3 : 3 + m * dimension].reshape(m, dimension)
    second = numbers[3 + m * dimension :].reshape(n, dimension)
    started = time.perf_counter()
    costs = ot.dist(first, second)
    value = ot.emd2(np.full(m, 1 / m), np.full(n, 1 / n), costs, numItermax=10**8)
    milliseconds = 1000 * (time.perf_counter() - started)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    answer = json.dumps({"value": float(value), "peak": 1024 * peak, "above": 1024 * (peak - idle)})
    print(json.dumps({"milliseconds": milliseconds, "answer": answer}), flush=True)
