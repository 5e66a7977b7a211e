"""Memory that stays: what is put together once and asked until the process ends."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def kept_for_good() -> Iterator[None]:
    """Take what the block makes out of the garbage collector's rounds.

    With a large programme in memory a full round takes hundreds of milliseconds, finds nothing, and some question waits
    for it. Making it is quicker, too, while no rounds are run.
    """
    going = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if going:
            gc.enable()
