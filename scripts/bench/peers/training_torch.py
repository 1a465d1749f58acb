"""The step of noisy SGD on the published problem in PyTorch: float32, eager, autograd; seeds are a leading dimension."""

import torch

ALPHA, TAU, BETA, STD = 50.0, 1e-4, 1e-6, 4.0


def network(particles, x):
    """particles [seeds, N, 2, 2], x [seeds, batch, 2]: one product of matrices, as one would write it."""
    seeds, count = particles.shape[:2]
    values = torch.sigmoid(torch.bmm(x, particles.reshape(seeds, 2 * count, 2).transpose(1, 2)))
    return values.reshape(seeds, x.shape[1], count, 2).mean(2)


def swapped(particles):
    return particles.flip(-1, -2)


def predictor(scheme, particles, x):
    if scheme == "EA":
        return network((particles + swapped(particles)) / 2, x)
    if scheme == "FA":
        size = x.shape[1]
        both = network(particles, torch.cat([x, x.flip(-1)], 1))
        return (both[:, :size] + both[:, size:].flip(-1)) / 2
    return network(particles, x)


def batch(scheme, teacher, seeds, size):
    x = STD * torch.randn(seeds, size, 2)
    y = network(teacher, x)
    if scheme == "DA_SAMPLED":
        moved = torch.rand(seeds, size, 1) < 0.5
        return torch.where(moved, x.flip(-1), x), torch.where(moved, y.flip(-1), y)
    if scheme == "DA_AVERAGED":
        return torch.cat([x, x.flip(-1)], 1), torch.cat([y, y.flip(-1)], 1)
    return x, y


def runners(case):
    scheme, count, size, seeds = case["scheme"], case["particles"], case["batch"], case["seeds"]
    teacher = torch.tensor(case["teacher"]).reshape(1, -1, 2, 2).expand(seeds, -1, -1, -1)
    particles = (torch.randn(seeds, count, 2, 2) / 4).requires_grad_()
    s = ALPHA / count

    def advance():
        for _ in range(case["steps"]):
            with torch.no_grad():
                x, y = batch(scheme, teacher, seeds, size)
            loss = ((predictor(scheme, particles, x) - y) ** 2).sum(-1).mean(-1).sum()
            (gradient,) = torch.autograd.grad(loss, particles)
            with torch.no_grad():
                seen = (particles + swapped(particles)) / 2 if scheme == "EA" else particles
                pull = ALPHA * gradient + 2 * s * TAU * seen
                particles.sub_(pull).add_(torch.randn_like(particles), alpha=(2 * BETA * s) ** 0.5)

    return [advance]
