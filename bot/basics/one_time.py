"""Secrets that are told once and kept as a hash: what stands in the links that organisers give out.

A secret has 128 random bits, so a hash without salt or cost is enough.
"""

import hmac
import secrets
from collections.abc import Mapping
from hashlib import sha256

_SECRET_BYTES = 16


def new_secret() -> str:
    """Return a secret that fits into a link."""
    return secrets.token_urlsafe(_SECRET_BYTES)


def digest(secret: str) -> str:
    """Return what is kept of a secret: its SHA-256 in hexadecimal."""
    return sha256(secret.encode(errors="replace")).hexdigest()


def fitting(secret: str, digests: Mapping[int, str]) -> frozenset[int]:
    """Return the numbers of the digests that a secret fits.

    Each digest is compared in constant time, and with all of them, however early one fits.
    """
    offered = digest(secret)
    return frozenset(number for number, known in digests.items() if hmac.compare_digest(known, offered))
