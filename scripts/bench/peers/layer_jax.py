"""Layers in JAX: float32, one jitted function for the outputs and the gradients."""

import signal
import time

import jax
import jax.numpy as jnp
import numpy as np

from layer_case import codes_of, generic


class TooLong(Exception):
    pass


COMPILING = [
    f"/jax/core/compile/{what}_duration" for what in ("jaxpr_to_mlir_module", "backend_compile")
]


class Construction:
    """The milliseconds of a with block, and those of them in which JAX lowered and compiled."""

    def __enter__(self):
        self.compiling, self.started = 0.0, time.perf_counter()
        jax.monitoring.register_event_duration_secs_listener(self.listen)
        return self

    def __exit__(self, *_):
        self.milliseconds = 1000 * (time.perf_counter() - self.started)
        jax.monitoring.unregister_event_duration_listener(self.listen)

    def listen(self, event, seconds, **_):
        if event in COMPILING:
            self.compiling += 1000 * seconds


class Contestant:
    def __init__(self, apply, params, case, construction=None, compiling=None):
        def step(params, x, slope):
            y, back = jax.vjp(apply, params, x)
            return y, back(slope)

        self.traced, self.params = step, params
        self.construction, self.compiling = construction, compiling
        self.sizes = (case["columns"], case["rows"])
        self.parameters = sum(p.size for p in jax.tree_util.tree_leaves(params))

    def at(self, batch):
        """A step with batches of this size."""
        keys = jax.random.split(jax.random.key(batch))
        x, slope = (jax.random.normal(key, (batch, size)) for key, size in zip(keys, self.sizes))
        self.arguments = (self.params, x, slope)
        self.compiled = jax.jit(self.traced).lower(*self.arguments).compile()
        return self.step

    def step(self):
        jax.block_until_ready(self.compiled(*self.arguments))

    def bytes(self):
        memory = self.compiled.memory_analysis()
        held = sum(p.nbytes for p in jax.tree_util.tree_leaves(self.params))
        constants = {id(c): c.nbytes for c in constants_of(jax.make_jaxpr(self.traced)(*self.arguments))}
        return held + sum(constants.values()) + memory.output_size_in_bytes + memory.temp_size_in_bytes


def constants_of(closed):
    """The arrays that a traced function holds, its inner functions included."""
    yield from (c for c in closed.consts if hasattr(c, "nbytes"))
    for equation in closed.jaxpr.eqns:
        for value in equation.params.values():
            if hasattr(value, "consts"):
                yield from constants_of(value)


def dense(params, x):
    return x @ params["weight"].T + params["bias"]


def gather_by(codes, count):
    places = jnp.asarray(np.where(codes < 0, count - codes, codes), jnp.int32)
    signed = bool((codes < 0).any())

    def gather(params, x):
        p = params["shared"]
        values = jnp.concatenate((jnp.zeros(1), p, -p) if signed else (jnp.zeros(1), p))
        return x @ values[places].T + params["bias"]

    return gather


def emlp_layer(case):
    """EMLP's own layer, its forward pass as its authors wrote it, on parameters that are handed in."""
    import emlp_layers

    words, limit = case["emlp"], case["limit"]

    def stop(*_):
        raise TooLong(f"above {limit} s")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(limit)
    try:
        with Construction() as construction:
            layer = emlp_layers.linear(*words)
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)

    def apply(params, x):
        layer.w.assign(params[0], check=False)
        layer.b.assign(params[1], check=False)
        return layer(x)

    params = (layer.w.value, layer.b.value)
    return Contestant(apply, params, case, construction.milliseconds, construction.compiling)


def contestants(module, importing, case):
    """`importing` is the time to import our module, in milliseconds."""
    rows, columns = case["rows"], case["columns"]
    first, second = jax.random.split(jax.random.key(0))
    with Construction() as construction:
        params = module.init(first)
    set_up = (importing + construction.milliseconds, construction.compiling)
    found, left_out = {"ours": Contestant(module.apply, params, case, *set_up)}, {}
    bias = jnp.zeros(rows)
    weight = jax.random.normal(second, (rows, columns)) / columns**0.5
    found["dense"] = Contestant(dense, {"weight": weight, "bias": bias}, case)
    count = params["weight_parameters"].size
    values = jnp.asarray(generic(count), jnp.float32)
    codes = codes_of(np.asarray(values), np.asarray(module.weight({**params, "weight_parameters": values})))
    if codes is not None:
        shared = {"shared": values, "bias": bias}
        found["gather"] = Contestant(gather_by(codes, count), shared, case)
    if case["emlp"] is not None:
        try:
            found["emlp"] = emlp_layer(case)
        except Exception as error:  # whatever EMLP raises is what the table says of it
            left_out["emlp"] = str(error).splitlines()[0] if str(error) else type(error).__name__
    return found, left_out
