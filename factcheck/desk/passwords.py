"""Password hashes: scrypt (RFC 7914) from the standard library, parameters kept with each hash."""

from __future__ import annotations

import hashlib
import hmac
import os

N, R, P = 2**15, 8, 1
"""About 0.1 s and 32 MB a try on a small machine."""

_MEMORY = 128 * 1024 * 1024


def hashed(password: str) -> str:
    """ "scrypt$n$r$p$salt$key", salt and key in hex."""
    salt = os.urandom(16)
    return f"scrypt${N}${R}${P}${salt.hex()}${_key(password, salt, N, R, P).hex()}"


def matches(password: str, stored: str) -> bool:
    """Whether `password` is the one that `stored` was made of; constant time in the key."""
    _, n, r, p, salt, key = stored.split("$")
    tried = _key(password, bytes.fromhex(salt), int(n), int(r), int(p))
    return hmac.compare_digest(tried, bytes.fromhex(key))


def _key(password: str, salt: bytes, n: int, r: int, p: int) -> bytes:
    return hashlib.scrypt(password.encode(), salt=salt, n=n, r=r, p=p, maxmem=_MEMORY, dklen=32)
