"""Trains networks on data drawn from a law: an emitted equivariant module beside an MLP of the same width and depth.

Reads one JSON object on standard input: the module's path, the law, the hidden widths of the MLP, the numbers of training rows, the
seeds, and the settings of Adam. Prints one line of JSON a training: the relative errors sum |f(x) - y|^2 / sum |y|^2 on the training
rows and on fresh ones. Both architectures get the same rows and batches, labels without noise, one scale for all labels.
"""

import importlib.util
import json
import math
import sys
import time

import torch
from torch import nn


def log_mean_exp(count, generator):
    """Invariant under S(8): y = log(mean_i exp(2 x_i)) - 2, a smooth maximum of eight numbers, x_i ~ N(0, 1)."""
    x = torch.randn(count, 8, generator=generator)
    return x, torch.logsumexp(2 * x, 1, keepdim=True) - math.log(8) - 2


def inertia(count, generator):
    """The inertia tensor sum_i m_i (|r_i|^2 I - r_i r_i^T) of five masses m = log(1 + e^z), r and z normal; O(3).

    Finzi, Welling, Wilson 2021, section 7.1.
    """
    masses = nn.functional.softplus(torch.randn(count, 5, generator=generator))
    r = torch.randn(count, 5, 3, generator=generator)
    squares = r.square().sum(-1)[..., None, None] * torch.eye(3)
    tensors = squares - r[..., :, None] * r[..., None, :]
    y = (masses[..., None, None] * tensors).sum(1)
    return torch.cat((masses, r.flatten(1)), 1), y.flatten(1)


def scattering(count, generator):
    """The squared amplitude of the scattering of an electron and a muon, up to a factor, of the momenta p, q, p', q'; O(1,3).

    L(p, p')^{mn} L(q, q')_{mn} with L(a, b)^{mn} = a^m b^n + a^n b^m - (a.b - a.a) eta^{mn}, where the components are
    N(0, 1/16). Finzi, Welling, Wilson 2021, section 7.1.
    """
    x = torch.randn(count, 4, 4, generator=generator) / 4
    eta = torch.tensor([1.0, -1.0, -1.0, -1.0])
    dots = torch.einsum("bim,m,bjm->bij", x, eta, x)
    p, q, p_out, q_out = range(4)

    def dot(a, b):
        return dots[:, a, b]

    first, second = dot(p, p_out) - dot(p, p), dot(q, q_out) - dot(q, q)
    y = 2 * dot(p, q) * dot(p_out, q_out) + 2 * dot(p, q_out) * dot(p_out, q)
    y = y - 2 * dot(p, p_out) * second - 2 * dot(q, q_out) * first + 4 * first * second
    return 4 * x.flatten(1), 16 * y[:, None]


LAWS = {"log-mean-exp": log_mean_exp, "inertia": inertia, "scattering": scattering}


def load(path):
    spec = importlib.util.spec_from_file_location("network", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def mlp(columns, hidden, rows):
    sizes = [columns, *hidden]
    layers = [layer for a, b in zip(sizes, sizes[1:]) for layer in (nn.Linear(a, b), nn.SiLU())]
    return nn.Sequential(*layers, nn.Linear(sizes[-1], rows))


def relative_error(network, x, y):
    with torch.no_grad():
        return ((network(x) - y).square().sum() / y.square().sum()).item()


def train(network, x, y, settings, generator):
    optimiser = torch.optim.Adam(network.parameters(), lr=settings["rate"])
    steps, batch = settings["steps"], settings["batch"]
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, steps)
    for _ in range(steps):
        rows = torch.randperm(len(x), generator=generator)[:batch]
        optimiser.zero_grad()
        (network(x[rows]) - y[rows]).square().mean().backward()
        optimiser.step()
        schedule.step()


def main(request):
    torch.set_num_threads(1)
    law, module = LAWS[request["law"]], load(request["module"])
    heldout, labels = law(request["testRows"], torch.Generator().manual_seed(1_000_001))
    networks = {
        "equivariant": module.EquivariantNetwork,
        "unconstrained": lambda: mlp(heldout.shape[1], request["hidden"], labels.shape[1]),
    }
    for rows in request["rows"]:
        for seed in request["seeds"]:
            x, y = law(rows, torch.Generator().manual_seed(seed))
            scale = y.square().mean().sqrt()
            for name, build in networks.items():
                torch.manual_seed(seed)
                network = build()
                started = time.perf_counter()
                train(network, x, y / scale, request["settings"], torch.Generator().manual_seed(seed))
                found = {
                    "architecture": name,
                    "rows": rows,
                    "seed": seed,
                    "parameters": sum(p.numel() for p in network.parameters()),
                    "training": relative_error(network, x, y / scale),
                    "test": relative_error(network, heldout, labels / scale),
                    "seconds": time.perf_counter() - started,
                }
                print(json.dumps(found), flush=True)


if __name__ == "__main__":
    main(json.load(sys.stdin))
