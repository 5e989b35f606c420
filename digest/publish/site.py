"""The built site → `site/`, as a whole or not at all.

    preflight                      is `site/` ours, and can it be replaced?
    repair                         what a killed build left
    for each file                  written beside the old site, or the same file of it linked
    check the links, flush         nothing goes live that leads nowhere
    exchange the two folders       one step on Linux
    remove the old one

A reader, a crash or a full disk meets the old site or the new one. A build that changes nothing touches nothing.
"""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from digest.problems import DigestError, Problem
from digest.publish import _exchange
from digest.publish._links import LinkCheck
from digest.records import Output

MARK = ".gitignore"  # tells a site of ours; a folder without it is never replaced
_MARK_BODY = b"*\n!.gitignore\n"
_SHOWN_LINKS = 20


@dataclass(frozen=True, slots=True)
class Published:
    """What a build did: files in all, and how many of them are new or changed; how many of the old site are gone."""

    files: int
    changed: int
    removed: int
    problems: tuple[Problem, ...] = ()


def publish(outputs: Iterable[Output], site: Path) -> Published:
    """Puts the files at the place of the old site. Raises DigestError, and whatever the outputs raise; the old site then stands
    untouched."""
    preflight(site)
    new, _ = _exchange.beside(site)
    try:
        _exchange.repair(site)
        done = _build(outputs, site, new)
        if done.changed or done.removed:
            _exchange.exchange(site, new)
    except OSError as error:
        raise DigestError(f"{_shown(error, site)}: {error.strerror}; the site that was there stands untouched") from error
    finally:
        _clear(new)
    return done


def preflight(site: Path) -> None:
    """Can this folder be replaced by a build? Asked before a night begins. Raises DigestError."""
    if site.is_symlink():
        raise DigestError(f"{site}: is a link; the site is exchanged as a whole, which needs a folder. Link to it instead")
    if not site.exists():
        if not _writable(site.parent):
            raise DigestError(f"{site.parent}: cannot be written to, so no site can be made in it")
        return
    if not site.is_dir():
        raise DigestError(f"{site}: is in the way: not a folder. Move it away")
    if os.path.ismount(site):
        raise DigestError(f"{site}: is a mount point, which cannot be exchanged as a whole; mount the folder above it")
    for folder in (site, site.parent):
        if not _writable(folder):
            raise DigestError(f"{folder}: is read-only; make it writable for the user who runs this")
    if not (site / MARK).is_file() and any(site.iterdir()):
        raise DigestError(f"{site}: has files and no {MARK}, so it is not ours. Move them away, or add an empty {MARK}")


def _writable(folder: Path) -> bool:
    """A folder without any write permission counts as read-only for root too, who could write all the same."""
    return folder.is_dir() and bool(folder.stat().st_mode & 0o222) and os.access(folder, os.W_OK | os.X_OK)


def _build(outputs: Iterable[Output], site: Path, new: Path) -> Published:
    """The new site, complete and flushed, in its folder beside the old one."""
    check = LinkCheck()
    mark = site / MARK
    written = {MARK: _place(mark.read_bytes() if mark.is_file() else _MARK_BODY, mark, new / MARK)}  # path → is it new?
    for output in outputs:
        path = _checked(output.path, written)
        check.page(output.path, output.body)
        written[output.path] = _place(output.body, site / path, new / path)
    broken = check.broken(written)
    if broken:
        more = f"\n… and {len(broken) - _SHOWN_LINKS} more" if len(broken) > _SHOWN_LINKS else ""
        raise DigestError("links that lead nowhere; nothing was published:\n" + "\n".join(broken[:_SHOWN_LINKS]) + more)
    changed = [path for path, is_new in written.items() if is_new]
    removed = sum(1 for path in _files(site) if path not in written)
    if changed or removed:
        _flush(new)
    return Published(len(written) - 1, len(changed) - written[MARK], removed)


def _checked(path: str, written: dict[str, bool]) -> PurePosixPath:
    """The path, if it stays inside the site. Raises DigestError: a page's name can come from an edition edited by hand."""
    parts = path.split("/")
    if any(part in ("", ".", "..") or "\\" in part or not part.isprintable() for part in parts):
        raise DigestError(f"{path!r} cannot be a file of the site; nothing was published")
    if path in written:
        raise DigestError(f"{path}: two pages have this address; nothing was published")
    return PurePosixPath(path)


def _place(body: bytes, old: Path, new: Path) -> bool:
    """Writes a file, or links the old one if it is the same; was it new or changed?"""
    _make_folder(new.parent)
    if old.is_file() and not old.is_symlink() and old.stat().st_size == len(body) and old.read_bytes() == body:
        try:
            os.link(old, new)
        except OSError:  # a file system without hard links, or too many of them
            _write(new, body)
        return False
    _write(new, body)
    return True


def _write(path: Path, body: bytes) -> None:
    with path.open("xb") as file:
        file.write(body)
    path.chmod(0o644)  # whatever the umask of a cron job: a web server must be able to read it


def _make_folder(folder: Path) -> None:
    if not folder.is_dir():
        _make_folder(folder.parent)
        folder.mkdir()
        folder.chmod(0o755)


def _files(site: Path) -> Iterator[str]:
    """The files of a site, by their paths in it."""
    for folder, _, names in os.walk(site):
        for name in names:
            yield (Path(folder) / name).relative_to(site).as_posix()


def _flush(new: Path) -> None:
    """Makes the new site durable before it goes live: files that are no links to old ones, then the folders that list them.
    One flush of a journal covers most of what follows, so this comes after all writing."""
    files = [new / path for path in _files(new)]
    folders = [Path(folder) for folder, _, _ in os.walk(new, topdown=False)]
    for target in (*(file for file in files if file.stat().st_nlink == 1), *folders):
        handle = os.open(target, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _clear(new: Path) -> None:
    """The old site after the exchange, or a new one that was given up. What cannot be removed now, the next start removes."""
    try:
        _exchange.remove(new)
    except OSError:
        return


def _shown(error: OSError, site: Path) -> str:
    return str(error.filename) if error.filename else str(site)
