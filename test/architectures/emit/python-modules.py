"""Runs emitted PyTorch and NumPy modules; reads cases as JSON and prints what each of them did."""

import ast
import copy
import functools
import importlib.util
import json
import sys

import numpy as np
import torch
import torch.fx

TORCH_IMPORTS = {"torch", "base64", "struct", "typing"}
NUMPY_IMPORTS = {"numpy", "base64", "struct", "functools", "math"}


def load(path):
    spec = importlib.util.spec_from_file_location(path.rsplit("/", 1)[1][:-3], path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def strange_imports(path, allowed):
    """Modules that a file imports, and builtins that it must not use, beyond the allowed ones."""
    names = set()
    for node in ast.walk(ast.parse(open(path, encoding="ascii").read())):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add(node.module.split(".")[0])
        elif isinstance(node, ast.Name) and node.id in {"eval", "exec", "open", "__import__"}:
            names.add(node.id)
    return sorted(names - allowed)


def relative(left, right):
    left, right = np.asarray(left), np.asarray(right)
    scale = max(np.linalg.norm(left), np.linalg.norm(right))
    return float(np.linalg.norm(left - right) / scale) if scale > 0 else 0.0


def fill(layer, values):
    for name, parameter in layer.named_parameters():
        parameter.data = torch.tensor(values[name], dtype=parameter.dtype)


def inputs_of(case, dtype=torch.float64):
    return [torch.tensor(x, dtype=dtype).view(case["batch"], -1) for x in case["inputs"]]


def moved_by(pair, xs, several):
    rho_in, rho_out = pair
    images = [torch.tensor(m, dtype=xs[0].dtype) for m in (rho_in if several else [rho_in])]
    return [x @ m.T for x, m in zip(xs, images)], torch.tensor(rho_out, dtype=xs[0].dtype)


def equivariance(module, layer, case, dtype):
    """Largest error on other inputs than those of the module's own check."""
    xs = inputs_of(case, dtype)
    errors = [0.0]
    with torch.no_grad():
        for pair in module.generators():
            moved, rho_out = moved_by(pair, xs, case["several"])
            errors.append(relative(layer(*moved), layer(*xs) @ rho_out.T))
    return max(errors)


def gradient_check(layer, case):
    """Against finite differences, in double precision."""
    xs = [x[:1].clone().requires_grad_() for x in inputs_of(case)]
    names = [name for name, _ in layer.named_parameters()]
    values = [p.detach().clone().requires_grad_() for p in layer.parameters()]

    def apply(*arguments):
        held = dict(zip(names, arguments[len(xs) :]))
        return torch.nn.utils.stateless.functional_call(layer, held, arguments[: len(xs)])

    return torch.autograd.gradcheck(apply, (*xs, *values))


def differentiates_twice(layer, case):
    """Whether a loss of the gradients by the inputs has gradients by the parameters."""
    xs = [x.requires_grad_() for x in inputs_of(case)]
    y = layer(*xs)
    if not y.requires_grad:
        return True
    by_inputs = torch.autograd.grad(y.square().sum(), xs, create_graph=True, allow_unused=True)
    layer.zero_grad()
    penalty = sum(g.square().sum() for g in by_inputs if g is not None and g.requires_grad)
    if torch.is_tensor(penalty):
        penalty.backward()
    return all(p.grad is None or bool(p.grad.isfinite().all()) for p in layer.parameters())


def traced_difference(layer, case):
    """Between a layer and its graph of torch.fx."""
    xs = inputs_of(case)
    return relative(torch.fx.symbolic_trace(layer)(*xs).detach(), layer(*xs).detach())


def scripted_difference(layer, case):
    """Between a layer and its TorchScript."""
    xs = inputs_of(case)
    return relative(torch.jit.script(layer)(*xs).detach(), layer(*xs).detach())


def output_variance(layer, case, draws=400):
    """Mean square of the outputs that have weights, over initial weights and normal inputs."""
    squares = 0.0
    with torch.no_grad():
        for _ in range(draws):
            layer.reset_parameters()
            filled = (layer.weight() != 0).any(dim=1)
            squares += layer(torch.randn(64, case["columns"]))[:, filled].square().mean().item()
    return squares / draws


def torch_report(case):
    torch.manual_seed(0)
    module = load(case["torch"])
    (Layer,) = [
        v for v in vars(module).values() if isinstance(v, type) and issubclass(v, torch.nn.Module)
    ]
    layer, again = Layer(), Layer()
    again.load_state_dict(layer.state_dict())
    xs = inputs_of(case, torch.float32)
    wide = [x.view(1, case["batch"], -1) for x in xs]
    state = torch.random.get_rng_state()
    check = module.check_equivariance() if hasattr(module, "check_equivariance") else None
    report = {
        "strange": strange_imports(case["torch"], TORCH_IMPORTS),
        "name": Layer.__name__,
        "doc": module.__doc__,
        "check": check,
        "keepsRandomState": torch.equal(state, torch.random.get_rng_state()),
        "state": list(layer.state_dict()),
        "reloaded": torch.equal(layer(*xs), again(*xs)),
        "copied": torch.equal(layer(*xs), copy.deepcopy(layer)(*xs)),
        "shapes": [list(layer(*[x[0] for x in xs]).shape), list(layer(*wide).shape)],
        "empty": list(layer(*[x[:0] for x in xs]).shape),
    }
    report["variance"] = output_variance(layer, case) if case["hasLaw"] else None
    fill(layer, case["parameters"])
    expected = torch.tensor(case["outputs"], dtype=torch.float64).view(case["batch"], -1)
    report["single"] = relative(layer(*xs).detach(), expected)
    if check is not None:
        report["singleEquivariance"] = equivariance(module, layer, case, torch.float32)
        report["generators"] = module.generators() if case["small"] else None
    layer.half().double()
    fill(layer, case["parameters"])
    if hasattr(layer, "weight"):
        xs = inputs_of(case)
        product = xs[0]
        for x in xs[1:]:
            product = (product.unsqueeze(-1) * x.unsqueeze(-2)).flatten(-2)
        y = torch.nn.functional.linear(product, layer.weight())
        y = y + layer.bias() if hasattr(layer, "bias") else y
        report["filled"] = relative(y.detach(), expected)
    report["double"] = relative(layer(*inputs_of(case)).detach(), expected)
    report["doubleEquivariance"] = (
        equivariance(module, layer, case, torch.float64) if check is not None else None
    )
    report["gradcheck"] = gradient_check(layer, case) if case["small"] else None
    report["twice"] = differentiates_twice(layer, case)
    report["traced"] = traced_difference(layer, case)
    report["scripted"] = scripted_difference(layer, case) if case["scripted"] else None
    return report, layer


def numpy_report(case, torch_layer):
    """The gradients are compared with torch's."""
    module = load(case["numpy"])
    Layer = getattr(module, torch_layer.__class__.__name__)
    layer, other = Layer(np.random.default_rng(1)), Layer(np.random.default_rng(2))
    same = Layer(np.random.default_rng(1))
    other.load_state(layer.state())
    seeded = [np.array_equal(v, same.parameters[k]) for k, v in layer.parameters.items()]
    loaded = [np.array_equal(v, other.parameters[k]) for k, v in layer.parameters.items()]
    try:
        layer.load_state({**layer.state(), "another": np.zeros(1)})
        refuses = False
    except ValueError:
        refuses = True
    layer.load_state(case["parameters"])
    check = module.check_equivariance() if hasattr(module, "check_equivariance") else None
    arrays = [np.array(x).reshape(1, case["batch"], -1) for x in case["inputs"]]
    empty = [x[:, :0] for x in arrays]
    of_empty = layer.forward(*empty)
    layer.backward(*empty, of_empty)
    uneven = False
    try:
        layer.forward(*[x[:, : k + 1] for k, x in enumerate(arrays)])
    except ValueError as error:
        uneven = str(error).startswith("expected inputs of one batch")
    y = layer.forward(*arrays)
    assert of_empty.shape == (1, 0) + y.shape[2:]
    expected = np.array(case["outputs"]).reshape(y.shape)
    if hasattr(layer, "weight"):
        product = functools.reduce(
            lambda a, b: (a[..., :, None] * b[..., None, :]).reshape(*a.shape[:-1], -1), arrays
        )
        filled = product @ layer.weight().T + (layer.bias() if hasattr(layer, "bias") else 0)
        assert relative(filled, expected) <= 1e-12
    by_y = np.cos(np.arange(y.size)).reshape(y.shape)
    by_inputs, gradients = layer.backward(*arrays, by_y)
    xs = [torch.tensor(x, requires_grad=True) for x in arrays]
    torch_layer.zero_grad()
    out = torch_layer(*xs)
    if out.requires_grad:
        out.backward(torch.tensor(by_y))
    errors = [
        relative(own, torch.zeros_like(x) if x.grad is None else x.grad)
        for own, x in zip(by_inputs if case["several"] else [by_inputs], xs)
    ]
    errors += [relative(gradients[k], p.grad) for k, p in torch_layer.named_parameters()]
    return {
        "strange": strange_imports(case["numpy"], NUMPY_IMPORTS),
        "state": list(layer.state()),
        "seeded": all(seeded),
        "reloaded": all(loaded),
        "refuses": refuses,
        "uneven": uneven,
        "check": check,
        "double": relative(y, expected),
        "gradients": max(errors),
        "flow": all(bool(np.any(g != 0)) for g in gradients.values()),
    }


def failure(path):
    """What a module that was tampered with says."""
    try:
        load(path).check_equivariance()
    except ValueError as error:
        return str(error)
    return None


def report(case):
    own, layer = torch_report(case)
    return {"torch": own, "numpy": numpy_report(case, layer)}


torch.set_num_threads(1)
request = json.load(sys.stdin)
answer = {
    "reports": [report(case) for case in request["cases"]],
    "failures": [failure(path) for path in request["tampered"]],
}
print(json.dumps(answer))
