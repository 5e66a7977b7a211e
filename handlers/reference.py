"""References by which a failure that somebody was told of is found in the log."""

import secrets

# Without the letters and digits that are taken for each other when a reference is read aloud.
_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"


def reference() -> str:
    """Return a short reference to find one failure in the log by."""
    return "".join(secrets.choice(_LETTERS) for _ in range(5))
