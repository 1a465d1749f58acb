"""Layers in PyTorch: float32, eager."""

import time

import numpy as np
import torch
from torch import nn
from torch.profiler import ProfilerActivity, profile

from layer_case import codes_of, generic


class Gather(nn.Module):
    """One vector of parameters and a matrix of indices into it: parameter sharing as it is usually written."""

    def __init__(self, codes, count, bias):
        super().__init__()
        self.parameter = nn.Parameter(torch.randn(count))
        self.bias = nn.Parameter(torch.zeros(bias)) if bias else None
        self.signed, self.holed = bool((codes < 0).any()), bool((codes == 0).any())
        places = np.where(codes < 0, count - codes, codes)
        self.register_buffer("places", torch.tensor(places if self.signed or self.holed else places - 1))

    def forward(self, x):
        p = self.parameter
        if self.signed:
            p = torch.cat((p.new_zeros(1), p, -p))
        elif self.holed:
            p = torch.cat((p.new_zeros(1), p))
        return nn.functional.linear(x, p[self.places], self.bias)


class Contestant:
    compiling = None

    def __init__(self, layer, case, construction=None):
        self.layer, self.sizes, self.construction = layer, (case["columns"], case["rows"]), construction
        self.parameters = sum(p.numel() for p in layer.parameters())

    def at(self, batch):
        """A step with batches of this size."""
        self.x, self.slope = (torch.randn(batch, size) for size in self.sizes)
        self.x.requires_grad_()
        return self.step

    def step(self):
        self.layer(self.x).backward(self.slope)
        self.layer.zero_grad(set_to_none=True)
        self.x.grad = None

    def bytes(self):
        held = sum(t.numel() * t.element_size() for t in (*self.layer.parameters(), *self.layer.buffers()))
        with profile(activities=[ProfilerActivity.CPU], profile_memory=True) as events:
            self.step()
        allocations = [e for e in events.profiler.kineto_results.events() if e.name() == "[memory]"]
        total = peak = 0
        for event in sorted(allocations, key=start):
            total += event.nbytes()
            peak = max(peak, total)
        return held + peak


def start(event):
    """When it began, by the clock that this version of PyTorch has."""
    return event.start_ns() if hasattr(event, "start_ns") else event.start_us()


def codes_of_layer(layer):
    """The layer's W as indices, read from the W that different parameters give; None where it isn't such a matrix."""
    with torch.no_grad():
        values = torch.tensor(generic(layer.weight_parameters.numel())).float()
        layer.weight_parameters.copy_(values)
        codes = codes_of(values.numpy(), layer.weight().numpy())
        layer.reset_parameters()
    return codes


def contestants(module, importing, case):
    """`importing` is the time to import our module, in milliseconds."""
    rows, columns = case["rows"], case["columns"]
    started = time.perf_counter()
    ours = module.EquivariantLinear()
    construction = importing + 1000 * (time.perf_counter() - started)
    bias = rows if "bias_parameters" in dict(ours.named_parameters()) else 0
    found = {
        "ours": Contestant(ours, case, construction),
        "dense": Contestant(nn.Linear(columns, rows, bias=bias > 0), case),
    }
    codes = codes_of_layer(ours)
    if codes is not None:
        found["gather"] = Contestant(Gather(codes, ours.weight_parameters.numel(), bias), case)
    return found, {}
