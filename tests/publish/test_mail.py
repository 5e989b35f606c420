"""Mail to a real server on loopback: once each, whatever the server does and wherever a run is killed."""

import asyncio
import socket
import ssl
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import Any

import pytest
import tamira
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword

from digest.problems import DigestError, Reason
from digest.publish._ledger import KEPT_EDITIONS, Ledger
from digest.publish._recipients import Server, address, recipients, sender, server
from digest.publish.mail import PASSWORD, Limits, MailReport, send

DATA = tamira.DATA.parent / "mail"
PASSED = "correct horse"
QUICK = Limits(handover=5, answer=5)


@dataclass
class Inbox:
    """The server's side: what it got, and what it answers to whom at which step."""

    answers: dict[tuple[str, str], str] = field(default_factory=dict)
    mails: list[tuple[str, bytes]] = field(default_factory=list)
    secure: list[bool] = field(default_factory=list)

    async def handle_MAIL(self, server: Any, session: Any, envelope: Any, sender: str, options: list[str]) -> str:  # noqa: N802  # aiosmtpd's name
        envelope.mail_from = sender
        return self.answers.get(("MAIL", sender), "250 OK")

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, to: str, options: list[str]) -> str:  # noqa: N802  # aiosmtpd's name
        answer = self.answers.get(("RCPT", to), "250 OK")
        if answer.startswith("2"):
            envelope.rcpt_tos.append(to)
        return answer

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802  # aiosmtpd's name
        answer = self.answers.get(("DATA", envelope.rcpt_tos[0]), "250 OK")
        if answer == "drop":
            self.mails.append((envelope.rcpt_tos[0], envelope.content))
            server.transport.abort()
            return "250 never heard"
        if answer == "stall":
            self.mails.append((envelope.rcpt_tos[0], envelope.content))
            await asyncio.sleep(3)
        if answer.startswith("2"):
            self.mails.append((envelope.rcpt_tos[0], envelope.content))
            self.secure.append(session.ssl is not None)
        return answer

    @property
    def readers(self) -> list[str]:
        return [reader for reader, _ in self.mails]


def tls(*, for_server: bool = False) -> ssl.SSLContext:
    if not for_server:
        return ssl.create_default_context(cafile=str(DATA / "certificate.pem"))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(DATA / "certificate.pem", DATA / "key.pem")
    return context


@contextmanager
def serving(inbox: Inbox, **options: Any) -> Iterator[int]:
    """A server on a free port of loopback."""
    controller = Controller(inbox, hostname="127.0.0.1", port=free_port(), server_hostname="localhost", **options)
    controller.start()
    try:
        yield controller.port
    finally:
        controller.stop()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def inbox() -> Inbox:
    return Inbox()


@pytest.fixture
def port(inbox: Inbox) -> Iterator[int]:
    with serving(inbox) as found:
        yield found


def desk(root: Path, url: str, en: Sequence[str] = ("a@example.org", "b@example.org"), ar: Sequence[str] = ()) -> Any:
    (root / "content").mkdir(exist_ok=True)
    return tamira.desk(root, mail__smtp=url, mail__recipients={"en": tuple(en), "ar": tuple(ar)})


def mail(made: Any, **options: Any) -> MailReport:
    return send(made, tamira.edition([tamira.story()]), **{"environ": {}, "limits": QUICK, "context": tls(), **options})


def test_everyone_gets_the_edition_once_in_their_language(tmp_path: Path, inbox: Inbox, port: int) -> None:
    made = desk(tmp_path, f"smtp://127.0.0.1:{port}", ar=["c@example.org"])
    assert mail(made) == MailReport(sent=3)
    assert inbox.readers == ["a@example.org", "b@example.org", "c@example.org"]
    letters = [message_from_bytes(body, policy=default) for _, body in inbox.mails]
    assert [letter["Content-Language"] for letter in letters] == ["en", "en", "ar"]
    assert [letter["To"] for letter in letters] == inbox.readers
    assert len({letter["Message-ID"] for letter in letters}) == 3
    assert mail(made) == MailReport(skipped=3)
    assert len(inbox.mails) == 3


def test_another_edition_is_another_mail(tmp_path: Path, inbox: Inbox, port: int) -> None:
    made = desk(tmp_path, f"smtp://127.0.0.1:{port}", en=["a@example.org"])
    mail(made)
    other = tamira.edition([tamira.story()], day=date(2026, 5, 15))
    assert send(made, other, environ={}, limits=QUICK) == MailReport(sent=1)


def test_no_address_stands_in_the_ledger(tmp_path: Path, inbox: Inbox, port: int) -> None:
    mail(desk(tmp_path, f"smtp://127.0.0.1:{port}"))
    ledger = (tmp_path / "content/sent.yaml").read_text()
    assert "example" not in ledger
    assert ledger.count(": sent") == 2


def test_a_desk_without_mail_sends_none(tmp_path: Path) -> None:
    assert mail(desk(tmp_path, "")) == MailReport()
    assert not (tmp_path / "content/sent.yaml").exists()


@pytest.mark.parametrize("url", ["smtp://", "http://x", "smtp://u:p@x", "smtp://u@x", "smtp://x:99999", "smtps://x/path"])
def test_a_server_that_is_none_is_told(tmp_path: Path, url: str) -> None:
    report = mail(desk(tmp_path, url))
    assert [(each.reason, each.detail) for each in report.problems] == [(Reason.BAD_ENTRY, "settings.yaml mail.smtp")]


# --- encryption and login -------------------------------------------------------------------------------------------------


class Doorkeeper:
    def __call__(self, server: Any, session: Any, envelope: Any, mechanism: str, data: LoginPassword) -> AuthResult:
        return AuthResult(success=(data.login, data.password) == (b"brief@example.org", PASSED.encode()), handled=False)


def guarded(inbox: Inbox) -> Any:
    return serving(
        inbox, tls_context=tls(for_server=True), require_starttls=True, auth_required=True, authenticator=Doorkeeper()
    )


def test_starttls_and_login(tmp_path: Path, inbox: Inbox) -> None:
    with guarded(inbox) as port:
        made = desk(tmp_path, f"smtp+starttls://brief%40example.org@localhost:{port}")
        assert mail(made, environ={PASSWORD: PASSED}) == MailReport(sent=2)
    assert inbox.secure == [True, True]


def test_a_wrong_password_ends_all_sending_and_is_not_printed(tmp_path: Path, inbox: Inbox) -> None:
    with guarded(inbox) as port:
        made = desk(tmp_path, f"smtp+starttls://brief%40example.org@localhost:{port}")
        report = mail(made, environ={PASSWORD: "wrong one"})
        assert report.held == 2
        assert [(each.reason, each.detail) for each in report.problems] == [(Reason.MAIL_REFUSED, "login, 535")]
        assert "wrong" not in str(report)
        assert mail(made, environ={PASSWORD: PASSED}) == MailReport(sent=2)  # held mails go out later


def test_a_certificate_that_no_one_vouches_for_ends_all_sending(tmp_path: Path, inbox: Inbox) -> None:
    with guarded(inbox) as port:
        made = desk(tmp_path, f"smtp+starttls://brief%40example.org@localhost:{port}")
        report = mail(made, environ={PASSWORD: PASSED}, context=None)
    assert (report.held, report.problems[0].reason) == (2, Reason.BAD_CERTIFICATE)
    assert inbox.mails == []


def test_no_encryption_no_mail(tmp_path: Path, inbox: Inbox, port: int) -> None:
    report = mail(desk(tmp_path, f"smtp+starttls://127.0.0.1:{port}"))
    assert (report.held, report.problems[0].detail) == (2, "STARTTLS, AUTH")
    assert inbox.mails == []


def test_smtps(tmp_path: Path, inbox: Inbox) -> None:
    with serving(inbox, ssl_context=tls(for_server=True)) as port:
        assert mail(desk(tmp_path, f"smtps://localhost:{port}")) == MailReport(sent=2)


def test_a_server_that_ends_each_connection_is_asked_again(tmp_path: Path, inbox: Inbox) -> None:
    class Impatient(Inbox):
        async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802  # aiosmtpd's name
            answer = await inbox.handle_DATA(server, session, envelope)
            asyncio.get_running_loop().call_soon(server.transport.close)  # behind the answer
            return answer

    with serving(Impatient()) as port:
        made = desk(tmp_path, f"smtp://127.0.0.1:{port}", en=["a@example.org"], ar=["c@example.org"])
        assert mail(made).sent == 2
    assert inbox.readers == ["a@example.org", "c@example.org"]


def test_a_ledger_that_cannot_be_written_stops_all_mail(tmp_path: Path, inbox: Inbox, port: int) -> None:
    made = desk(tmp_path, f"smtp://127.0.0.1:{port}")
    (tmp_path / "content/.sent.yaml.new").mkdir()  # where the next ledger is written
    with pytest.raises(DigestError, match=r"sent\.yaml: cannot be written"):
        mail(made)
    assert inbox.mails == []


# --- what a server may say -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("step", ["RCPT", "DATA"])
def test_try_later_holds_that_mail_alone(tmp_path: Path, inbox: Inbox, port: int, step: str) -> None:
    made = desk(tmp_path, f"smtp://127.0.0.1:{port}")
    inbox.answers[step, "a@example.org"] = "451 greylisted"
    assert mail(made) == MailReport(sent=1, held=1)
    inbox.answers.clear()
    assert mail(made) == MailReport(sent=1, skipped=1)
    assert inbox.readers == ["b@example.org", "a@example.org"]


@pytest.mark.parametrize("step", ["RCPT", "DATA"])
def test_no_is_no_and_names_the_place_not_the_address(tmp_path: Path, inbox: Inbox, port: int, step: str) -> None:
    made = desk(tmp_path, f"smtp://127.0.0.1:{port}")
    inbox.answers[step, "b@example.org"] = "550 no such user"
    report = mail(made)
    assert (report.sent, report.held) == (1, 0)
    assert [(each.reason, each.detail) for each in report.problems] == [(Reason.MAIL_REFUSED, "550, en 2")]
    assert mail(made) == MailReport(skipped=2)


@pytest.mark.parametrize("answer", ["451 later", "553 sender not allowed"])
def test_a_server_that_does_not_want_us_holds_all(tmp_path: Path, inbox: Inbox, port: int, answer: str) -> None:
    inbox.answers["MAIL", "brief@example.org"] = answer
    report = mail(desk(tmp_path, f"smtp://127.0.0.1:{port}"))
    assert (report.held, len(report.problems)) == (2, 1)


def test_no_server_holds_all(tmp_path: Path) -> None:
    report = mail(desk(tmp_path, f"smtp://127.0.0.1:{free_port()}"))
    assert (report.held, report.problems[0].reason) == (2, Reason.NO_CONNECTION)


@pytest.mark.parametrize("answer", ["drop", "stall"])
def test_an_answer_that_never_comes_is_unknown_and_never_sent_again(
    tmp_path: Path, inbox: Inbox, port: int, answer: str
) -> None:
    made = desk(tmp_path, f"smtp://127.0.0.1:{port}")
    inbox.answers["DATA", "a@example.org"] = answer
    report = mail(made, limits=Limits(handover=5, answer=0.3))
    assert (report.unknown, report.held, report.problems[0].reason) == (1, 1, Reason.MAIL_UNKNOWN)
    inbox.answers.clear()
    assert mail(made) == MailReport(sent=1, unknown=1)
    assert sorted(inbox.readers) == ["a@example.org", "b@example.org"]


@contextmanager
def dripping(line: bytes) -> Iterator[int]:
    """A server that greets with a byte now and then, for ever."""
    listener = socket.create_server(("127.0.0.1", 0))
    over = threading.Event()

    def drip() -> None:
        connection, _ = listener.accept()
        with connection:
            for position in range(10**6):
                if over.wait(0.05):
                    return
                try:
                    connection.sendall(line[position % len(line)].to_bytes())
                except OSError:
                    return

    thread = threading.Thread(target=drip)
    thread.start()
    try:
        yield listener.getsockname()[1]
    finally:
        over.set()
        thread.join()
        listener.close()


@pytest.mark.parametrize("kind", ["smtp", "smtps", "smtp+starttls"])
def test_a_server_that_drips_is_left_at_the_deadline(tmp_path: Path, kind: str) -> None:
    started = time.monotonic()
    with dripping(b"220-wait\r\n") as port:
        report = mail(desk(tmp_path, f"{kind}://localhost:{port}"), limits=Limits(handover=0.4, answer=0.4))
    assert (report.held, len(report.problems)) == (2, 1)
    assert time.monotonic() - started < 4


# --- the ledger -----------------------------------------------------------------------------------------------------------


def test_a_kill_while_sending_leaves_it_unknown(tmp_path: Path, inbox: Inbox, port: int) -> None:
    made = desk(tmp_path, f"smtp://127.0.0.1:{port}")
    ledger = Ledger(tmp_path / "content/sent.yaml")
    ledger.record(tamira.DAY, ledger.key("en", "a@example.org"), "sending")
    assert mail(made) == MailReport(sent=1, unknown=1)
    assert inbox.readers == ["b@example.org"]


def test_the_ledger_says_sending_before_the_letter_leaves(tmp_path: Path, inbox: Inbox, port: int) -> None:
    made = desk(tmp_path, f"smtp://127.0.0.1:{port}", en=["a@example.org"])
    seen: list[str] = []

    class Watching(Inbox):
        async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802  # aiosmtpd's name
            seen.append((tmp_path / "content/sent.yaml").read_text())
            return "250 OK"

    with serving(Watching()) as other:
        mail(desk(tmp_path, f"smtp://127.0.0.1:{other}", en=["a@example.org"]))
    assert seen[0].rstrip().endswith(": sending")
    assert mail(made) == MailReport(skipped=1)


def test_one_reader_is_one_however_written(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "sent.yaml")
    assert ledger.key("en", "A@Example.org") == ledger.key("en", "a@example.org")
    assert ledger.key("en", "a@example.org") != ledger.key("ar", "a@example.org")
    other = Ledger(tmp_path / "other.yaml")
    assert ledger.key("en", "a@example.org") != other.key("en", "a@example.org")  # each desk has its salt


def test_old_editions_are_forgotten_but_stay_closed(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "sent.yaml")
    first = tamira.DAY
    for offset in range(KEPT_EDITIONS + 5):
        ledger.record(first + timedelta(days=offset), "en-x", "sent")
    again = Ledger(tmp_path / "sent.yaml")
    assert (tmp_path / "sent.yaml").read_text().count(": sent") == KEPT_EDITIONS
    assert again.state(first, "en-new-reader") == "sent"  # never a second mail, so none at all
    assert again.state(first + timedelta(days=20), "en-x") == "sent"
    assert again.state(first + timedelta(days=200), "en-x") is None


@pytest.mark.parametrize("body", ["salt: [", "", "salt: x\nmails: {2026-05-14: {en-1: lost}}\n", "salt: x\nother: 1\n"])
def test_a_ledger_that_cannot_be_read_stops_all_mail(tmp_path: Path, inbox: Inbox, port: int, body: str) -> None:
    made = desk(tmp_path, f"smtp://127.0.0.1:{port}")
    (tmp_path / "content/sent.yaml").write_text(body)
    with pytest.raises(DigestError, match=r"content/sent\.yaml"):
        mail(made)
    assert inbox.mails == []
    assert (tmp_path / "content/sent.yaml").read_text() == body


# --- addresses ------------------------------------------------------------------------------------------------------------


def test_recipients_from_a_file_and_a_variable(tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text(
        "# the press section\na@example.org\n\nb@example.org  # spare\nnot an address\n", "utf-8"
    )
    made = desk(
        tmp_path, "", en=["A@Example.org", "file:list.txt", "env:READERS", "file:none.txt", "env:NONE", "x y@example.org"]
    )
    found, problems = recipients(made, "en", {"READERS": "c@example.org; d@example.org, a@example.org"})
    assert found == ["A@example.org", "b@example.org", "c@example.org", "d@example.org"]
    assert [problem.detail for problem in problems] == [
        "mail.recipients.en, entry 2, address 3",
        "mail.recipients.en, entry 2, address 4",
        "mail.recipients.en, entry 2, address 5",
        "mail.recipients.en, entry 4",
        "mail.recipients.en, entry 5",
        "mail.recipients.en, entry 6, address 1",
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (" a.b+c@Example.ORG ", "a.b+c@example.org"),
        ("a@مثال.example", "a@xn--mgbh0fb.example"),
        ("مثال@example.org", None),
        ("a@b@example.org", None),
        ("a@example.org\nBcc: x@y", None),
        ("a@-x", None),
        ("@example.org", None),
        ("a@" + "x" * 300, None),
        ("a@مثال..example", None),
        ("", None),
    ],
)
def test_addresses(text: str, found: str | None) -> None:
    assert address(text) == found


def test_senders_and_servers() -> None:
    assert sender("موجز <brief@example.org>") == ("موجز", "brief@example.org")
    assert sender("nobody") is None
    assert server("smtp://mail.example") == Server("smtp", "mail.example", 25, "")
    assert server("smtp+starttls://u%40x@mail.example") == Server("smtp+starttls", "mail.example", 587, "u@x")
    assert server("smtps://u@mail.example:1465") == Server("smtps", "mail.example", 1465, "u")
