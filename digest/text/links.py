"""Web addresses from outside: which may be shown and followed."""

import re
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

_LONGEST = 2048
_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_HTTP_WITH_HOST = re.compile(r"https?://[^/?#\s\\]", re.IGNORECASE)
_DROPPED = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_SAFE = "!#$%&'()*+,/:;=?@[]~"


def web_link(link: str, base: str = "") -> str | None:
    """An absolute http or https address that is safe to print: `link` resolved against `base`, what is not ASCII
    percent-encoded (RFC 3987, 3.1), the host in its ASCII form, no user name. None for any other scheme, for an address
    without a host, and for more than 2 KiB."""
    link = _DROPPED.sub("", link).strip()
    if link[:5].lower() == "feed:":  # feed:https://host/ and feed://host/
        link = link[5:] if _SCHEME.match(link, 5) else "http:" + link[5:]
    if not link or len(link) > _LONGEST or (_SCHEME.match(link) and not _HTTP_WITH_HOST.match(link)):
        return None
    try:
        parts = urlsplit(urljoin(base, link))
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = "" if parts.port is None else f":{parts.port}"
    except ValueError:  # a broken host or port; UnicodeError is one
        return None
    if parts.scheme not in ("http", "https") or not host:
        return None
    netloc = (f"[{host}]" if ":" in host else host) + port
    return urlunsplit((parts.scheme, netloc, *(quote(part, safe=_SAFE) for part in parts[2:])))
