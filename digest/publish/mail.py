"""The edition to its readers, once each: the only module that speaks SMTP.

    for each language and recipient
        already sent, refused or unknown?      then nothing
        connect (TLS, login), MAIL, RCPT, DATA
        the ledger says `sending`              from here on a kill leaves it unknown
        the letter, and the server's answer    sent, held (4xx: the next run tries again) or refused (5xx)

No answer after the letter has left means unknown: it may have arrived, and is never sent again by machine (RFC 1047). Whatever
fails before a recipient is named (no connection, a certificate, a login) ends all sending; the rest is held.
"""

import os
import re
import smtplib
import socket
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from typing import Literal

from digest.config import Desk
from digest.problems import Problem, Reason
from digest.publish._ledger import Ledger, State
from digest.publish._letter import Letter, write_letter
from digest.publish._message import addressed, host
from digest.publish._recipients import Server, recipients, sender, server
from digest.publish._signing import Sign, signer
from digest.records import Edition

PASSWORD = "DIGEST_SMTP_PASSWORD"  # noqa: S105  # the name of the variable
_CLOSING = 421  # the server ends the connection, whatever was asked
_Step = Literal["connect", "sender", "recipient", "letter"]
_LINE_DOT = re.compile(rb"(?m)^\.")


@dataclass(frozen=True, slots=True)
class MailReport:
    """What became of the mails of an edition. `skipped` had it already, or were refused before."""

    sent: int = 0
    held: int = 0
    unknown: int = 0
    skipped: int = 0
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds for one recipient: until the letter has left, then for the server's answer (RFC 5321 allows it ten minutes)."""

    handover: float = 60
    answer: float = 600


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What became of one letter, why, and whether to stop: a fault that is not this recipient's would meet all others."""

    state: State
    reason: Reason | None = None
    detail: str = ""
    stop: bool = False


def compose(
    desk: Desk, edition: Edition, language: str, recipient: str = "", mark: str = "", before: Sequence[Edition] = ()
) -> EmailMessage:
    """The mail of an edition to one recipient; to the desk itself where none is named. `mark` stands for the recipient in the
    Message-ID; `before` are the editions it looks back to, oldest first. Equal arguments give equal bytes."""
    return addressed(desk, edition, language, write_letter(desk, edition, language, before), recipient, mark)


def write_eml(desk: Desk, edition: Edition, folder: Path, before: Sequence[Edition] = ()) -> list[Path]:
    """The mails as files, one a language, addressed to the desk itself: what `--dry-run` leaves to look at. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for language in desk.settings.languages:
        path = folder / f"{edition.edition}.{language}.eml"
        path.write_bytes(compose(desk, edition, language, before=before).as_bytes(policy=SMTP))
        paths.append(path)
    return paths


def write_html(desk: Desk, edition: Edition, folder: Path, before: Sequence[Edition] = ()) -> list[Path]:
    """The mails' HTML as files for a browser, one a language, without a way to unsubscribe. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for language in desk.settings.languages:
        path = folder / f"{edition.edition}.{language}.html"
        path.write_text(write_letter(desk, edition, language, before).html, "utf-8")
        paths.append(path)
    return paths


def send(
    desk: Desk,
    edition: Edition,
    *,
    before: Sequence[Edition] = (),
    environ: Mapping[str, str] = os.environ,
    limits: Limits = Limits(),
    context: ssl.SSLContext | None = None,
) -> MailReport:
    """Sends the edition to everyone who does not have it. `context` is for tests, whose server signs its certificate itself.
    Raises DigestError for a ledger that cannot be read or written, and for letters that cannot be signed as asked."""
    settings = desk.settings.mail
    if not settings.sender or not settings.smtp:
        return MailReport()
    relay, author = server(settings.smtp), sender(settings.sender)
    if relay is None or author is None:
        key = "mail.from" if relay else "mail.smtp"
        return MailReport(problems=(Problem("mail", None, Reason.BAD_ENTRY, f"settings.yaml {key}"),))
    sign = signer(desk, author[1].rpartition("@")[2], environ)
    session = _Session(relay, author[1], host(desk), environ.get(PASSWORD, ""), limits, context)
    round_ = _Round(desk, edition, before, session, sign)
    try:
        for language in desk.settings.languages:
            addresses, problems = recipients(desk, language, environ)
            round_.problems += problems
            for place, address in enumerate(addresses, 1):
                round_.deliver(language, place, address)
    finally:
        session.close()
    return round_.report()


class _Round:
    """One round of sending: what is in the ledger, and what came of each try."""

    def __init__(self, desk: Desk, edition: Edition, before: Sequence[Edition], session: "_Session", sign: Sign | None) -> None:
        self._desk, self._edition, self._before, self._session, self._sign = desk, edition, before, session, sign
        self._ledger = Ledger(desk.content / "sent.yaml")
        self._letters: dict[str, Letter] = {}
        self._states: list[State | None] = []  # None: skipped
        self._stopped = False
        self.problems: list[Problem] = []

    def deliver(self, language: str, place: int, address: str) -> None:
        day, key = self._edition.edition, self._ledger.key(language, address)
        known = self._ledger.state(day, key)
        if known in ("sent", "refused", "unknown"):
            self._states.append(known if known == "unknown" else None)
            return
        outcome = _Outcome("held") if self._stopped else self._try(language, address, day, key)
        self._ledger.record(day, key, outcome.state)
        self._states.append(outcome.state)
        self._stopped = self._stopped or outcome.stop
        if outcome.reason:
            # The place in the list, never the address: problems are published.
            whose = () if outcome.stop and outcome.state == "held" else (f"{language} {place}",)
            self.problems.append(Problem("mail", None, outcome.reason, ", ".join(filter(None, (outcome.detail, *whose)))))

    def _try(self, language: str, address: str, day: date, key: str) -> _Outcome:
        if language not in self._letters:
            self._letters[language] = write_letter(self._desk, self._edition, language, self._before)
        mark = key.removeprefix(f"{language}-")
        message = addressed(self._desk, self._edition, language, self._letters[language], address, mark)
        body = message.as_bytes(policy=SMTP)
        signed = self._sign(body) if self._sign else body
        return self._session.deliver(address, signed, lambda: self._ledger.record(day, key, "sending"))

    def report(self) -> MailReport:
        count = self._states.count
        return MailReport(count("sent"), count("held"), count("unknown"), count(None), tuple(self.problems))


# --- the server -----------------------------------------------------------------------------------------------------------


class _Line:
    """A second handle on a connection, by which a timer ends it: time-outs of a socket count from its last byte, so a server
    that drips holds them off for ever."""

    def __init__(self) -> None:
        self._copy: socket.socket | None = None
        self._over = False

    def watch(self, connection: socket.socket) -> None:
        self.close()
        self._copy = connection.dup()
        if self._over:
            self._cut()

    @contextmanager
    def within(self, seconds: float) -> Iterator[None]:
        timer = threading.Timer(seconds, self._cut)
        timer.daemon = True
        self._over = False
        timer.start()
        try:
            yield
        finally:
            timer.cancel()

    def close(self) -> None:
        if self._copy:
            self._copy.close()
            self._copy = None

    def _cut(self) -> None:
        self._over = True
        copy = self._copy
        if copy:
            with suppress(OSError):  # closed by the other side meanwhile
                copy.shutdown(socket.SHUT_RDWR)


class _Client(smtplib.SMTP):
    """smtplib's client, its connection watched from the first byte and encrypted from it for smtps."""

    def __init__(self, relay: Server, helo: str, seconds: float, context: ssl.SSLContext, line: _Line) -> None:
        self._relay, self._tls, self._line = relay, context, line
        super().__init__(relay.host, relay.port, local_hostname=helo, timeout=seconds)

    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:  # the hook of smtplib.SMTP_SSL
        connection = socket.create_connection((host, port), timeout)
        self._line.watch(connection)
        return self._tls.wrap_socket(connection, server_hostname=host) if self._relay.kind == "smtps" else connection


class _Session:
    """A connection to the server, opened for the first letter and again after one that failed."""

    def __init__(
        self, relay: Server, author: str, helo: str, password: str, limits: Limits, context: ssl.SSLContext | None
    ) -> None:
        self._relay, self._author, self._helo, self._password, self._limits = relay, author, helo, password, limits
        self._context = context or ssl.create_default_context()
        self._line = _Line()
        self._client: _Client | None = None

    def deliver(self, recipient: str, message: bytes, about_to_send: Callable[[], None]) -> _Outcome:
        """One letter. `about_to_send` is called when nothing but the letter itself is left to send."""
        reused = self._client is not None
        outcome = self._try(recipient, message, about_to_send)
        if reused and outcome.stop and outcome.state == "held":  # servers end old connections: once more, on a new one
            outcome = self._try(recipient, message, about_to_send)
        return outcome

    def _try(self, recipient: str, message: bytes, about_to_send: Callable[[], None]) -> _Outcome:
        step: _Step = "connect"
        try:
            with self._line.within(self._limits.handover):
                client = self._client or self._connected()
                step = "sender"
                _expect(client.mail(self._author), 250)
                step = "recipient"
                _expect(client.rcpt(recipient), 250, 251)
                _expect(client.docmd("DATA"), 354)
                about_to_send()
                step = "letter"
                client.send(_LINE_DOT.sub(b"..", message) + b".\r\n")
            with self._line.within(self._limits.answer):
                _expect(client.getreply(), 250)
        except smtplib.SMTPResponseException as error:
            self.close()
            return _refusal(step, error)
        except OSError as error:  # smtplib's own errors are of this kind too
            self.close()
            return _failure(step, error)
        return _Outcome("sent")

    def close(self) -> None:
        if self._client:
            self._client.close()
            self._client = None
        self._line.close()

    def _connected(self) -> _Client:
        client = self._client = _Client(self._relay, self._helo, self._limits.handover, self._context, self._line)
        client.ehlo_or_helo_if_needed()
        if self._relay.kind == "smtp+starttls":
            _expect(client.starttls(context=self._context), 220)
            client.ehlo_or_helo_if_needed()
        if self._relay.user:
            client.login(self._relay.user, self._password)
        return client


def _expect(reply: tuple[int, bytes], *codes: int) -> None:
    if reply[0] not in codes:
        raise smtplib.SMTPResponseException(reply[0], reply[1])


def _refusal(step: _Step, error: smtplib.SMTPResponseException) -> _Outcome:
    """The server answered no: for now (4xx) or for good (5xx); to us, or to this recipient."""
    code = int(error.smtp_code)
    if step in ("connect", "sender") or code == _CLOSING:
        detail = f"login, {code}" if isinstance(error, smtplib.SMTPAuthenticationError) else str(code)
        return _Outcome("held", Reason.MAIL_REFUSED, detail, stop=True)
    if 500 <= code < 600:
        return _Outcome("refused", Reason.MAIL_REFUSED, str(code))
    return _Outcome("held")


def _failure(step: _Step, error: OSError) -> _Outcome:
    """No answer. Once the letter has left, it may have arrived."""
    if step == "letter":
        return _Outcome("unknown", Reason.MAIL_UNKNOWN, stop=True)
    if isinstance(error, ssl.SSLCertVerificationError):
        return _Outcome("held", Reason.BAD_CERTIFICATE, "mail", stop=True)
    if isinstance(error, smtplib.SMTPNotSupportedError):
        return _Outcome("held", Reason.MAIL_REFUSED, "STARTTLS, AUTH", stop=True)
    return _Outcome("held", Reason.CONNECTION_LOST if step != "connect" else Reason.NO_CONNECTION, "mail", stop=True)
