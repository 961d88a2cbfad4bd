"""Who may come in: sign-in sessions, and a brake on guessing passwords. No I/O, no framework."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field

SESSION_SECONDS = 12 * 3600
"""A working day; the cookie ends with the browser anyway."""

ATTEMPTS, WINDOW_SECONDS = 5, 300.0
"""Failures allowed per name and per address within the window. After that the door stays shut for
the rest of it, to the right password too, so that guessing learns nothing."""

REMEMBERED = 10_000
"""Bound on the brake's memory: a flood of invented names must not fill it."""


@dataclass
class Sessions:
    """Signed-in reviewers by random token. `now` is a monotonic clock in seconds."""

    now: Callable[[], float]
    _by_token: dict[str, tuple[str, float]] = field(default_factory=dict)

    def open(self, reviewer: str) -> str:
        """A new token for `reviewer`: 256 random bits."""
        now = self.now()
        self._by_token = {t: (r, ends) for t, (r, ends) in self._by_token.items() if ends > now}
        token = secrets.token_urlsafe(32)
        self._by_token[token] = (reviewer, now + SESSION_SECONDS)
        return token

    def reviewer(self, token: str | None) -> str | None:
        """Who holds the token; None when nobody does or it has run out."""
        reviewer, ends = self._by_token.get(token or "", (None, 0.0))
        return reviewer if ends > self.now() else None

    def close(self, token: str | None) -> None:
        self._by_token.pop(token or "", None)


@dataclass
class Brake:
    """Counts failed sign-ins per key (a name, an address) in a sliding window."""

    now: Callable[[], float]
    _failures: dict[str, list[float]] = field(default_factory=dict)

    def wait(self, *keys: str) -> float:
        """Seconds until another attempt is allowed under every key; 0.0 when it is."""
        return max((self._wait(key) for key in keys), default=0.0)

    def failed(self, *keys: str) -> None:
        for key in keys:
            if len(self._failures) >= REMEMBERED and key not in self._failures:
                self._failures.pop(next(iter(self._failures)))
            self._failures[key] = [*self._recent(key), self.now()]

    def succeeded(self, *keys: str) -> None:
        for key in keys:
            self._failures.pop(key, None)

    def _recent(self, key: str) -> list[float]:
        return [at for at in self._failures.get(key, ()) if at > self.now() - WINDOW_SECONDS]

    def _wait(self, key: str) -> float:
        recent = self._recent(key)
        return recent[-ATTEMPTS] + WINDOW_SECONDS - self.now() if len(recent) >= ATTEMPTS else 0.0
