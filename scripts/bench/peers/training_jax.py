"""The step of noisy SGD on the published problem in JAX: float32, jitted scan, vmapped over seeds where there are several."""

import jax
import jax.numpy as jnp

ALPHA, TAU, BETA, STD = 50.0, 1e-4, 1e-6, 4.0


def network(particles, x):
    return jnp.mean(jax.nn.sigmoid(jnp.einsum("ncd,bd->nbc", particles, x)), 0)


def swapped(particles):
    return particles[:, ::-1, ::-1]


def predictor(scheme, particles, x):
    if scheme == "EA":
        return network((particles + swapped(particles)) / 2, x)
    if scheme == "FA":
        both = network(particles, jnp.concatenate([x, x[:, ::-1]]))
        return (both[: len(x)] + both[len(x) :, ::-1]) / 2
    return network(particles, x)


def batch(scheme, teacher, size, key):
    data, elements = jax.random.split(key)
    x = STD * jax.random.normal(data, (size, 2))
    y = network(teacher, x)
    if scheme == "DA_SAMPLED":
        moved = jax.random.bernoulli(elements, shape=(size, 1))
        return jnp.where(moved, x[:, ::-1], x), jnp.where(moved, y[:, ::-1], y)
    if scheme == "DA_AVERAGED":
        return jnp.concatenate([x, x[:, ::-1]]), jnp.concatenate([y, y[:, ::-1]])
    return x, y


def runner(case, generator):
    """A function that makes `steps` steps of all seeds, and waits for them."""
    scheme, count, size = case["scheme"], case["particles"], case["batch"]
    teacher = jnp.asarray(case["teacher"], jnp.float32).reshape(-1, 2, 2)
    s = ALPHA / count

    def loss(particles, x, y):
        return jnp.mean(jnp.sum((predictor(scheme, particles, x) - y) ** 2, -1))

    def step(state, _):
        particles, key = state
        key, data, noise = jax.random.split(key, 3)
        x, y = batch(scheme, teacher, size, data)
        # the loss holds 1/N, so that its gradient is multiplied by alpha
        gradient = ALPHA * jax.grad(loss)(particles, x, y)
        seen = (particles + swapped(particles)) / 2 if scheme == "EA" else particles
        xi = jax.random.normal(noise, particles.shape)
        return (particles - gradient - 2 * s * TAU * seen + jnp.sqrt(2 * BETA * s) * xi, key), None

    def run(particles, key, steps):
        return jax.lax.scan(step, (particles, key), None, length=steps)[0]

    seeds = case["seeds"]
    keys = jax.random.split(jax.random.key(1, impl=generator), seeds)
    particles = jax.random.normal(jax.random.key(0), (seeds, count, 2, 2)) / 4
    steps = case["steps"]
    if seeds == 1:
        keys, particles = keys[0], particles[0]
        many = jax.jit(lambda p, k: run(p, k, steps))
    else:
        many = jax.jit(jax.vmap(lambda p, k: run(p, k, steps)))
    state = [particles, keys]

    def advance():
        state[:] = jax.block_until_ready(many(*state))

    return advance


def runners(case):
    """Two generators: JAX's default, and the one that its documentation calls faster."""
    return [runner(case, generator) for generator in ("threefry2x32", "rbg")]
