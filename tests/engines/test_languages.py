"""Languages beyond Arabic and English come out in both editions by the same path."""

import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from types import ModuleType

import pytest

from digest.engine_settings import EngineSettings, EnginesSettings
from digest.gather import summarise, translate, verify
from digest.gather._material import Material
from digest.gather.engines import Engines, Sentence
from digest.records import Article, PrintedQuote, RankReason, Section, Story, StoryArticle, Text
from digest.records import Sentence as Span

NOW = datetime(2026, 5, 12, 5, tzinfo=UTC)
TITLE = "سه کارگر در بندر کشته شدند"
BODY = "سه کارگر روز دوشنبه در بندر میناء رحبه کشته شدند و ۵ نفر زخمی شدند."
KNOWN = {
    (TITLE, "en"): "Three workers killed in port",
    (TITLE, "ar"): "مقتل ثلاثة عمال في الميناء",
    (BODY, "en"): "Three workers were killed and 5 people injured on Monday in the port of Minat Rahba.",
    (BODY, "ar"): "قتل ثلاثة عمال وأصيب 4 أشخاص يوم الاثنين في ميناء مينة رحبة.",  # 5 were hurt
}


class Memory(dict[str, str]):
    def answer(self, key: str) -> str | None:
        return self.get(key)

    def save_answer(self, key: str, text: str, now: datetime) -> None:
        self[key] = text


def persian(*bodies: str) -> tuple[Section, Material]:
    spans = tuple(Span(body, 0, len(body)) for body in bodies)
    article = Article("x", "bandar", "https://bandar.example/1", TITLE, "\n\n".join(bodies), "fa", NOW, sentences=spans)
    gist = {code: Text("gist", "gist") for code in ("en", "ar")}
    story = Story(
        "port-1a2b",
        1,
        date(2026, 5, 12),
        gist,
        {code: (text,) for code, text in gist.items()},
        (StoryArticle("a1", "bandar", article.url, TITLE, "fa", NOW, None),),
        RankReason(1, ("fa",), NOW),
        quotes=(PrintedQuote("x", None, TITLE, "fa", "a1", None, True),),
    )
    return Section("other", (story,)), Material((article,), {"x": "a1"})


def translated(
    section: Section, material: Material, say: Callable[[Sentence], str], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> Story:
    """The story after a night with an engine of the desk's own."""
    module = ModuleType("desk_code")
    module.translate = say  # type: ignore[attr-defined]  # a module made here
    monkeypatch.setitem(sys.modules, "desk_code", module)
    spellings = verify.build_glossary(())
    desk = translate.Desk(
        ("en", "ar"),
        check=lambda text, of, output, to: verify.verify(text, of, output, to, spellings).reasons,
        missing=lambda text, of, output, to: verify.missing_names(text, of, output, to, (), spellings),
        summarise=summarise.summarise,
    )
    own = EngineSettings("python", callable="desk_code:translate", pairs=("fa-en", "fa-ar"))
    with Engines(EnginesSettings({"Own": own}, ("Own",)), folder, Memory(), NOW, user_agent="test") as engines:
        assert not engines.can("translate", "ar", "en")
        told = translate.translate((section,), {"port-1a2b": material}, engines, desk, lambda done, total: None)
    (story,) = told[0].stories
    return story


def test_a_persian_story_comes_out_in_both_languages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    section, material = persian(BODY)
    story = translated(section, material, lambda sentence: KNOWN[sentence.text, sentence.target], tmp_path, monkeypatch)
    assert story.headline["en"] == Text(KNOWN[TITLE, "en"], "translated", "a1", None, "Own", original=TITLE)
    assert story.headline["ar"].text == KNOWN[TITLE, "ar"]
    assert story.summary["en"] == (Text(KNOWN[BODY, "en"], "translated", "a1", 0, "Own", original=BODY),)
    assert [(text.origin, text.rejected) for text in story.summary["ar"]] == [("gist", "number dropped ۵")]
    assert {code: text.text for code, text in story.quotes[0].translations.items()} == {
        code: KNOWN[TITLE, code] for code in ("en", "ar")
    }


def test_every_reason_is_kept_also_where_the_card_has_no_line_for_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    section, material = persian(BODY, "دو نفر دیگر در بیمارستان شهر رحبه بستری شدند و حال آنها خوب است.")
    story = translated(section, material, lambda sentence: f"{KNOWN[BODY, sentence.target]} 77", tmp_path, monkeypatch)
    told = [text.rejected for text in story.summary["en"]] + list(story.rejected["en"])
    assert len(told) == 2
    assert all(line and line.startswith("number") for line in told)
