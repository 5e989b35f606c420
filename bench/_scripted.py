"""Engines on loopback that do as they are told: OpenAI's chat protocol and LibreTranslate's, as their documents have them,
and everything that can go wrong with either."""

import json
import re
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock, Thread
from typing import Any

CANARY, LINK, NUMBER = "CANARY-7731", "https://evil.example/7731", "77431"
_TEXT = re.compile(r"<text \w+>\n(.*)\n</text \w+>", re.DOTALL)
_SENTENCE = re.compile(r"^(s\d+): (.*)$", re.MULTILINE)


def translations() -> Mapping[str, str]:
    """What a good translator makes of the sample desk's sentences; of all others it makes nothing."""
    blocks = (Path(__file__).parent / "translations.txt").read_text(encoding="utf-8").split("\n\n")[1:]
    pairs = (block.strip().partition("\n") for block in blocks)
    return {source: target for source, _, target in pairs}


@dataclass(slots=True)
class Script:
    """How the server behaves, and what it was asked. `say` changes a good answer into another; `fault` names a misbehaviour of
    the connection, for the first `times` requests or for all."""

    say: Callable[[str], str] = str
    fault: str = ""
    times: int = 1_000_000
    retry_after: str = "30"
    stream: bool = False
    asked: list[Mapping[str, Any]] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    under_way: int = 0
    most_under_way: int = 0
    lock: Lock = field(default_factory=Lock)
    known: Mapping[str, str] = field(default_factory=translations)

    def answer(self, request: Mapping[str, Any]) -> str:
        """What the model says: a translation, or a summary out of the first and the last sentence."""
        if "q" in request:
            return self.say(self.known.get(request["q"], request["q"]))
        prompt = request["messages"][-1]["content"]
        found = _TEXT.search(prompt)
        if found:
            return self.say(self.known.get(found[1], found[1]))
        sentences = _SENTENCE.findall(prompt)
        return self.say("\n".join(f"{text} [{key}]" for key, text in (sentences[0], sentences[-1])))


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    script: Script

    def do_POST(self) -> None:  # the name that http.server calls
        script = self.script
        request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        with script.lock:
            script.asked.append(request)
            script.keys.append(self.headers.get("Authorization", request.get("api_key", "")))
            script.under_way += 1
            script.most_under_way = max(script.most_under_way, script.under_way)
            fault = script.fault if len(script.asked) <= script.times else ""
        try:
            with suppress(ConnectionError):
                getattr(self, f"_{fault or 'good'}")(script.answer(request), "q" in request)
        finally:
            with script.lock:
                script.under_way -= 1

    def _good(self, text: str, libre: bool) -> None:
        if libre:
            self._send(200, {"translatedText": text})
        elif self.script.stream:
            self._send(200, self._events(text), "text/event-stream")
        else:
            choice = {"index": 0, "message": {"role": "assistant", "content": text}, "finish_reason": "stop"}
            self._send(200, {"choices": [choice], "usage": {"prompt_tokens": 100, "completion_tokens": 20}})

    def _events(self, text: str) -> bytes:
        pieces = [{"choices": [{"index": 0, "delta": {"content": text[at : at + 7]}}]} for at in range(0, len(text), 7)]
        last = [{"choices": [{"delta": {}, "finish_reason": "stop"}]}, {"choices": [], "usage": {"prompt_tokens": 100}}]
        lines = [f"data: {json.dumps(piece)}\n\n" for piece in (*pieces, *last)]
        return (": hello\n\n" + "".join(lines) + "data: [DONE]\n\n").encode()

    def _wait(self, text: str, libre: bool) -> None:
        self._send(429, {"error": "slow down"}, **{"Retry-After": self.script.retry_after})

    def _broken(self, text: str, libre: bool) -> None:
        self._send(500, {"error": {"message": f"{CANARY} at line 3"}})

    def _refused(self, text: str, libre: bool) -> None:
        self._send(401, {"error": {"message": "bad key"}})

    def _half(self, text: str, libre: bool) -> None:
        body = b'{"choices": [{"message": {"content": "' + text.encode()
        self._send(200, body)

    def _cut(self, text: str, libre: bool) -> None:
        self._head(200, 10_000, "application/json")
        self.wfile.write(b'{"choices": [')
        self.close_connection = True

    def _half_stream(self, text: str, libre: bool) -> None:
        self._send(200, b'data: {"choices": [{"delta": {"content": "And then"}}]}\n\n', "text/event-stream")

    def _length(self, text: str, libre: bool) -> None:
        choice = {"message": {"content": text[: len(text) // 2]}, "finish_reason": "length"}
        self._send(200, {"choices": [choice], "translatedText": text[: len(text) // 3]})

    def _page(self, text: str, libre: bool) -> None:
        self._send(200, f"<html><a href='{LINK}'>{CANARY}</a></html>".encode(), "text/html")

    def _strange(self, text: str, libre: bool) -> None:
        self._send(200, b'{"choices": [{"message": {"content": ["' + b"[" * 90_000 + b"]}", "application/json")

    def _redirected(self, text: str, libre: bool) -> None:
        self._send(307, b"", Location="http://127.0.0.1:9/elsewhere")

    def _flood(self, text: str, libre: bool) -> None:
        self._head(200, 20 * 1024 * 1024, "application/json")
        for _ in range(20):
            self.wfile.write(b"x" * 1024 * 1024)

    def _drip(self, text: str, libre: bool) -> None:
        self._head(200, 100_000, "application/json")
        for _ in range(2000):
            self.wfile.write(b" ")
            self.wfile.flush()
            time.sleep(0.05)

    def _silent(self, text: str, libre: bool) -> None:
        time.sleep(20)

    def _send(self, status: int, body: object, content_type: str = "application/json", **headers: str) -> None:
        data = body if isinstance(body, bytes) else json.dumps(body, ensure_ascii=False).encode()
        self._head(status, len(data), content_type, **headers)
        self.wfile.write(data)

    def _head(self, status: int, length: int, content_type: str, **headers: str) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": content_type, "Content-Length": str(length), **headers}.items():
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base class names it so
        """Who runs it says what there is to say."""


@contextmanager
def serve(script: Script) -> Iterator[str]:
    """The address of a server that follows the script, until the block is left."""

    class Handler(_Handler):
        pass

    Handler.script = script
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.block_on_close = False
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
