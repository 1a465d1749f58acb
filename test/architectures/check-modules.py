"""Runs emitted PyTorch modules; reads [{path, weight, bias, inputs}] and prints what each of them did, as JSON."""

import importlib.util
import json
import sys

import torch


def load(number, path):
    spec = importlib.util.spec_from_file_location(f"layer_{number}", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def relative_error(left, right):
    scale = torch.maximum(left.norm(), right.norm()).item()
    return (left - right).norm().item() / scale if scale > 0 else 0.0


def equivariance_errors(module, layer, columns, dtype):
    """On random inputs, apart from the module's own check."""
    x = torch.randn(7, columns, dtype=dtype)
    errors = []
    for pair in module.generators():
        rho_in, rho_out = (torch.tensor(m, dtype=dtype) for m in pair)
        errors.append(relative_error(layer(x @ rho_in.T), layer(x) @ rho_out.T))
    return errors


def fill(layer, values):
    for name, parameter in layer.named_parameters():
        parameter.data = torch.tensor(values[name], dtype=parameter.dtype)


def gradients_flow(layer, columns):
    layer.zero_grad()
    x = torch.randn(5, columns, requires_grad=True)
    layer(x).sum().backward()
    layer(torch.randn(3, 2, columns)).square().sum().backward()
    return all(p.grad is not None and bool((p.grad != 0).all()) for p in layer.parameters())


def gradient_checks(layer, columns):
    """Against finite differences, in double precision."""
    x = torch.randn(2, columns, dtype=torch.float64, requires_grad=True)
    names = [name for name, _ in layer.named_parameters()]
    values = [p.detach().clone().requires_grad_() for p in layer.parameters()]

    def apply(x, *values):
        return torch.nn.utils.stateless.functional_call(layer, dict(zip(names, values)), x)

    return torch.autograd.gradcheck(apply, (x, *values))


def output_variance(layer, columns, draws=400):
    """Mean square of the outputs that have weights, over initial weights and normal inputs."""
    squares = 0.0
    with torch.no_grad():
        for _ in range(draws):
            layer.reset_parameters()
            filled = (layer.weight() != 0).any(dim=1)
            squares += layer(torch.randn(64, columns))[:, filled].square().mean().item()
    return squares / draws


def report(number, case):
    torch.manual_seed(0)
    module = load(number, case["path"])
    modules = [v for v in vars(module).values() if isinstance(v, type) and issubclass(v, torch.nn.Module)]
    (Layer,) = modules
    layer = Layer()
    columns, rows = case["columns"], case["rows"]
    again = Layer()
    again.load_state_dict(layer.state_dict())
    x = torch.randn(4, 3, columns)
    torch.manual_seed(5)
    first = Layer().state_dict()
    torch.manual_seed(5)
    second = Layer().state_dict()
    state = torch.random.get_rng_state()
    check = module.check_equivariance() if hasattr(module, "check_equivariance") else None
    keeps_random_state = torch.equal(state, torch.random.get_rng_state())
    result = {
        "shapes": [list(layer(torch.zeros(*s, columns)).shape) for s in ((), (2,), (4, 3))],
        "parameters": sum(p.numel() for p in layer.parameters()),
        "state": sorted(layer.state_dict()),
        "reloaded": torch.equal(layer(x), again(x)),
        "seeded": all(torch.equal(first[k], second[k]) for k in first),
        "gradients": gradients_flow(layer, columns),
        "check": check,
        "keepsRandomState": keeps_random_state,
        "doc": module.__doc__,
    }
    small = rows * columns <= 100
    result["variance"] = output_variance(layer, columns) if small and hasattr(layer, "weight") else None
    fill(layer, case["parameters"])
    if check is not None:
        result["single"] = equivariance_errors(module, layer, columns, torch.float32)
        result["generators"] = module.generators() if small else None
    layer.float().double()
    fill(layer, case["parameters"])
    if check is not None:
        result["double"] = equivariance_errors(module, layer, columns, torch.float64)
    result["gradcheck"] = gradient_checks(layer, columns) if small else None
    inputs = torch.tensor(case["inputs"], dtype=torch.float64).view(-1, columns)
    result["outputs"] = layer(inputs).flatten().tolist()
    return result


def failure(number, path):
    """What a module that was tampered with says."""
    try:
        load(number, path).check_equivariance()
    except ValueError as error:
        return str(error)
    return None


request = json.load(sys.stdin)
answer = {
    "reports": [report(k, case) for k, case in enumerate(request["cases"])],
    "failures": [failure(f"tampered_{k}", path) for k, path in enumerate(request["tampered"])],
}
print(json.dumps(answer))
