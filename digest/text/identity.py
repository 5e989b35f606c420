"""When two feed items are the same item: by their link, else their guid, else their words. For comparing, never for showing.

Links change without the article changing (tracking, sessions, http or https); guids are often missing, sometimes the same on
every item, and all of them new after a change of system.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import UTC
from hashlib import sha256
from urllib.parse import urlsplit

from digest.records import Entry
from digest.text.folding import fold
from digest.text.links import web_link

# Query parameters that say how a reader came, never what is read.
_TRACKING_PREFIXES = (
    "utm_",
    "mtm_",
    "matomo_",
    "pk_",
    "piwik_",
    "hsa_",
    "at_",
    "ns_",
    "mc_",
    "oly_",
    "vero_",
    "guce_",
    "__twitter",
    "aspsessionid",
)
_TRACKING = frozenset(
    (
        # advertising and analytics
        "fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ymclid twclid ttclid igshid igsh li_fat_id wickedid zanpid "
        "irclickid _ga _gl _gac _hsenc _hsmi hsctatracking mkt_tok s_cid s_kwcid ef_id epik rb_clid trk trkcampaign spm scm "
        "fb_action_ids fb_action_types fb_ref fb_source action_object_map action_type_map action_ref_map __source __tn__ "
        # newsrooms' own campaign marks
        "xtor xtref xtcr cmpid cmp cmp_id campaign campaign_id icid int_cid ncid ocid ito smid emc partner maca wprov "
        "guccounter traffic_source trafficsource sr_share sharetype share_id feedtype feed_id ref_src ref_url referrer "
        # sessions and the time of asking
        "phpsessid jsessionid sessionid session_id session sessid cfid cftoken zenid osid "
        "time timestamp ts _t _ nocache cachebuster cache_buster cb rnd rand random"
    ).split()
)
# Parameters that name an article on one site and a visit on another: dropped by their values.
_DOUBTFUL = frozenset("sid s ref from src source via rss feed partner output".split())
_OF_A_VISIT = re.compile(
    r"rss2?|atom|feeds?|feedburner|rssfeed|[0-9a-f]{24,}|(?=.*[a-zA-Z])(?=.*\d)[0-9a-zA-Z]{26,}", re.IGNORECASE
)

_UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_STRAY_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")
_ESCAPE = re.compile("%([0-9A-Fa-f]{2})")
_PATH_SESSION = re.compile(r";(?:jsessionid|phpsessid|sid)=[^/;]*", re.IGNORECASE)

_OPENING = 200  # characters of the summary that tell items with one title apart
_SHARED = 3  # so many titles under one link or guid: it names the feed, not the item


def canonical_url(url: str) -> str | None:
    """The form in which addresses are compared: https, no default port, no tracking or session parameters, no fragment (but the
    routes `#!` and `#/`), no last slash, parameters sorted, one spelling of escapes. None for what is no safe web link.
    Applied again it changes nothing. It is not for following: a server may know only the address it gave."""
    link = web_link(url.encode("utf-8", "ignore").decode())  # half a surrogate pair is no part of an address
    if link is None:
        return None
    parts = urlsplit(link)
    host = (parts.hostname or "").rstrip(".")
    if not host:
        return None
    port = "" if parts.port in (None, 80, 443) else f":{parts.port}"
    path = _PATH_SESSION.sub("", _one_spelling(parts.path)).rstrip("/") or "/"
    kept = sorted(part for part in _one_spelling(parts.query).split("&") if part and not _is_tracking(part))
    query = f"?{'&'.join(kept)}" if kept else ""
    route = f"#{_one_spelling(parts.fragment)}" if parts.fragment.startswith(("!", "/")) else ""
    return f"https://{f'[{host}]' if ':' in host else host}{port}{path}{query}{route}"


def entry_key(entry: Entry) -> str:
    """The identity of a feed item: 32 hexadecimal digits."""
    return next(_identities(entry))


def entry_keys(entries: Sequence[Entry]) -> list[str]:
    """The identities of the items of one feed document. A link or guid that many of them share is none."""
    titles: defaultdict[str, set[str]] = defaultdict(set)
    identities = [list(_identities(entry)) for entry in entries]
    for entry, own in zip(entries, identities, strict=True):
        for identity in own:
            titles[identity].add(_words(entry.title))
    return [next((one for one in own if len(titles[one]) < _SHARED), own[-1]) for own in identities]


def fingerprint(entry: Entry) -> str | None:
    """What stays of an item when link and guid have changed: outlet, title, opening and time. None where that would not tell
    it from another ("Cartoon of the day")."""
    title, opening, published = _words(entry.title), _opening(entry), entry.published
    moment = published.astimezone(UTC).isoformat() if published else ""
    timed = published is not None and (published.hour, published.minute) != (0, 0) and len(title.split()) > 2
    return _hashed("print", entry.source, title, opening, moment) if title and (opening or timed) else None


def _identities(entry: Entry) -> Iterator[str]:
    """From the best to the one that is always there."""
    link = canonical_url(entry.url)
    if link and not _is_home_page(link):
        yield _hashed("link", link)
    guid = entry.guid.strip()
    as_link = canonical_url(guid)
    if guid and not (as_link and _is_home_page(as_link)):
        yield _hashed("guid", entry.source, guid)
    yield _hashed("words", entry.source, _words(entry.title), _opening(entry))


def _is_home_page(canonical: str) -> bool:
    return canonical.count("/") == 3 and canonical.endswith("/")


def _is_tracking(part: str) -> bool:
    name, _, value = part.partition("=")
    name = name.lower()
    if name in _TRACKING or name.startswith(_TRACKING_PREFIXES):
        return True
    return name in _DOUBTFUL and _OF_A_VISIT.fullmatch(value) is not None


def _one_spelling(text: str) -> str:
    """Percent escapes in capitals, and none for what needs none (RFC 3986, 6.2.2)."""
    return _ESCAPE.sub(_respelt, _STRAY_PERCENT.sub("%25", text)) if "%" in text else text


def _respelt(escape: re.Match[str]) -> str:
    byte = int(escape[1], 16)
    return chr(byte) if byte in _UNRESERVED else escape[0].upper()


def _opening(entry: Entry) -> str:
    return _words(entry.summary[: 10 * _OPENING])[:_OPENING]


def _words(text: str) -> str:
    return " ".join(fold(text).split())


def _hashed(*parts: str) -> str:
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]
