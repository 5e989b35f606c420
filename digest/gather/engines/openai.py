"""Language models behind the chat protocol that OpenAI documents and llama.cpp, Ollama, vLLM and most hosts speak:
`POST {url}/chat/completions`, answered whole or as server-sent events."""

import json
from collections.abc import Mapping
from typing import Any

from digest.engine_settings import EngineSettings
from digest.gather.engines.parts import Answer, Reply, Sentence, Sources
from digest.gather.engines.post import Post
from digest.gather.engines.prompts import Prompts
from digest.problems import Reason

_THOUGHT, _THOUGHT_ENDS = "<think>", "</think>"


class ChatModel:
    """One model at one address."""

    def __init__(self, settings: EngineSettings, prompts: Prompts, post: Post) -> None:
        self._settings = settings
        self._prompts = prompts
        self._post = post

    async def translate(self, sentence: Sentence, seconds: float) -> Reply:
        return await self._ask(sentence, seconds)

    async def write(self, sources: Sources, seconds: float) -> Reply:
        return await self._ask(sources, seconds)

    async def _ask(self, question: Sentence | Sources, seconds: float) -> Reply:
        request: dict[str, Any] = {
            "model": self._settings.model,
            "messages": self._prompts.messages(question),
            "temperature": 0,
            "max_tokens": self._settings.answer_tokens,
            "stream": self._settings.stream,
        }
        if self._settings.stream:
            request["stream_options"] = {"include_usage": True}
        body = await self._post.json("/chat/completions", request, seconds)
        if not isinstance(body, bytes):
            return body
        answer = streamed(body) if body.lstrip().startswith((b"data:", b"event:", b":")) else whole(body)
        return self._post.problem(answer) if isinstance(answer, Reason) else answer


def whole(body: bytes) -> Answer | Reason:
    """The answer in one JSON object; why there is none."""
    match _parsed(body):
        case {"choices": [{"message": {"content": str(text)}, **choice}, *_], **rest}:
            return _answer(text, choice.get("finish_reason"), rest.get("usage"))
    return Reason.NOT_UNDERSTOOD


def streamed(body: bytes) -> Answer | Reason:
    """The answer in server-sent events, the last of which must say that it is the last."""
    text: list[str] = []
    finish: Any = None
    usage: Any = None
    done = False
    for line in body.decode("utf-8", "replace").splitlines():
        field, _, data = line.partition(":")
        if field != "data":
            continue
        if data.strip() == "[DONE]":
            done = True
            break
        match _parsed(data.encode()):
            case {"choices": [{"delta": Mapping() as delta, **choice}, *_], **rest}:
                text += [delta["content"]] if isinstance(delta.get("content"), str) else []
                finish = choice.get("finish_reason") or finish
                usage = rest.get("usage") or usage
            case {"usage": found}:
                usage = found or usage
            case _:
                return Reason.NOT_UNDERSTOOD
    return _answer("".join(text), finish, usage) if done or finish else Reason.TRUNCATED


def _parsed(body: bytes) -> Any:
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None


def _answer(text: str, finish: Any, usage: Any) -> Answer | Reason:
    if finish == "length":  # it ran into the limit of tokens: half an answer
        return Reason.TRUNCATED
    counted = usage if isinstance(usage, Mapping) else {}
    return Answer(spoken(text), _count(counted.get("prompt_tokens")), _count(counted.get("completion_tokens")))


def _count(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**9 else None


def spoken(text: str) -> str:
    """What a model says aloud: without the thoughts before it; nothing where it never stopped thinking."""
    _, ended, rest = text.rpartition(_THOUGHT_ENDS)
    said = rest.strip() if ended else text.strip()
    return "" if said.startswith(_THOUGHT) else said
