"""What engines send is read whole or not at all, whatever the bytes."""

import json
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from digest.gather.engines.openai import spoken, streamed, whole
from digest.gather.engines.parts import Answer
from digest.gather.write import parse
from digest.problems import Reason


def events(pieces: Sequence[str], end: str = "data: [DONE]\n\n") -> bytes:
    lines = (f"data: {json.dumps({'choices': [{'delta': {'content': piece}}]})}\n\n" for piece in pieces)
    return ("".join(lines) + end).encode()


@given(st.lists(st.text(max_size=20), max_size=8))
def test_pieces_make_the_same_answer_as_the_whole(pieces: list[str]) -> None:
    text = "".join(pieces)
    body = json.dumps({"choices": [{"message": {"content": text}, "finish_reason": "stop"}]}).encode()
    assert streamed(events(pieces)) == whole(body) == Answer(spoken(text))


@given(st.binary(max_size=300))
def test_any_bytes_are_an_answer_or_a_reason(body: bytes) -> None:
    assert isinstance(whole(body), Answer | Reason)
    assert isinstance(streamed(body), Answer | Reason)


@given(
    st.recursive(
        st.none() | st.integers() | st.text(max_size=5), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
    )
)
def test_any_json_in_the_place_of_an_answer_is_a_reason(odd: object) -> None:
    for shape in ({"choices": odd}, {"choices": [odd]}, {"choices": [{"message": odd}]}, {"choices": [{"delta": odd}]}):
        assert not isinstance(whole(json.dumps(shape).encode()), Answer)
        assert isinstance(streamed(b"data: " + json.dumps(shape).encode()), Reason)


def test_a_stream_that_breaks_off_is_no_answer() -> None:
    assert streamed(events(["Half an "], end="")) is Reason.TRUNCATED
    assert streamed(b'data: {"choices": [{"delta": {"content"') is Reason.NOT_UNDERSTOOD
    stopped = b'data: {"choices": [{"delta": {"content": "All."}, "finish_reason": "length"}]}\n\ndata: [DONE]'
    assert streamed(stopped) is Reason.TRUNCATED


def test_thoughts_are_not_said() -> None:
    assert spoken("<think>one\ntwo</think>\n\n Said. ") == "Said."
    assert spoken("one, two</think>Said.") == "Said."
    assert spoken("<think>without end") == ""


@given(st.text(max_size=200))
def test_any_text_is_lines_with_ids_or_without(text: str) -> None:
    for sentence, ids in parse(text):
        assert sentence or ids == () or text
        assert len(set(ids)) == len(ids)


def test_ids_stand_at_the_end_of_a_line() -> None:
    assert parse("The toll rose to 17. [s1, s4]\n\nThe search [sic] ended [s2].\nNo source.") == [
        ("The toll rose to 17.", ("s1", "s4")),
        ("The search [sic] ended", ("s2",)),
        ("No source.", ()),
    ]
