"""`fetch` against real servers on loopback that misbehave in every way they know."""

import gzip
import socket
import ssl
import struct
import subprocess
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from itertools import pairwise
from pathlib import Path
from shutil import which

import pytest
from yarl import URL

from digest.gather import _guard
from digest.gather.fetch import Answer, Policy, Request, _redirected, fetch
from digest.problems import Problem, Reason

FEED = "<rss version='2.0'><channel><title>أخبار</title></channel></rss>".encode()
Handler = Callable[[socket.socket], None]


def http(body: bytes = b"", status: str = "200 OK", *, length: bool = True, **headers: str) -> bytes:
    lines = [f"HTTP/1.1 {status}", *(f"{name.replace('_', '-')}: {value}" for name, value in headers.items())]
    if length:
        lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join([*lines, "", ""]).encode() + body


class Server:
    """Answers each path with bytes or with what a function does to the connection. Unknown paths are 404."""

    def __init__(self, host: str = "127.0.0.1", tls: ssl.SSLContext | None = None) -> None:
        self.routes: dict[str, bytes | list[bytes] | Handler] = {}
        self.asked: list[tuple[float, str, dict[str, str]]] = []
        self.at_once = self.most_at_once = self.connections = 0
        self._tls = tls
        self._lock = threading.Lock()
        self._socket = socket.create_server((host, 0))
        scheme = "https" if tls else "http"
        self.url = f"{scheme}://{host}:{self._socket.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()

    def paths(self) -> list[str]:
        return [path for _, path, _ in self.asked]

    def close(self) -> None:
        with suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                connection, _ = self._socket.accept()
                self.connections += 1
                threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with suppress(OSError, ValueError), connection:  # ValueError: hung up before the first line
            if self._tls:
                connection = self._tls.wrap_socket(connection, server_side=True)
            with connection.makefile("rb") as lines:
                _, path, _ = lines.readline().decode().split(" ")
                headers = {}
                while line := lines.readline().decode().strip():
                    name, _, value = line.partition(": ")
                    headers[name.lower()] = value
            self._answer(connection, path, headers)

    def _answer(self, connection: socket.socket, path: str, headers: dict[str, str]) -> None:
        with self._lock:
            self.asked.append((time.monotonic(), path, headers))
            self.at_once += 1
            self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            route = self.routes.get(path, http(status="404 Not Found"))
            if isinstance(route, list):
                route = route.pop(0)
            if callable(route):
                route(connection)
            else:
                connection.sendall(route)
        finally:
            with self._lock:
                self.at_once -= 1


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    yield server
    server.close()


def policy(**changes: object) -> Policy:
    settings: dict[str, object] = {
        "user_agent": "Mujaz/1.0 (desk@example.org)",
        "per_host_delay": 0.0,
        "allow_networks": ("127.0.0.0/8",),
        "deadline": 10.0,
        "first_byte": 5.0,
    }
    return Policy(**(settings | changes))  # type: ignore[arg-type]  # keywords of a test, checked by running it


def ask(url: str, kind: str = "feed", **changes: object) -> Answer | Problem:
    return ask_for(Request("k", url, kind, "outlet"), **changes)  # type: ignore[arg-type]  # a literal, see the calls


def ask_for(request: Request, **changes: object) -> Answer | Problem:
    got: list[tuple[Request, Answer | Problem]] = []
    fetch([request], policy(**changes), lambda request, outcome: got.append((request, outcome)))
    assert [each for each, _ in got] == [request]
    outcome = got[0][1]
    if isinstance(outcome, Problem):
        assert (outcome.stage, outcome.source) == ("fetch", request.source)
    return outcome


def reason(url: str, kind: str = "feed", **changes: object) -> Reason:
    outcome = ask(url, kind, **changes)
    assert isinstance(outcome, Problem), outcome
    return outcome.reason


def answer(url: str, kind: str = "feed", **changes: object) -> Answer:
    outcome = ask(url, kind, **changes)
    assert isinstance(outcome, Answer), outcome
    return outcome


def reset(connection: socket.socket) -> None:
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


# --- good answers ---------------------------------------------------------------------------------------------------------


def test_a_feed_comes_with_its_validators(server: Server) -> None:
    server.routes["/f"] = http(FEED, Content_Type="application/rss+xml", ETag='"1"', Last_Modified="yesterday")
    assert ask(f"{server.url}/f") == Answer(200, f"{server.url}/f", FEED, "application/rss+xml", '"1"', "yesterday")
    (_, _, headers) = server.asked[0]
    assert headers["user-agent"] == "Mujaz/1.0 (desk@example.org)"
    assert headers["accept-encoding"] == "gzip"
    assert "cookie" not in headers
    assert "if-none-match" not in headers


def test_nothing_to_ask_is_nothing_to_do() -> None:
    answered: list[Request] = []
    fetch([], policy(), lambda request, outcome: answered.append(request))
    assert answered == []


@pytest.mark.parametrize("extra", [b"", b"\0\0\0 padding"])
def test_gzip_is_decoded(server: Server, extra: bytes) -> None:
    server.routes["/f"] = http(gzip.compress(FEED) + extra, Content_Encoding="gzip")
    assert answer(f"{server.url}/f").body == FEED


def test_chunked_and_unmeasured_bodies_are_read(server: Server) -> None:
    chunk = f"{len(FEED):x}\r\n".encode() + FEED + b"\r\n0\r\n\r\n"
    server.routes["/chunked"] = http(chunk, length=False, Transfer_Encoding="chunked")
    server.routes["/open"] = http(FEED, length=False)
    assert answer(f"{server.url}/chunked").body == FEED
    assert answer(f"{server.url}/open").body == FEED


def test_unchanged_is_304_and_its_body_is_ignored(server: Server) -> None:
    server.routes["/f"] = http(FEED, "304 Not Modified", ETag='"2"')
    request = Request("k", f"{server.url}/f", "feed", "outlet", etag='"1"', last_modified="yesterday")
    assert ask_for(request) == Answer(304, request.url, b"", "", '"2"', "yesterday")
    (_, _, headers) = server.asked[0]
    assert (headers["if-none-match"], headers["if-modified-since"]) == ('"1"', "yesterday")


def test_redirects_are_followed_and_the_body_of_one_is_never_decoded(server: Server) -> None:
    bomb = gzip.compress(bytes(30_000_000))
    server.routes["/1"] = http(bomb, "302 Found", Content_Encoding="gzip", Location="/2")
    server.routes["/2"] = http(b"", "308 Permanent Redirect", Location="3?q=مصر#part")
    server.routes["/3?q=%D9%85%D8%B5%D8%B1"] = http(FEED)
    assert answer(f"{server.url}/1").url == f"{server.url}/3?q=%D9%85%D8%B5%D8%B1"


def test_a_validator_that_cannot_be_sent_back_is_none(server: Server) -> None:
    server.routes["/f"] = http(FEED, ETag='"é"', Last_Modified="x" * 2000)
    got = answer(f"{server.url}/f")
    assert (got.etag, got.last_modified) == (None, None)


# --- slow, large and broken servers -----------------------------------------------------------------------------------------


def drip(head: bytes, piece: bytes) -> Handler:
    def send(connection: socket.socket) -> None:
        connection.sendall(head)
        for _ in range(100):
            connection.sendall(piece)
            time.sleep(0.05)

    return send


@pytest.mark.parametrize(
    ("head", "piece"),
    [(http(b"", length=False), b"x"), (b"HTTP/1.1 200 OK\r\n", b"X: y\r\n"), (b"HTTP/1.1 200 OK\r\nX: ", b"y")],
    ids=["body", "header lines", "one header"],
)
def test_a_server_that_drips_is_too_slow_at_the_deadline(server: Server, head: bytes, piece: bytes) -> None:
    server.routes["/f"] = drip(head, piece)
    start = time.monotonic()
    assert reason(f"{server.url}/f", deadline=0.4) is Reason.TOO_SLOW
    assert time.monotonic() - start < 3


def test_a_silent_server_gives_no_answer(server: Server) -> None:
    server.routes["/f"] = lambda connection: time.sleep(1)
    assert reason(f"{server.url}/f", first_byte=0.3) is Reason.NO_ANSWER


def test_a_closed_port_is_no_connection(server: Server) -> None:
    server.close()
    assert reason(server.url) is Reason.NO_CONNECTION


def test_a_name_that_does_not_exist() -> None:
    """Without a network the resolver itself fails, which is told apart."""
    assert reason("http://nothing.invalid/") in {Reason.NAME_NOT_FOUND, Reason.RESOLVER_FAILED}


@pytest.mark.parametrize("coding", ["gzip", ""])
def test_a_bomb_is_too_large(server: Server, coding: str) -> None:
    zeros = bytes(3_000_000)
    server.routes["/f"] = http(gzip.compress(zeros) if coding else zeros, length=bool(coding), Content_Encoding=coding)
    outcome = ask(f"{server.url}/f", feed_limit=1024 * 1024)
    assert outcome == Problem("fetch", "outlet", Reason.TOO_LARGE, "1 MiB")


def test_a_body_that_announces_too_much_is_not_begun(server: Server) -> None:
    server.routes["/f"] = b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n"
    assert reason(f"{server.url}/f") is Reason.TOO_LARGE


@pytest.mark.parametrize("headers", ["X: y\r\n" * 150, f"X: {'y' * 20_000}\r\n", f"X: {'y' * 8000}\r\n" * 20])
def test_headers_have_their_limit(server: Server, headers: str) -> None:
    server.routes["/f"] = f"HTTP/1.1 200 OK\r\n{headers}Content-Length: 2\r\n\r\nok".encode()
    assert reason(f"{server.url}/f") is Reason.HEADERS_TOO_LARGE


@pytest.mark.parametrize("coding", ["gzip, gzip", "br", "zstd", "deflate"])
def test_one_coding_and_only_the_one_we_asked_for(server: Server, coding: str) -> None:
    server.routes["/f"] = http(FEED, Content_Encoding=coding)
    assert ask(f"{server.url}/f") == Problem("fetch", "outlet", Reason.UNSUPPORTED_ENCODING, coding)


def test_a_second_gzip_stream_is_not_dropped_in_silence(server: Server) -> None:
    server.routes["/f"] = http(gzip.compress(FEED[:20]) + gzip.compress(FEED[20:]), Content_Encoding="gzip")
    assert reason(f"{server.url}/f") is Reason.UNSUPPORTED_ENCODING


def test_a_false_gzip_label_gets_one_more_question_without_it(server: Server) -> None:
    false = http(FEED, Content_Encoding="gzip")
    server.routes["/mends"] = [false, http(FEED)]
    server.routes["/insists"] = false
    assert answer(f"{server.url}/mends").body == FEED
    assert server.asked[1][2]["accept-encoding"] == "identity"
    assert ask(f"{server.url}/insists") == Problem("fetch", "outlet", Reason.UNSUPPORTED_ENCODING, "says gzip, is not")


@pytest.mark.parametrize(
    "raw",
    [b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n<rss", http(gzip.compress(FEED)[:-12], Content_Encoding="gzip")],
    ids=["length", "gzip"],
)
def test_half_a_body_is_truncated(server: Server, raw: bytes) -> None:
    server.routes["/f"] = raw
    assert reason(f"{server.url}/f") is Reason.TRUNCATED


CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"


@pytest.mark.parametrize(
    "raw",
    [
        FEED,
        b"HTTP/1.1 200 OK\r\nno colon here\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
        b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
        CHUNKED + b"3\r\nabc\r\n",
        CHUNKED + b"ffffffffffffffff\r\nabc",
        CHUNKED + b"-5\r\nabc\r\n0\r\n\r\n",
    ],
    ids=["0.9", "colon", "lengths", "length and chunks", "coded transfer", "no last chunk", "huge chunk", "negative chunk"],
)
def test_broken_http_is_said(server: Server, raw: bytes) -> None:
    server.routes["/f"] = raw
    assert reason(f"{server.url}/f") is Reason.BROKEN_HTTP


def test_a_bad_chunk_in_the_middle_is_broken_http(server: Server) -> None:
    def later(connection: socket.socket) -> None:
        connection.sendall(CHUNKED + b"3\r\nabc\r\n")
        time.sleep(0.1)
        connection.sendall(b"zzz\r\n")
        time.sleep(0.2)

    server.routes["/f"] = later
    assert reason(f"{server.url}/f") is Reason.BROKEN_HTTP


@pytest.mark.parametrize("length", [b"", b"Content-Length: 5000\r\n"], ids=["open", "measured"])
def test_a_lost_connection_is_tried_once_more(server: Server, length: bytes) -> None:
    def lose(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\n" + length + b"\r\n<rss")
        time.sleep(0.1)
        reset(connection)

    server.routes["/f"] = lose
    assert reason(f"{server.url}/f") is Reason.CONNECTION_LOST
    assert server.paths() == ["/f", "/f"]


def test_a_whole_body_survives_a_reset_behind_it(server: Server) -> None:
    def send(connection: socket.socket) -> None:
        connection.sendall(http(FEED))
        reset(connection)

    server.routes["/f"] = send
    assert answer(f"{server.url}/f").body == FEED


def test_a_server_that_hangs_up_without_a_word_is_asked_twice_at_most(server: Server) -> None:
    server.routes["/never"] = b""
    server.routes["/then"] = [b"", http(FEED)]
    assert reason(f"{server.url}/never") is Reason.CONNECTION_LOST
    assert answer(f"{server.url}/then").body == FEED
    assert server.paths() == ["/never", "/never", "/then", "/then"]


# --- statuses ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("404 Not Found", (Reason.HTTP_STATUS, "404")),
        ("410 Gone", (Reason.GONE, "410")),
        ("401 Unauthorized", (Reason.BLOCKED, "401")),
        ("403 Forbidden", (Reason.BLOCKED, "403")),
        ("407 Proxy", (Reason.BLOCKED, "407")),
        ("500 Oops", (Reason.HTTP_STATUS, "500")),
        ("503 Busy", (Reason.HTTP_STATUS, "503")),
        ("204 No Content", (Reason.HTTP_STATUS, "204")),
        ("302 Found", (Reason.HTTP_STATUS, "302")),
        ("304 Not Modified", (Reason.UNASKED_304, "")),
    ],
)
def test_statuses(server: Server, status: str, expected: tuple[Reason, str]) -> None:
    server.routes["/f"] = http(b"", status)
    assert ask(f"{server.url}/f") == Problem("fetch", "outlet", *expected)


@pytest.mark.parametrize("body", [b"", b" \r\n\t", b"\xef\xbb\xbf"])
def test_an_empty_answer_is_no_feed(server: Server, body: bytes) -> None:
    server.routes["/f"] = http(body, ETag='"new"')
    assert reason(f"{server.url}/f") is Reason.EMPTY_ANSWER


@pytest.mark.parametrize(
    ("said", "seconds"),
    [("120", 120), ("86400000", 172800), ("9" * 6000, 172800), ("-5", 3600), ("soon", 3600), ("²", 3600), ("", 3600)],
)
def test_a_host_that_asks_us_to_wait_is_left_alone(server: Server, said: str, seconds: int) -> None:
    server.routes["/f"] = http(b"", "429 Too Many", Retry_After=said)
    got: list[Answer | Problem] = []
    requests = [Request(str(n), f"{server.url}/f", "feed", "outlet") for n in range(3)]
    fetch(requests, policy(), lambda request, outcome: got.append(outcome))
    assert got == [Problem("fetch", "outlet", Reason.ASKED_TO_WAIT, str(seconds))] * 3
    assert server.paths() == ["/f"]


def test_a_date_to_wait_for(server: Server) -> None:
    date = format_datetime(datetime.now(UTC) + timedelta(minutes=10), usegmt=True)
    server.routes["/f"] = http(b"", "503 Busy", Retry_After=date)
    outcome = ask(f"{server.url}/f")
    assert isinstance(outcome, Problem)
    assert outcome.reason is Reason.ASKED_TO_WAIT
    assert 550 < int(outcome.detail) <= 600


# --- where we do not go -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "url", ["", "news", "file:///etc/passwd", "ftp://a/b", "http://", "http:///x", "http://[x", "http://a:99999/"]
)
def test_what_is_not_a_web_address(url: str) -> None:
    assert reason(url) is Reason.BAD_ADDRESS


@pytest.mark.parametrize(
    "host", ["2130706433", "0x7f.1", "0177.0.0.1", "127.1", "localhost", "１２７.0.0.1", "0", "[::1]", "127.0.0.1"]
)
def test_loopback_under_any_name_is_private(host: str) -> None:
    tripwire = Server()
    url = f"http://{host}:{tripwire.url.rpartition(':')[2]}/"
    assert reason(url, allow_networks=()) in {Reason.PRIVATE_ADDRESS, Reason.BAD_ADDRESS, Reason.NAME_NOT_FOUND}
    assert tripwire.connections == 0
    tripwire.close()


@pytest.mark.parametrize(
    ("location", "expected"),
    [
        ("file:///etc/passwd", Problem("fetch", "outlet", Reason.BAD_REDIRECT, "file")),
        ("gopher://x/", Problem("fetch", "outlet", Reason.BAD_REDIRECT, "gopher")),
        ("javascript:alert(1)", Problem("fetch", "outlet", Reason.BAD_REDIRECT, "javascript")),
        ("data:text/xml,x", Problem("fetch", "outlet", Reason.BAD_REDIRECT, "data")),
        ("http://[x", Problem("fetch", "outlet", Reason.BAD_ADDRESS, "http")),
        ("/f", Problem("fetch", "outlet", Reason.TOO_MANY_REDIRECTS, "5")),
    ],
)
def test_redirects_that_are_not_followed(server: Server, location: str, expected: Problem) -> None:
    server.routes["/f"] = http(b"", "302 Found", Location=location)
    assert ask(f"{server.url}/f") == expected


def test_a_feed_is_not_taken_from_https_down_to_http() -> None:
    url = URL("https://news.example/feed")
    assert _redirected(url, "http://news.example/feed", "feed") is Reason.BAD_REDIRECT
    assert _redirected(url, "http://news.example/a", "page") == URL("http://news.example/a")
    assert _redirected(url, "//www.news.example/feed#top", "feed") == URL("https://www.news.example/feed")


@pytest.mark.parametrize("kind", ["feed", "page"])
@pytest.mark.parametrize("host", ["127.0.0.9", "10.0.0.5", "169.254.169.254", "[::1]", "[64:ff9b::a9fe:a9fe]"])
def test_a_redirect_to_a_private_address_connects_nowhere(server: Server, host: str, kind: str) -> None:
    tripwire = Server("127.0.0.9")
    server.routes["/f"] = http(b"", "302 Found", Location=f"http://{host}:{tripwire.url.rpartition(':')[2]}/secret")
    assert reason(f"{server.url}/f", kind, allow_networks=("127.0.0.1/32",)) is Reason.PRIVATE_ADDRESS
    assert tripwire.connections == 0
    tripwire.close()


@pytest.mark.parametrize(
    "address",
    "0.0.0.0 10.1.2.3 100.64.0.9 127.0.0.1 169.254.169.254 172.16.0.1 192.168.1.1 198.18.0.1 224.0.0.1 255.255.255.255 :: ::1 "
    "::127.0.0.1 ::ffff:10.0.0.1 64:ff9b::a9fe:a9fe 64:ff9b:1::1 2002:7f00:1:: 2001:0:1::1 fc00::1 fe80::1 fe80::1%eth0 "
    "fec0::1 ff02::1 nonsense".split(),
)  # fmt: skip
def test_addresses_that_are_never_contacted(address: str) -> None:
    assert not _guard.may_contact(address)


def test_addresses_that_may_be_contacted() -> None:
    assert all(_guard.may_contact(address) for address in ("93.184.216.34", "2606:4700::1111", "::ffff:93.184.216.34"))
    opened = _guard.networks(["10.1.0.0/16"])
    assert _guard.may_contact("10.1.2.3", opened)
    assert _guard.may_contact("::ffff:10.1.2.3", opened)
    assert not _guard.may_contact("10.2.2.3", opened)


@pytest.mark.skipif(which("openssl") is None, reason="makes its certificate with openssl")
def test_a_certificate_nobody_signed_is_refused(tmp_path: Path) -> None:
    command = (
        "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout key -out cert -days 2 -subj /CN=x"
    )
    subprocess.run(command.split(), cwd=tmp_path, check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "cert", tmp_path / "key")
    server = Server(tls=context)
    assert ask(server.url) == Problem("fetch", "outlet", Reason.BAD_CERTIFICATE, "self-signed certificate")
    assert server.asked == []
    server.close()


def test_proxies_of_the_environment_are_not_used(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.9:9")
    server.routes["/f"] = http(FEED)
    assert answer(f"{server.url}/f").body == FEED


# --- pages and robots -------------------------------------------------------------------------------------------------------

PAGE = http("<p>خبر</p>".encode(), Content_Type="text/html; charset=utf-8")


def test_robots_are_asked_once_and_obeyed(server: Server) -> None:
    server.routes["/robots.txt"] = http(b"User-agent: other\nDisallow: /\n\nUser-agent: mujaz\nDisallow: /private/\n")
    server.routes |= {"/a": PAGE, "/b": PAGE, "/private/c": PAGE}
    got: dict[str, Answer | Problem] = {}
    requests = [Request(path, server.url + path, "page", path) for path in ("/a", "/private/c", "/b")]
    fetch(requests, policy(), lambda request, outcome: got.update({request.key: outcome}))
    assert isinstance(got["/a"], Answer)
    assert isinstance(got["/b"], Answer)
    assert got["/private/c"] == Problem("fetch", "/private/c", Reason.ROBOTS)
    assert server.paths() == ["/robots.txt", "/a", "/b"]


@pytest.mark.parametrize("status", ["404 Not Found", "403 Forbidden", "410 Gone"])
def test_no_robots_file_allows_all(server: Server, status: str) -> None:
    server.routes |= {"/robots.txt": http(b"", status), "/a": PAGE}
    assert answer(f"{server.url}/a", "page").content_type == "text/html; charset=utf-8"


@pytest.mark.parametrize("robots", [http(b"", "500 Oops"), lambda connection: time.sleep(1)], ids=["5xx", "silent"])
def test_a_robots_file_that_cannot_be_had_allows_nothing(server: Server, robots: bytes | Handler) -> None:
    server.routes |= {"/robots.txt": robots, "/a": PAGE}
    outcome = ask(f"{server.url}/a", "page", first_byte=0.3)
    assert outcome == Problem("fetch", "outlet", Reason.ROBOTS, "robots.txt unreachable")
    assert server.paths() == ["/robots.txt"]


@pytest.mark.parametrize("line", [b"Disallow: //[", b"Crawl-delay: \xc2\xb2", b"Crawl-delay: " + b"9" * 5000, b"\xff\xfe\0"])
def test_a_hostile_robots_file_is_no_accident(server: Server, line: bytes) -> None:
    server.routes |= {"/robots.txt": http(b"User-agent: *\n" + line + b"\nDisallow: /a\n"), "/a": PAGE}
    assert reason(f"{server.url}/a", "page") is Reason.ROBOTS


def test_only_the_beginning_of_a_huge_robots_file_is_read(server: Server) -> None:
    rules = b"User-agent: *\nDisallow: /a\n" + b"#" * 600_000 + b"\nDisallow: /b\n"
    server.routes |= {"/robots.txt": http(rules), "/a": PAGE, "/b": PAGE}
    assert reason(f"{server.url}/a", "page") is Reason.ROBOTS
    assert isinstance(ask(f"{server.url}/b", "page"), Answer)


def test_a_redirected_page_obeys_the_robots_of_both_hosts(server: Server) -> None:
    other = Server("127.0.0.2")
    other.routes |= {"/robots.txt": http(b"User-agent: *\nDisallow: /\n"), "/b": PAGE}
    server.routes["/a"] = http(b"", "301 Moved", Location=f"{other.url}/b")
    assert reason(f"{server.url}/a", "page") is Reason.ROBOTS
    assert other.paths() == ["/robots.txt"]
    other.close()


def test_a_host_that_is_away_is_said_to_be_away(server: Server) -> None:
    server.close()
    assert reason(f"{server.url}/a", "page") is Reason.NO_CONNECTION


@pytest.mark.parametrize("media_type", ["application/pdf", "video/mp4", "image/svg+xml", "application/octet-stream"])
def test_what_is_no_page_is_not_read(server: Server, media_type: str) -> None:
    endless = drip(http(b"", length=False, Content_Type=media_type), b"x")
    server.routes["/a"] = endless
    assert ask(f"{server.url}/a", "page") == Problem("fetch", "outlet", Reason.NOT_A_DOCUMENT, media_type)


@pytest.mark.parametrize("media_type", ["text/html", "Application/XHTML+XML; charset=x", "text/plain", ""])
def test_what_is_a_page_is_read(server: Server, media_type: str) -> None:
    server.routes["/a"] = http(b"text", Content_Type=media_type)
    assert answer(f"{server.url}/a", "page").body == b"text"


# --- politeness -------------------------------------------------------------------------------------------------------------


def run(urls: list[str], kind: str = "feed", **changes: object) -> list[str]:
    """The order in which the outcomes came; every one of them an answer."""
    order = []

    def receive(request: Request, outcome: Answer | Problem) -> None:
        assert isinstance(outcome, Answer), outcome
        order.append(request.url)

    fetch([Request(url, url, kind, "outlet") for url in urls], policy(**changes), receive)  # type: ignore[arg-type]  # literal
    return order


def pause_then(body: bytes, seconds: float) -> Handler:
    def send(connection: socket.socket) -> None:
        time.sleep(seconds)
        connection.sendall(body)

    return send


def test_one_host_is_asked_one_at_a_time_in_order_with_pauses(server: Server) -> None:
    paths = [f"/{n}" for n in range(3)]
    server.routes |= {path: pause_then(http(FEED), 0.02) for path in paths}
    order = run([server.url + path for path in paths], per_host_delay=0.5)
    assert order == [server.url + path for path in paths]
    assert server.most_at_once == 1
    starts = [start for start, _, _ in server.asked]
    gaps = [later - sooner for sooner, later in pairwise(starts)]
    assert min(gaps) > 0.4, gaps


def test_hosts_do_not_wait_for_each_other() -> None:
    servers = [Server(f"127.0.0.{n}") for n in range(1, 11)]
    for server in servers:
        server.routes["/f"] = pause_then(http(FEED), 0.3)
    start = time.monotonic()
    assert len(run([f"{server.url}/f" for server in servers])) == 10
    assert time.monotonic() - start < 2
    for server in servers:
        server.close()


def test_no_more_than_the_allowed_requests_at_once() -> None:
    servers = [Server(f"127.0.0.{n}") for n in range(1, 7)]
    under_way: dict[str, int] = defaultdict(int)
    lock = threading.Lock()

    def count(connection: socket.socket) -> None:
        with lock:
            under_way["now"] += 1
            under_way["most"] = max(under_way["most"], under_way["now"])
        time.sleep(0.05)
        with lock:
            under_way["now"] -= 1
        connection.sendall(http(FEED))

    for server in servers:
        server.routes["/f"] = count
    run([f"{server.url}/f" for server in servers], concurrency=2)
    assert under_way["most"] == 2
    for server in servers:
        server.close()


def test_a_crawl_delay_is_kept(server: Server) -> None:
    server.routes |= {"/robots.txt": http(b"User-agent: *\nCrawl-delay: 1\n"), "/a": PAGE}
    run([f"{server.url}/a"], "page")
    (robots, page) = [start for start, _, _ in server.asked]
    assert page - robots > 0.9


def test_two_hosts_that_point_at_each_other_do_not_lock() -> None:
    one, two = Server("127.0.0.1"), Server("127.0.0.2")
    one.routes |= {"/a": http(b"", "302 Found", Location=f"{two.url}/b"), "/b": http(FEED)}
    two.routes |= {"/a": http(b"", "302 Found", Location=f"{one.url}/b"), "/b": http(FEED)}
    assert len(run([f"{host.url}/a" for host in (one, two) for _ in range(5)])) == 10
    one.close()
    two.close()


def test_what_the_receiver_raises_comes_out(server: Server) -> None:
    server.routes["/f"] = http(FEED)

    def fail(request: Request, outcome: Answer | Problem) -> None:
        raise LookupError("no room")

    requests = [Request(str(n), f"{server.url}/f", "feed", "outlet") for n in range(5)]
    with pytest.raises(LookupError, match="no room"):
        fetch(requests, policy(), fail)
