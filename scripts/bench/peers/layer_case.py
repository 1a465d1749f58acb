"""Times layers in a library, on one core: LIBRARY (jax or torch), then a line of JSON a case on standard input.

A case names the module that holds our layer, the batches and the seconds to measure. Beside it stand a dense layer of the same
shape, where each weight is 0, a parameter or its negative the gather from one vector of parameters by a matrix of indices, and
in JAX, where the case has EMLP's words, EMLP's layer. The answer of each: the median milliseconds of a forward and backward
pass (gradients of the parameters and of the inputs), the contestants taking turns; the bytes that a step holds beside the
inputs: parameters, constants, gradients, outputs and what is needed in between; and what was not built, with the reason.
"""

import importlib
import importlib.util
import json
import os
import statistics
import sys
import time

import numpy as np


def load(path):
    spec = importlib.util.spec_from_file_location("layer", path)
    module = importlib.util.module_from_spec(spec)
    started = time.perf_counter()
    spec.loader.exec_module(module)
    return module, 1000 * (time.perf_counter() - started)


def codes_of(parameters, weight):
    """Where weight holds 0, parameter k or its negative: 0, k + 1 or -k - 1; None where it holds anything else."""
    order = np.argsort(parameters)
    places = np.searchsorted(parameters[order], np.abs(weight)).clip(0, len(order) - 1)
    found = order[places]
    fits = (weight == 0) | (np.abs(weight) == parameters[found])
    return np.where(weight == 0, 0, np.sign(weight).astype(int) * (1 + found)) if fits.all() else None


def generic(count):
    """Different positive numbers."""
    return np.random.default_rng(0).permutation(np.arange(1, count + 1)) + 0.5


def medians(steps, seconds):
    """Milliseconds of each step; they take turns, each as often as makes a turn long enough for the clock."""
    often, times = {}, {name: [] for name in steps}
    for name, step in steps.items():
        step()
        started = time.perf_counter()
        step()
        often[name] = max(1, int(0.005 / (time.perf_counter() - started)))
    end = time.perf_counter() + seconds * len(steps)
    while time.perf_counter() < end or len(times[name]) < 5:
        for name, step in steps.items():
            started = time.perf_counter()
            for _ in range(often[name]):
                step()
            times[name].append(1000 * (time.perf_counter() - started) / often[name])
    return {name: statistics.median(values) for name, values in times.items()}


def answer(library, case):
    module, importing = load(case["module"])
    contestants, left_out = library.contestants(module, importing, case)
    found = {
        name: {
            "parameters": contestant.parameters,
            "construction": contestant.construction,
            **({} if contestant.compiling is None else {"compiling": contestant.compiling}),
            "at": [],
        }
        for name, contestant in contestants.items()
    }
    for batch in case["batches"]:
        steps = {name: contestant.at(batch) for name, contestant in contestants.items()}
        times = medians(steps, case["seconds"])
        for name, contestant in contestants.items():
            found[name]["at"].append({"milliseconds": times[name], "bytes": contestant.bytes()})
    return {"name": case["name"], "leftOut": left_out, "contestants": found}


if __name__ == "__main__":
    core = sorted(os.sched_getaffinity(0))[-1]
    os.sched_setaffinity(0, [core])
    os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"
    os.environ["JAX_PLATFORMS"] = "cpu"
    os.environ["TQDM_DISABLE"] = "1"
    sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
    chosen = importlib.import_module(f"layer_{sys.argv[1]}")
    for line in sys.stdin:
        if line.strip():
            started = time.perf_counter()
            found = answer(chosen, json.loads(line))
            milliseconds = 1000 * (time.perf_counter() - started)
            print(json.dumps({"milliseconds": milliseconds, "answer": json.dumps(found)}), flush=True)
