"""Two folders change places, so that at no moment the name of the live one is missing or half full.

Linux does it in one step (renameat2 with RENAME_EXCHANGE, kernel 3.15). Elsewhere, and on file systems that refuse it, it takes
two renames, and `repair` puts right what a kill between them leaves.
"""

import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

_RENAME_EXCHANGE = 2
_AT_FDCWD = -100
_REFUSED = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP})

Rename = Callable[[bytes, bytes], int]  # 0, or the errno


def beside(live: Path) -> tuple[Path, Path]:
    """Where the new folder is made, and where the old one waits between two renames: hidden, in the same folder."""
    return live.with_name(f".{live.name}.new"), live.with_name(f".{live.name}.old")


def exchange(live: Path, new: Path, rename: Rename | None = None) -> None:
    """`new` becomes `live`; what was live, if anything, then lies at `new`. `rename` exchanges two paths in one step; by
    default the system's own, where it has one. Raises OSError."""
    if not live.exists():
        new.rename(live)
        _flush(live.parent)
        return
    rename = rename or _system_rename()
    code = rename(os.fsencode(live), os.fsencode(new)) if rename else errno.ENOSYS
    if code in _REFUSED:
        _, old = beside(live)
        live.rename(old)
        try:
            new.rename(live)
        except OSError:
            old.rename(live)
            raise
        old.rename(new)
    elif code:
        raise OSError(code, os.strerror(code), str(live))
    _flush(live.parent)


def repair(live: Path) -> None:
    """Clears away what a killed build left, and gives the live folder its name back if it lost it. Raises OSError."""
    new, old = beside(live)
    if old.is_dir() and not live.exists():
        old.rename(live)
        _flush(live.parent)
    for leftover in (new, old):
        remove(leftover)


def remove(folder: Path) -> None:
    """Removes a folder of ours with all that is in it; never follows a link. Raises OSError."""
    if folder.is_symlink():
        folder.unlink()
    elif folder.is_dir():
        shutil.rmtree(folder)


def _system_rename() -> Rename | None:
    if not sys.platform.startswith("linux"):
        return None
    function: Any = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)  # glibc 2.28, musl 1.2.6
    if function is None:
        return None
    function.argtypes = (ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_uint)
    function.restype = ctypes.c_int

    def rename(one: bytes, other: bytes) -> int:
        failed = function(_AT_FDCWD, one, _AT_FDCWD, other, _RENAME_EXCHANGE)
        return ctypes.get_errno() if failed else 0

    return rename


def _flush(folder: Path) -> None:
    """Makes a folder's entries durable."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
