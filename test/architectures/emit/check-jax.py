"""Runs emitted JAX modules; reads {cases, tampered} and prints what each of them did, as JSON."""

import importlib.util
import io
import json
import sys
import warnings
from functools import partial

import equinox
import flax.linen
import jax
import jax.numpy as jnp
import numpy as np
from jax._src import xla_bridge


def load(number, path):
    """Warnings are errors, as under python -W error."""
    spec = importlib.util.spec_from_file_location(f"module_{number}", path)
    module = importlib.util.module_from_spec(spec)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        spec.loader.exec_module(module)
    return module


def arrays(case, dtype):
    params = {
        name: np.array(values, dtype) for name, values in case["parameters"].items()
    }
    sized = zip(case["inputs"], case["sizes"])
    return params, [np.array(values, dtype).reshape(-1, size) for values, size in sized]


def difference(left, right):
    """The largest, relative to the largest value on the right."""
    left, right = np.asarray(left, np.float64), np.asarray(right, np.float64)
    assert left.shape == right.shape
    return float(np.abs(left - right).max() / max(1.0, np.abs(right).max()))


def equivariance_error(module, apply, xs, several):
    """On the inputs of the case, apart from the module's own check."""
    y = np.asarray(apply(*xs), np.float64)
    worst = 0.0
    for rho_in, rho_out in module.generators():
        images = rho_in if several else [rho_in]
        moved = [
            (x @ np.array(image).T).astype(x.dtype) for x, image in zip(xs, images)
        ]
        left = np.asarray(apply(*moved), np.float64)
        right = y @ np.array(rho_out).T
        scale = max(np.linalg.norm(left), np.linalg.norm(right), 1e-300)
        worst = max(worst, float(np.linalg.norm(left - right) / scale))
    return worst


def gradient_error(apply, params, xs):
    """Of jax.grad by parameters and inputs, against a central difference along one direction."""
    y = apply(params, *xs)
    by_output = np.cos(1.0 + np.arange(y.size)).reshape(y.shape)

    def loss(params, xs):
        return jnp.vdot(apply(params, *xs), by_output)

    tree = (params, xs)
    grad = jax.jit(jax.grad(loss, argnums=(0, 1)))(*tree)
    assert all(bool(np.isfinite(g).all()) for g in jax.tree.leaves(grad))
    along = jax.tree.map(
        lambda v: np.sin(3.0 + np.arange(v.size)).reshape(v.shape), tree
    )
    h = 1e-6
    ends = []
    for step in (h, -h):
        moved = jax.tree.map(lambda v, d: v + step * d, tree, along)
        ends.append(np.vdot(apply(moved[0], *moved[1]), by_output))
    terms = jax.tree.leaves(
        jax.tree.map(lambda g, d: float(np.vdot(g, d)), grad, along)
    )
    scale = sum(abs(term) for term in terms)
    return abs((ends[0] - ends[1]) / (2 * h) - sum(terms)) / max(1.0, scale)


def saved_and_loaded(params):
    file = io.BytesIO()
    np.savez(file, **params)
    file.seek(0)
    return dict(np.load(file))


def report(module, case):
    """Outputs are compiled; uncompiled and mapped ones are compared with them."""
    several = len(case["sizes"]) > 1
    config = jax.config.jax_enable_x64
    checked = hasattr(module, "check_equivariance")
    result = {
        "check": module.check_equivariance() if checked else None,
        "doc": module.__doc__,
    }
    assert jax.config.jax_enable_x64 == config
    initial = jax.eval_shape(module.init, jax.random.key(0))
    result["shapes"] = {name: list(p.shape) for name, p in initial.items()}
    result["precision"] = sorted({str(p.dtype) for p in initial.values()})
    params, xs = arrays(case, np.float32)
    apply = jax.jit(module.apply)
    y = apply(params, *xs)
    result["single"] = np.asarray(y, np.float64).flatten().tolist()
    result["singlePrecision"] = str(y.dtype)
    result["reloaded"] = bool(
        (np.asarray(apply(saved_and_loaded(params), *xs)) == np.asarray(y)).all()
    )
    stacked = [x.reshape((3, 1) + x.shape[1:]) for x in xs]
    shapes = [
        jax.eval_shape(apply, params, *inputs).shape
        for inputs in ([x[0] for x in xs], stacked, [x[:0] for x in xs])
    ]
    result["batches"] = [list(shape) for shape in shapes]
    if checked:
        result["singleError"] = equivariance_error(
            module, partial(apply, params), xs, several
        )
    try:
        jax.eval_shape(apply, params, *(np.zeros((2, x.shape[-1] + 1)) for x in xs))
        result["misfit"] = "accepted"
    except (ValueError, TypeError) as error:
        result["misfit"] = type(error).__name__
    with jax.enable_x64(True):
        params, xs = arrays(case, np.float64)
        y = apply(params, *xs)
        result["double"] = np.asarray(y).flatten().tolist()
        result["doublePrecision"] = str(y.dtype)
        result["uncompiled"] = difference(module.apply(params, *xs), y)
        mapped = jax.jit(jax.vmap(module.apply, (None,) + (0,) * len(xs)))
        result["mapped"] = difference(mapped(params, *xs), y)
        result["gradient"] = gradient_error(apply, params, xs)
        if case["kind"] != "NETWORK":
            result["parts"] = {
                name: np.asarray(getattr(module, name)(params)).flatten().tolist()
                for name in ("weight", "bias")
                if hasattr(module, name)
            }
        if checked:
            result["doubleError"] = equivariance_error(
                module, partial(apply, params), xs, several
            )
            result["generators"] = module.generators()
    return result


class EquinoxLayer(equinox.Module):
    params: dict
    module: object = equinox.field(static=True)

    def __init__(self, module, key):
        self.module = module
        self.params = module.init(key)

    def __call__(self, x):
        return self.module.apply(self.params, x)


class FlaxLayer(flax.linen.Module):
    module: object

    @flax.linen.compact
    def __call__(self, x):
        return self.module.apply(self.param("layer", self.module.init), x)


def equinox_use(module, size):
    """Whether a step of gradient descent lowers the loss, and the state comes back from a file."""
    layer = EquinoxLayer(module, jax.random.key(0))
    x = jax.random.normal(jax.random.key(1), (8, size))

    @equinox.filter_jit
    @equinox.filter_value_and_grad
    def loss(layer):
        return jnp.mean((jax.vmap(layer)(x) - 1.0) ** 2)

    before, grads = loss(layer)
    stepped = equinox.apply_updates(layer, jax.tree.map(lambda g: -0.01 * g, grads))
    file = io.BytesIO()
    equinox.tree_serialise_leaves(file, stepped)
    file.seek(0)
    loaded = equinox.tree_deserialise_leaves(file, layer)
    return bool(loss(stepped)[0] < before), bool((loaded(x) == stepped(x)).all())


def flax_use(module, size):
    layer = FlaxLayer(module)
    x = jax.random.normal(jax.random.key(1), (8, size))
    variables = layer.init(jax.random.key(0), x)
    y = module.apply(variables["params"]["layer"], x)
    return bool((layer.apply(variables, x) == y).all())


def seeded(module):
    first, again, other = (module.init(jax.random.key(seed)) for seed in (3, 3, 4))
    equal = [all(bool((first[k] == p[k]).all()) for k in first) for p in (again, other)]
    return equal == [True, False]


def variance(module, size, draws=400):
    """Mean square of the outputs over initial weights and normal inputs."""

    def once(key):
        params, x = jax.random.split(key)
        return jnp.square(
            module.apply(module.init(params), jax.random.normal(x, (64, size)))
        ).mean()

    return float(jax.vmap(once)(jax.random.split(jax.random.key(9), draws)).mean())


def failure(module):
    """What a module that was tampered with says."""
    try:
        module.check_equivariance()
    except ValueError as error:
        return str(error)
    return None


request = json.load(sys.stdin)
modules = [load(k, case["path"]) for k, case in enumerate(request["cases"])]
tampered = [load(f"tampered_{k}", path) for k, path in enumerate(request["tampered"])]
untouched = not xla_bridge.backends_are_initialized()
used = request["used"]
module, size = modules[used], request["cases"][used]["sizes"][0]
answer = {
    "untouched": untouched,
    "reports": [report(*pair) for pair in zip(modules, request["cases"])],
    "failures": [failure(module) for module in tampered],
    "equinox": equinox_use(module, size),
    "flax": flax_use(module, size),
    "seeded": seeded(module),
    "variance": variance(module, size),
}
print(json.dumps(answer))
