"""Runs emitted Python modules, all in this process; reads {runtimes, cases} as JSON from standard input.

A case holds the paths of its modules by runtime, its parameters by name, and its inputs, each [batch][size]. The answer of a case
and a runtime: outputs in double precision; the module's own check; the largest relative errors on the inputs, over all
generators, in both precisions, computed here; whether all gradients are finite, and how many are 0, by name; and whether the
outputs are the same after the state was saved and loaded.
"""

import importlib.util
import io
import json
import sys

import numpy as np


def load(name, path):
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def relative_error(left, right):
    scale = max(np.linalg.norm(left), np.linalg.norm(right))
    return float(np.linalg.norm(left - right) / scale) if scale > 0 else 0.0


def largest_error(apply, generators, inputs):
    """Of f(rho_in(g) x) = rho_out(g) f(x); the products with the generators are taken in double precision."""
    worst, outputs = 0.0, apply(*inputs).astype(np.float64)
    for rho_in, rho_out in generators:
        matrices = rho_in if len(inputs) > 1 else [rho_in]
        moved = [x @ np.array(rho).T for x, rho in zip(inputs, matrices)]
        worst = max(worst, relative_error(apply(*moved).astype(np.float64), outputs @ np.array(rho_out).T))
    return worst


class Torch:
    def __init__(self, module, parameters):
        import torch

        self.torch, self.parameters = torch, parameters
        classes = [c for c in vars(module).values() if isinstance(c, type) and issubclass(c, torch.nn.Module)]
        (self.kind,) = classes

    def build(self, dtype):
        network = self.kind().to(dtype)
        if {name for name, _ in network.named_parameters()} != set(self.parameters):
            raise ValueError("other parameters than expected")
        for name, values in self.parameters.items():
            getattr(network, name).data.copy_(self.torch.tensor(values, dtype=self.torch.float64))
        return network

    def apply(self, precision):
        dtype = self.torch.float64 if precision == "double" else self.torch.float32
        network = self.build(dtype)

        def apply(*inputs):
            with self.torch.no_grad():
                return network(*(self.torch.tensor(x, dtype=dtype) for x in inputs)).numpy()

        return apply

    def gradients(self, inputs):
        xs = [self.torch.tensor(x, dtype=self.torch.float64, requires_grad=True) for x in inputs]
        network = self.build(self.torch.float64)
        network(*xs).square().sum().backward()
        named = {name: p.grad for name, p in network.named_parameters()}
        named.update({f"input{k}": x.grad for k, x in enumerate(xs)})
        return {name: gradient.numpy() for name, gradient in named.items()}

    def reloaded(self, inputs):
        file = io.BytesIO()
        self.torch.save(self.build(self.torch.float64).state_dict(), file)
        file.seek(0)
        other = self.kind().double()
        other.load_state_dict(self.torch.load(file))
        xs = [self.torch.tensor(x, dtype=self.torch.float64) for x in inputs]
        return other(*xs).detach().numpy()


class Jax:
    def __init__(self, module, parameters):
        import jax

        jax.config.update("jax_enable_x64", True)
        # each case is compiled for itself and runs a few times
        jax.config.update("jax_disable_most_optimizations", True)
        jax.clear_caches()
        self.jax, self.module = jax, module
        initial = jax.eval_shape(module.init, jax.random.key(0))
        self.jitted = jax.jit(module.apply)
        if {k: v.shape for k, v in initial.items()} != {k: (len(v),) for k, v in parameters.items()}:
            raise ValueError("other parameters than expected")
        self.parameters = {k: np.array(v) for k, v in parameters.items()}

    def apply(self, precision):
        dtype = np.float64 if precision == "double" else np.float32
        jnp = self.jax.numpy
        parameters = {name: jnp.asarray(values, dtype) for name, values in self.parameters.items()}
        return lambda *inputs: np.asarray(self.jitted(parameters, *(jnp.asarray(x, dtype) for x in inputs)))

    def gradients(self, inputs):
        def loss(parameters, *xs):
            return (self.module.apply(parameters, *xs) ** 2).sum()

        xs = [self.jax.numpy.asarray(x) for x in inputs]
        parameters = {k: self.jax.numpy.asarray(v) for k, v in self.parameters.items()}
        found = self.jax.jit(self.jax.grad(loss, argnums=tuple(range(1 + len(xs)))))(parameters, *xs)
        named = {**found[0], **{f"input{k}": gradient for k, gradient in enumerate(found[1:])}}
        return {name: np.asarray(gradient) for name, gradient in named.items()}

    def reloaded(self, inputs):
        file = io.BytesIO()
        np.savez(file, **self.parameters)
        file.seek(0)
        parameters = {name: self.jax.numpy.asarray(values) for name, values in np.load(file).items()}
        return np.asarray(self.jitted(parameters, *inputs))


class Numpy:
    """In double precision alone."""

    def __init__(self, module, parameters):
        (self.kind,) = [c for name, c in vars(module).items() if name.startswith("Equivariant")]
        self.parameters = parameters

    def build(self):
        network = self.kind()
        network.load_state(self.parameters)
        return network

    def apply(self, precision):
        return self.build().forward

    def gradients(self, inputs):
        network = self.build()
        by_inputs, named = network.backward(*inputs, 2 * network.forward(*inputs))
        several = by_inputs if len(inputs) > 1 else [by_inputs]
        return {**named, **{f"input{k}": gradient for k, gradient in enumerate(several)}}

    def reloaded(self, inputs):
        file = io.BytesIO()
        np.savez(file, **self.build().state())
        file.seek(0)
        network = self.kind()
        network.load_state(dict(np.load(file)))
        return network.forward(*inputs)


RUNTIMES = {"torch": Torch, "numpy": Numpy, "jax": Jax}


def report(runtime, number, case):
    module = load(f"{runtime}_{number}", case["modules"][runtime])
    inputs = [np.array(x) for x in case["inputs"]]
    run = RUNTIMES[runtime](module, case["parameters"])
    outputs = run.apply("double")(*inputs)
    checks = hasattr(module, "check_equivariance")
    generators = module.generators() if checks else []
    gradients = run.gradients(inputs)
    return {
        "outputs": outputs.flatten().tolist(),
        "dtype": str(outputs.dtype),
        "check": module.check_equivariance() if checks else None,
        "generators": len(generators),
        "double": largest_error(run.apply("double"), generators, inputs),
        "single": largest_error(run.apply("single"), generators, inputs),
        "finite": all(bool(np.isfinite(g).all()) for g in gradients.values()),
        "zeros": {name: int((g == 0).sum()) for name, g in gradients.items()},
        "reloaded": bool((run.reloaded(inputs) == outputs).all()),
    }


if __name__ == "__main__":
    request = json.load(sys.stdin)
    runtimes, cases = request["runtimes"], request["cases"]
    print(json.dumps([{r: report(r, k, case) for r in runtimes} for k, case in enumerate(cases)]))
