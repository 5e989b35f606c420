"""Where mail goes, from settings: the addresses, their way out, and the server."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from email.utils import parseaddr
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from digest.config import Desk
from digest.problems import Problem, Reason

_LOCAL = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}")
_DOMAIN = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252}[A-Za-z0-9])?")
_NOT_IN_A_LINK = re.compile(r"[\s<>\"\x00-\x20\x7f]")
_PARTED = re.compile(r"[\s,;]+")
_PORTS: Mapping[str, int] = {"smtp": 25, "smtp+starttls": 587, "smtps": 465}


@dataclass(frozen=True, slots=True)
class Server:
    """`kind` is `smtp`, `smtp+starttls` or `smtps`; `user` is empty where none logs in."""

    kind: str
    host: str
    port: int
    user: str


def server(url: str) -> Server | None:
    """The server of `mail.smtp`; None if it is not one. It holds no password, and names a user only where it encrypts."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return None
    if parts.scheme not in _PORTS or not parts.hostname or parts.password is not None or parts.path not in ("", "/"):
        return None
    if parts.username and parts.scheme == "smtp":
        return None
    return Server(parts.scheme, parts.hostname, port or _PORTS[parts.scheme], unquote(parts.username or ""))


def address(text: str) -> str | None:
    """An address as it may stand in a mail's envelope, its domain in ASCII; None if it cannot."""
    local, at, domain = text.strip().rpartition("@")
    try:
        domain = domain.encode("idna").decode() if not domain.isascii() else domain
    except UnicodeError:
        return None
    return f"{local}@{domain.lower()}" if at and _LOCAL.fullmatch(local) and _DOMAIN.fullmatch(domain) else None


def sender(text: str) -> tuple[str, str] | None:
    """`Press Brief <brief@example.org>` → name and address; None if there is no address in it."""
    name, found = parseaddr(text)
    usable = address(found)
    return (name, usable) if usable else None


def unsubscribe_url(desk: Desk, recipient: str) -> str:
    """The recipient's own address for leaving; empty where the desk has none that is safe to offer."""
    url = desk.settings.mail.unsubscribe.replace("{address}", quote(recipient, safe=""))
    usable = url.startswith(("https://", "mailto:")) and url.isascii() and not _NOT_IN_A_LINK.search(url)
    return url if usable else ""


def recipients(desk: Desk, language: str, environ: Mapping[str, str]) -> tuple[list[str], list[Problem]]:
    """The addresses of a language, each once. An entry that cannot be read, or is no address, costs itself; the problem names
    its place, for the status page is public and addresses are not."""
    found: dict[str, str] = {}
    problems: list[Problem] = []
    for place, entry in enumerate(desk.settings.mail.recipients.get(language, ()), 1):
        where = f"mail.recipients.{language}, entry {place}"
        listed = _listed(desk.root, entry, environ)
        if listed is None:
            problems.append(Problem("mail", None, Reason.BAD_ENTRY, where))
            continue
        for number, text in enumerate(listed, 1):
            usable = address(text)
            if usable:
                found.setdefault(usable.casefold(), usable)
            else:
                problems.append(Problem("mail", None, Reason.BAD_ENTRY, f"{where}, address {number}"))
    return list(found.values()), problems


def _listed(root: Path, entry: str, environ: Mapping[str, str]) -> list[str] | None:
    """The addresses behind an entry: itself, the lines of a file, or a variable; None if these are not there."""
    if entry.startswith("env:"):
        value = environ.get(entry.removeprefix("env:"))
        return None if value is None else list(_parts([value]))
    if entry.startswith("file:"):
        try:
            lines = (root / entry.removeprefix("file:")).read_text("utf-8-sig").splitlines()
        except (OSError, UnicodeDecodeError):
            return None
        return list(_parts(line.partition("#")[0] for line in lines))
    return [entry]


def _parts(texts: Iterable[str]) -> Iterator[str]:
    return (part for text in texts for part in _PARTED.split(text) if part)
