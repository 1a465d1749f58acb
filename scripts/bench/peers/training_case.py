"""Times training in a library: LIBRARY (jax or torch) and CORES: one, all, or each (a process on each core, side by side).

Reads cases, a line of JSON each; answers with the milliseconds that a step of one run takes: the shortest of many stretches for
one run at a time, and what is sustained for several seconds by all seeds on all cores.
"""

import importlib
import json
import multiprocessing
import os
import sys
import time


def limit_to(cores):
    """Before the library is imported, which makes its threads by this."""
    os.sched_setaffinity(0, cores)
    os.environ["OMP_NUM_THREADS"] = str(len(cores))


def load(library):
    sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
    return importlib.import_module(f"training_{library}")


def shortest(advance, seconds):
    best = float("inf")
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        started = time.perf_counter()
        advance()
        best = min(best, time.perf_counter() - started)
    return best


def sustained(advance, seconds):
    """Calls a second."""
    calls = 0
    started = time.perf_counter()
    while time.perf_counter() - started < seconds:
        advance()
        calls += 1
    return calls / (time.perf_counter() - started)


def answer(case, milliseconds):
    print(json.dumps({"milliseconds": milliseconds, "answer": case["name"]}), flush=True)


def here(library, cases):
    module = load(library)
    for case in cases:
        best = float("inf")
        for advance in module.runners(case):
            advance()
            if case["seeds"] == 1:
                best = min(best, shortest(advance, case["seconds"]) / case["steps"])
            else:
                rate = max(sustained(advance, case["seconds"]) for _ in range(3))
                best = min(best, 1 / (rate * case["steps"] * case["seeds"]))
        answer(case, 1000 * best)


def on_core(library, core, cases, barrier, rates):
    limit_to([core])
    module = load(library)
    for case in cases:
        for k, advance in enumerate(module.runners(case)):
            advance()
            for window in range(3):
                barrier.wait()
                rates.put((case["name"], k, window, sustained(advance, case["seconds"])))


def on_each(library, cores, cases):
    context = multiprocessing.get_context("spawn")
    barrier, rates = context.Barrier(len(cores)), context.Queue()
    children = [
        context.Process(target=on_core, args=(library, core, cases, barrier, rates)) for core in cores
    ]
    for child in children:
        child.start()
    runners = {"jax": 2, "torch": 1}[library]
    sums = {}
    for _ in range(len(cases) * len(cores) * runners * 3):
        name, k, window, rate = rates.get(timeout=300)
        sums[name, k, window] = sums.get((name, k, window), 0) + rate
    for child in children:
        child.join()
    for case in cases:
        best = max(rate for (name, _, _), rate in sums.items() if name == case["name"])
        answer(case, 1000 / (best * case["steps"] * case["seeds"]))


if __name__ == "__main__":
    library, mode = sys.argv[1:3]
    given = [json.loads(line) for line in sys.stdin if line.strip()]
    available = sorted(os.sched_getaffinity(0))
    if mode == "each":
        on_each(library, available, given)
    else:
        limit_to(available[:1] if mode == "one" else available)
        here(library, given)
