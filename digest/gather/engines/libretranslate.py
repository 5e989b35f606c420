"""LibreTranslate's HTTP API: `POST {url}/translate`, one text a request."""

import json

from digest.gather.engines.parts import Answer, Reply, Sentence
from digest.gather.engines.post import Post
from digest.problems import Reason


class LibreTranslate:
    """One server. It takes no names and no context: names are looked at afterwards. Its key is a field of the request."""

    def __init__(self, post: Post, key: str | None) -> None:
        self._post = post
        self._key = {"api_key": key} if key else {}

    async def translate(self, sentence: Sentence, seconds: float) -> Reply:
        request = {"q": sentence.text, "source": sentence.source, "target": sentence.target, "format": "text", **self._key}
        body = await self._post.json("/translate", request, seconds)
        if not isinstance(body, bytes):
            return body
        try:
            answer = json.loads(body)
        except (ValueError, RecursionError):
            answer = None
        match answer:
            case {"translatedText": str(text)}:
                return Answer(text.strip())
        return self._post.problem(Reason.NOT_UNDERSTOOD)
