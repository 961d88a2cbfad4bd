from __future__ import annotations

import pytest

from factcheck.errors import NotAllowed
from factcheck.web.logins import (
    ATTEMPTS,
    REMEMBERED,
    SESSION_SECONDS,
    WINDOW_SECONDS,
    Brake,
    Sessions,
)
from factcheck.web.settings import WebSettings


class Hours:
    """A monotonic clock that moves when told."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


def test_a_session_lasts_until_it_runs_out_or_is_closed() -> None:
    clock = Hours()
    sessions = Sessions(clock)
    token, other = sessions.open("Ana"), sessions.open("Ben")
    assert token != other
    assert sessions.reviewer(token) == "Ana"
    sessions.close(other)
    assert sessions.reviewer(other) is None
    clock.seconds += SESSION_SECONDS
    assert sessions.reviewer(token) is None
    assert sessions.reviewer(None) is None


def test_the_brake_shuts_after_failures_and_opens_again() -> None:
    clock = Hours()
    brake = Brake(clock)
    for _ in range(ATTEMPTS):
        assert brake.wait("name Ana") == 0
        brake.failed("name Ana", "address 1")
    assert brake.wait("name Ana") == pytest.approx(WINDOW_SECONDS)
    assert brake.wait("name Ben", "address 1") > 0, "the address is counted too"
    assert brake.wait("name Ben") == 0
    clock.seconds += WINDOW_SECONDS + 1
    assert brake.wait("name Ana", "address 1") == 0


def test_the_brake_forgets_the_oldest_rather_than_growing() -> None:
    brake = Brake(Hours())
    for n in range(REMEMBERED + 10):
        brake.failed(f"name {n}")
    assert len(brake._failures) == REMEMBERED


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.1", "::", "desk.example"])  # noqa: S104 # refused, not bound
def test_listening_beyond_loopback_needs_a_login(host: str) -> None:
    with pytest.raises(NotAllowed, match="factcheck user add"):
        WebSettings(command=("true",), host=host)
    assert WebSettings(command=("true",), host=host, verify=lambda _n, _p: True).login


@pytest.mark.parametrize(
    ("public_url", "base", "host"),
    [
        pytest.param(None, "", "127.0.0.1:8000", id="direct"),
        pytest.param(
            "https://desk.example/factcheck/", "/factcheck", "desk.example", id="sub-path"
        ),
    ],
)
def test_addresses(public_url: str | None, base: str, host: str) -> None:
    settings = WebSettings(command=("true",), public_url=public_url)
    assert settings.base_path == base
    assert host in settings.hosts
    assert "evil.example" not in settings.hosts


def test_a_short_proxy_secret_is_refused() -> None:
    with pytest.raises(NotAllowed, match="16 characters"):
        WebSettings(command=("true",), proxy_secret="short")  # noqa: S106 # refused, not used
