"""How many made-up examples a property is tried on: the same few in every run of the suite, others in a search.

The suite must not fail today for what it passed yesterday; `make search` looks further, at random, and what it finds
becomes a test of its own.
"""

import os
from typing import Any

from hypothesis import HealthCheck, settings

_TIMES = int(os.environ.get("EXAMPLES_TIMES", "1"))


def examples(count: int, **more: Any) -> settings:
    """Settings for `count` examples, or so many times as many of a search; `more` are hypothesis's own settings."""
    return settings(
        max_examples=count * _TIMES,
        derandomize=_TIMES == 1,
        database=None,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow],  # how busy the machine is says nothing
        **more,
    )
