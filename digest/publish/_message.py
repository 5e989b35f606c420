"""A letter → a mail: headers that no outside text can break out of, both parts in base64, equal bytes for equal input."""

import hashlib
import re
from email.message import EmailMessage
from email.utils import format_datetime, formataddr
from urllib.parse import urlsplit

from digest.config import Desk
from digest.publish._letter import UNSUBSCRIBE, Letter
from digest.publish._recipients import sender, unsubscribe_url
from digest.records import Edition

_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]+")


def addressed(desk: Desk, edition: Edition, language: str, letter: Letter, recipient: str, mark: str) -> EmailMessage:
    name, author = sender(desk.settings.mail.sender) or ("", f"brief@{host(desk)}")
    name = name or desk.settings.title[language]
    identity = f"{edition.edition.isoformat()}.{language}.{mark or 'preview'}"
    unsubscribe = unsubscribe_url(desk, recipient)
    message = EmailMessage()
    message["From"] = formataddr((header(name), author))
    message["To"] = recipient or author
    message["Subject"] = header(letter.subject)
    message["Date"] = format_datetime(edition.gathered)
    message["Message-ID"] = f"<{identity}@{author.rpartition('@')[2]}>"
    message["List-Id"] = f"<{language}.{host(desk)}>"
    message["Auto-Submitted"] = "auto-generated"
    message["Precedence"] = "list"
    if unsubscribe:
        message["List-Unsubscribe"] = f"<{unsubscribe}>"
        if unsubscribe.startswith("https://"):
            message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    message.set_content(letter.text, charset="utf-8", cte="base64")
    html = letter.html.replace(UNSUBSCRIBE, unsubscribe.replace("&", "&amp;"))
    message.add_alternative(html, subtype="html", charset="utf-8", cte="base64")
    message["Content-Language"] = language
    message.set_boundary(f"=_{hashlib.sha256(identity.encode()).hexdigest()[:32]}")
    return message


def header(text: str) -> str:
    """A text that stays one header: no line breaks and controls, and nothing that a parser would decode into them
    (CPython's own wrote such a line as a header of its own: CVE-2024-6923)."""
    return " ".join(_UNSAFE.sub(" ", text).replace("=?", "= ?").split())


def host(desk: Desk) -> str:
    return urlsplit(desk.settings.base_url).hostname or "localhost"
