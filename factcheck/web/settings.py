"""How the server listens and whom it believes, checked before it opens a port."""

from __future__ import annotations

import ipaddress
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from factcheck.errors import NotAllowed

Verify = Callable[[str, str], bool]
"""(reviewer, password) -> whether they belong together. May take 0.1 s: it is run in a thread."""


@dataclass(frozen=True)
class WebSettings:
    """Settings of one server. Raises `NotAllowed` when they would leave the desk open to the
    network: listening beyond loopback needs a login, a proxy header needs its shared secret; and
    for a public URL that is none."""

    command: tuple[str, ...]
    """Program and arguments of one reviewer's session."""
    host: str = "127.0.0.1"
    port: int = 8000
    public_url: str | None = None
    """What the browser sees, with the sub-path when a proxy adds one: "https://host/factcheck"."""
    verify: Verify | None = None
    """Password login; None: no login, or the proxy's."""
    proxy_secret: str | None = None
    """Believe X-Remote-User from requests that carry this in X-Factcheck-Secret."""
    reviewer: str = "reviewer"
    """Who the visitor is when there is no login (loopback only)."""
    max_sessions: int = 20
    idle_seconds: float = 4 * 3600.0

    def __post_init__(self) -> None:
        if not self.login and not is_loopback(self.host):
            raise NotAllowed(
                f"will not listen on {self.host} without a login: anybody on the network could "
                "work on your desk. Let members sign in with --login (`factcheck user add NAME "
                "--password`), or put a proxy in front and name its secret with "
                "--proxy-secret-file"
            )
        url = urlsplit(self.address)
        if url.scheme not in ("http", "https") or not url.netloc:
            raise NotAllowed(f"{self.address!r} is no address of a page, http:// or https://")
        if self.proxy_secret is not None and len(self.proxy_secret) < 16:
            raise NotAllowed("the proxy secret must have at least 16 characters")

    @property
    def login(self) -> bool:
        return self.verify is not None or self.proxy_secret is not None

    @property
    def address(self) -> str:
        """The public URL without a final slash."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return (self.public_url or f"http://{host}:{self.port}").rstrip("/")

    @property
    def base_path(self) -> str:
        """The sub-path under which the proxy shows us, "" at the root."""
        return urlsplit(self.address).path.rstrip("/")

    @property
    def origins(self) -> frozenset[str]:
        """The Origin headers of our own pages."""
        url = urlsplit(self.address)
        own = {f"{url.scheme}://{url.netloc}"}
        if self.public_url is None and is_loopback(self.host):
            own |= {f"http://{name}:{self.port}" for name in ("localhost", "127.0.0.1", "[::1]")}
        return frozenset(own)

    @property
    def hosts(self) -> frozenset[str]:
        """The Host headers we answer to (a rebound DNS name is not among them)."""
        return frozenset(urlsplit(origin).netloc for origin in self.origins)


def is_loopback(host: str) -> bool:
    """Whether only programs on this machine reach `host`."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
