"""Which network addresses a page may be fetched from.

Fetching an address that somebody else wrote must not reach into this machine or the newsroom's own
network: only globally routable unicast addresses pass (IANA special-purpose registries, as Python's
`ipaddress` holds them), and an IPv6 address that carries an IPv4 one is judged by both.
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

_NAT64 = IPv6Network("64:ff9b::/96")


def is_public(address: str) -> bool:
    """Whether `address` (as a resolver returns it) may be fetched from."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return False
    carried = _carried(parsed) if isinstance(parsed, IPv6Address) else None
    if carried is not None:
        return _is_public(carried)
    return _is_public(parsed)


def _is_public(address: IPv4Address | IPv6Address) -> bool:
    special = address.is_multicast or address.is_reserved or address.is_unspecified
    return address.is_global and not special


def _carried(address: IPv6Address) -> IPv4Address | None:
    """The IPv4 address inside a mapped, 6to4, Teredo or NAT64 address."""
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address.sixtofour is not None:
        return address.sixtofour
    if address.teredo is not None:
        return address.teredo[1]
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return None
