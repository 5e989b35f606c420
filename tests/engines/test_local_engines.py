"""Engines in this process: a CTranslate2 model through the real loader, and a desk's own callable."""

import asyncio
import sys
import time
from pathlib import Path
from types import ModuleType

import pytest
from tiny_model import make_model

from digest.engine_settings import EngineSettings
from digest.gather.engines import ctranslate, own
from digest.gather.engines.night import unusable
from digest.gather.engines.parts import Answer, Sentence, Sources
from digest.problems import Problem, Reason

SENTENCE = Sentence("ارتفع منسوب نهر السر ثلاثة أمتار في ليلة واحدة.", "ar", "en")


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_model(tmp_path_factory.mktemp("models") / "tiny")


def test_a_model_is_loaded_and_asked(model: Path) -> None:
    assert ctranslate.missing(model) == ""
    engine = ctranslate.LocalModel("tiny", model, EngineSettings("ctranslate2", model="tiny"))
    answers = [asyncio.run(engine.translate(SENTENCE, 60)) for _ in range(2)]
    assert answers[0] == answers[1]
    (answer, _) = answers
    assert isinstance(answer, Answer)
    assert answer.sent
    assert answer.received is not None
    assert answer.received <= 3 * answer.sent + 32


def test_what_is_missing_is_told_before_anything_is_loaded(model: Path, tmp_path: Path) -> None:
    settings = EngineSettings("ctranslate2", model="tiny")
    assert unusable("tiny", settings, model.parent) is None
    assert unusable("tiny", settings, tmp_path) == Problem("engines", "tiny", Reason.ENGINE_UNUSABLE, "model.bin")
    (tmp_path / "tiny").mkdir()
    (tmp_path / "tiny" / "model.bin").write_bytes(b"")
    assert unusable("tiny", settings, tmp_path) == Problem("engines", "tiny", Reason.ENGINE_UNUSABLE, "source.spm")


def test_a_broken_model_is_a_problem(model: Path, tmp_path: Path) -> None:
    for file in model.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes()[:2000])
    engine = ctranslate.LocalModel("tiny", tmp_path, EngineSettings("ctranslate2", model="tiny"))
    problem = asyncio.run(engine.translate(SENTENCE, 60))
    assert isinstance(problem, Problem)
    assert problem.reason is Reason.ENGINE_FAILED


@pytest.fixture
def desk_code(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    module = ModuleType("desk_code")
    monkeypatch.setitem(sys.modules, "desk_code", module)
    return module


def test_a_callable_may_be_plain_or_async_and_raise(desk_code: ModuleType) -> None:
    async def later(sentence: Sentence) -> str:
        await asyncio.sleep(0)
        return f" {sentence.text} in {sentence.target} "

    def broken(sentence: Sentence) -> str:
        raise KeyError(sentence.text)

    def slow(sentence: Sentence) -> str:
        time.sleep(5)
        return ""

    def odd(sources: Sources) -> int:
        return len(sources.sentences)

    cases = [
        (later, Answer(f"{SENTENCE.text} in en")),
        (broken, Problem("engines", "own", Reason.ENGINE_FAILED, "KeyError")),
        (slow, Problem("engines", "own", Reason.TOO_SLOW)),
    ]
    for function, expected in cases:
        assert asyncio.run(own.Own("own", function).translate(SENTENCE, 0.5)) == expected
    answer = asyncio.run(own.Own("own", odd).write(Sources("en", {"s1": "x"}), 5))
    assert answer == Problem("engines", "own", Reason.NOT_UNDERSTOOD, "int")


def test_a_callable_is_found_by_its_name(desk_code: ModuleType) -> None:
    desk_code.translate = str  # type: ignore[attr-defined]  # a module made here
    assert own.find("desk_code:translate") is str
    assert "desk_code" in str(own.find("desk_code:write"))
    assert "No module named" in str(own.find("no_such_module:write"))
