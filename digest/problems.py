"""What can go wrong. An expected failure is a `Problem`, a value that travels beside the results to the status page.
A `DigestError` stops a command with one line for the operator. Everything else is a bug and keeps its traceback."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """Why something failed, in the words of the contract. Each has its sentence in both catalogues (`problem.<name>`)."""

    # fetching
    NAME_NOT_FOUND = "name not found"
    RESOLVER_FAILED = "resolver failed"
    NO_CONNECTION = "no connection"
    NO_ANSWER = "no answer"
    TOO_SLOW = "too slow"
    CONNECTION_LOST = "connection lost"
    BROKEN_HTTP = "broken HTTP"
    BAD_CERTIFICATE = "bad certificate"
    TRUNCATED = "truncated"
    TOO_LARGE = "too large"
    HEADERS_TOO_LARGE = "headers too large"
    UNSUPPORTED_ENCODING = "unsupported encoding"
    TOO_MANY_REDIRECTS = "too many redirects"
    BAD_REDIRECT = "redirect to a scheme we do not follow"
    PRIVATE_ADDRESS = "private address blocked"
    BAD_ADDRESS = "not a web address"
    HTTP_STATUS = "the server answered"
    GONE = "gone"
    BLOCKED = "blocks robots or needs a login"
    ASKED_TO_WAIT = "host asked us to wait"
    UNASKED_304 = "304 without a question"
    EMPTY_ANSWER = "empty answer"
    ROBOTS = "robots.txt does not allow it"
    NO_SOURCE_ANSWERED = "no source answered"
    # feeds
    WEB_PAGE = "web page instead of a feed"
    NOT_A_FEED = "format not supported"
    MALFORMED = "malformed, recovered"
    BROKEN_FEED = "malformed, not recovered"
    ENDS_EARLY = "feed ends early"
    EMPTY_FEED = "feed without items"
    DEFINES_ENTITIES = "defines entities"
    TOO_MANY_ATTRIBUTES = "too many attributes"
    TOO_MANY_ITEMS = "too many items, the newest were taken"
    WRONG_ENCODING = "wrong encoding label"
    WRONG_TYPE = "feed served as another type"
    NO_SAFE_LINK = "no safe link"
    SAME_GUID = "one identifier for several items"
    BAD_DATE = "date not believed, first seen used"
    UNKNOWN_ZONE = "unknown time zone, the source's used"
    # pages and texts
    NOT_A_DOCUMENT = "document, not read"
    NO_TEXT = "no text found"
    PAYWALL = "paywall or cookie wall, excerpt only"
    LIVE_BLOG = "live blog"
    GALLERY = "gallery"
    VIDEO = "video page"
    TOO_DEEP = "page too deep"
    TOO_LONG = "text cut to what can be read"
    DAMAGED_TEXT = "damaged text"
    CLEANED = "control characters removed"
    BAD_LINE = "line not understood"
    # content
    BAD_ENTRY = "entry not understood"
    BAD_EDITION = "edition not readable"
    HAND_EDITED = "edition changed by hand, kept"
    EDIT_UNMATCHED = "edit matches nothing in the edition"
    EDIT_MISSPELT = "edit matches nothing in the edition, the nearest follows it"
    EDIT_EMPTIES = "edit would leave a story without articles"
    # state
    STATE_DAMAGED = "state damaged, begun afresh"
    # what an engine wrote, against its source
    NUMBER_CHANGED = "number changed"
    NUMBER_DROPPED = "number dropped"
    NUMBER_ADDED = "number added"
    DATE_CHANGED = "date changed"
    NEGATION_LOST = "negation lost"
    NEGATION_ADDED = "negation added"
    MODALITY_CHANGED = "possibility or duty changed"
    UNIT_CHANGED = "unit changed"
    MEANING_CHANGED = "meaning changed"
    SPEAKER_DROPPED = "speaker dropped"
    SPEAKER_ADDED = "speaker added"
    SPEAKER_CHANGED = "speaker changed"
    WRONG_LANGUAGE = "wrong language"
    UNTRANSLATED = "left untranslated"
    TOO_SHORT = "much shorter than its source"
    TOO_WORDY = "much longer than its source"
    COPIED = "copied from its source"
    REPEATED = "repeats itself"
    OTHER_CONTENT = "says something else"
    QUOTE_CHANGED = "quotation changed"
    NAME_MISSING = "name missing"
    LINK_ADDED = "link added"
    MARKUP_ADDED = "markup added"
    HIDDEN_CHARACTERS = "hidden characters"
    CHATTER = "talk of the engine"
    NOTHING_WRITTEN = "nothing written"
    NO_CITATION = "no source cited"
    WRONG_CITATION = "cites a sentence that is not there"
    UNSUPPORTED = "not in the cited sentences"
    # engines
    NOT_UNDERSTOOD = "answer not understood"
    ENGINE_FAILED = "the engine failed"
    NO_KEY = "no key in the environment"
    ENGINE_UNUSABLE = "the engine cannot be used"
    NONSENSE = "too many answers refused in a row"
    CEILING = "ceiling of the night reached"
    # search
    NO_SEARCH = "no search index"
    # mail
    MAIL_REFUSED = "mail refused"
    MAIL_UNKNOWN = "mail sent, answer lost"


class Detail(StrEnum):
    """The details that have words in them, each a form with places for its data. Readers get them in their own language
    (`detail.<name>` in both catalogues), so the form is kept in the edition and read back by `worded`."""

    UNLABELLED = "none, read as {encoding}"
    READ_AS = "{declared}, read as {encoding}"
    NEWEST = "{taken} of {all}"
    NO_ROBOTS = "robots.txt unreachable"
    BAD_ROBOTS = "robots.txt not understood"
    MINUTES = "{most} minutes"
    TOKENS = "{most} tokens"
    MONEY = "{most} money"
    FORCE = "{file}; --force overwrites it"


_WORDED = {
    Reason.WRONG_ENCODING: (Detail.UNLABELLED, Detail.READ_AS),
    Reason.DAMAGED_TEXT: (Detail.UNLABELLED, Detail.READ_AS),
    Reason.TOO_MANY_ITEMS: (Detail.NEWEST,),
    Reason.ROBOTS: (Detail.NO_ROBOTS, Detail.BAD_ROBOTS),
    Reason.CEILING: (Detail.MINUTES, Detail.TOKENS, Detail.MONEY),
    Reason.HAND_EDITED: (Detail.FORCE,),
}
_PLACE = re.compile(r"\\{([a-z]+)\\}")


def worded(reason: Reason, detail: str) -> tuple[Detail, Mapping[str, str]] | None:
    """The form of a detail that has words, and its data; None for one that is data alone."""
    for form in _WORDED.get(reason, ()):
        match = re.fullmatch(_PLACE.sub(r"(?P<\1>.+)", re.escape(form.value)), detail)
        if match:
            return form, match.groupdict()
    return None


@dataclass(frozen=True, slots=True)
class Problem:
    """An expected failure. `detail` is data (a status, a limit, file:line), or a `Detail` with its data, never a sentence."""

    stage: str
    source: str | None
    reason: Reason
    detail: str = ""

    @property
    def message(self) -> str:
        """The English line kept in the edition: the reason, a colon, the detail. `split` takes it apart again."""
        return f"{self.reason.value}: {self.detail}" if self.detail else self.reason.value


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found in a text that an engine wrote. `detail` is data: `188 → 138`, a name, a word."""

    reason: Reason
    detail: str = ""

    @property
    def message(self) -> str:
        """The English line kept beside a rejected text: `number changed 188 → 138`. `split_finding` takes it apart again."""
        return f"{self.reason.value} {self.detail}".rstrip()


def split_finding(message: str) -> Finding | None:
    """A finding's message → the finding; None where it begins with no reason of ours."""
    reasons = (reason for reason in Reason if f"{message} ".startswith(f"{reason.value} "))
    reason = max(reasons, key=lambda reason: len(reason.value), default=None)
    return None if reason is None else Finding(reason, message[len(reason.value) + 1 :])


def split(message: str) -> tuple[Reason | None, str]:
    """A problem's message → its reason (None if it is not one of ours) and its detail."""
    head, _, detail = message.partition(": ")
    try:
        return Reason(head), detail
    except ValueError:
        return None, message


class DigestError(Exception):
    """For the operator: what happened, where, what to do, in one line each. Exit code 1."""

    exit_code = 1


class ConfigError(DigestError):
    """The desk's content or the command's arguments are wrong; nothing was requested or written."""

    exit_code = 2


class LockedError(DigestError):
    """Another run holds the desk's lock."""

    exit_code = 75
