"""Pages spoilt at random."""

import random

PIECES = (b"---\n", b"[", b"](", b"```", b"|", b"{", b"<b", b"\n    ", b"\xf0\x9f", b"&a *a ", b"\n/// details | ")


def mutated(original: bytes, rng: random.Random) -> bytes:
    """A page with bytes and lines lost, doubled, moved and changed."""
    data = bytearray(original)
    for _ in range(rng.randint(1, 6)):
        at, size = rng.randrange(len(data)), rng.choice((1, 1, 2, 10, 80))
        change = rng.randrange(4)
        if change == 0:
            del data[at : at + size]
        elif change == 1:
            data[at:at] = data[at : at + size] * rng.randint(1, 30)
        elif change == 2:
            data[at : at + size] = rng.randbytes(size)
        else:
            data[at:at] = rng.choice(PIECES)
        if not data:
            break
    return bytes(data)
