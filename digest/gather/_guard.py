"""Which addresses may be contacted: no link, redirect or name server can lead a request into the operator's own network."""

from collections.abc import Iterable
from ipaddress import IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

Network = IPv4Network | IPv6Network

# `is_global` is true for all of these in one Python or another, and each can reach what is behind our own door.
_DENIED = tuple(
    ip_network(text)
    for text in (
        "0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "192.88.99.0/24", "198.18.0.0/15", "224.0.0.0/4", "240.0.0.0/4",
        "::/96",                            # IPv4-compatible
        "::ffff:0:0:0/96",                  # IPv4-translated
        "64:ff9b::/96", "64:ff9b:1::/48",   # NAT64
        "100::/64",                         # discard
        "2001::/23",                        # Teredo, ORCHID, protocol assignments
        "2002::/16",                        # 6to4
        "5f00::/16",                        # segment routing
        "fec0::/10", "ff00::/8",            # site-local, multicast
    )
)  # fmt: skip


def networks(texts: Iterable[str]) -> tuple[Network, ...]:
    """Settings' `allow_networks`, parsed. ValueError for what is not a network (settings have been checked before)."""
    return tuple(ip_network(text, strict=False) for text in texts)


def may_contact(address: str, allowed: Iterable[Network] = ()) -> bool:
    """Whether a socket may be connected to this numeric address. `allowed` opens networks that are closed otherwise."""
    try:
        ip = ip_address(address)
    except ValueError:
        return False
    if isinstance(ip, IPv6Address) and ip.ipv4_mapped is not None:
        ip = ip.ipv4_mapped
    if any(ip in network for network in allowed):
        return True
    return ip.is_global and not any(ip in network for network in _DENIED)
