"""Mujaz: a bilingual press digest, from feeds to page to inbox.

The engine alone, on plain dicts like the JSON lines of the commands (`docs/api.md`): `digest.read`, `digest.group`,
`digest.verify`. They are imported when they are first asked for.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from digest.api import group, read, verify

__all__ = ["__version__", "group", "read", "verify"]

__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    if name not in ("group", "read", "verify"):
        raise AttributeError(f"module 'digest' has no attribute {name!r}")
    from digest import api

    return getattr(api, name)
