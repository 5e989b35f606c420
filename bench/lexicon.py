"""How much of the news the bilingual vocabulary covers: the share of content words (running words, not distinct ones) of
leads that it knows. A lead is the title and the first three sentences of an article of `crosslingual/` and `comparable/`.

Content words are what is left of the words when these are out: function words (the stop lists of the two languages and the
pronouns, particles and auxiliaries below), numbers in digits and words, months, and names. A name is what the name stage finds
(people, bodies, places), a nationality, in English any word with a capital letter (so the first word of a sentence is out as
well), and in Arabic a word that spells a capitalised English word of the set by the cross-script matcher and is not in the
vocabulary. Arabic names that none of this finds count as words that are not covered. A word inside a known term is known.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from digest import packaged
from digest.config import load_list
from digest.gather.names import find_names
from digest.records import Name
from digest.text import LANGUAGES, sentences
from digest.text.arabic import bare_forms
from digest.text.authority import Authority, build_authority
from digest.text.calendar_words import MONTHS
from digest.text.folding import fold
from digest.text.lexicon import lexicon
from digest.text.number_words import ARABIC, ENGLISH
from digest.text.places import places
from digest.text.tokens import is_number, tokens
from digest.text.transliteration import latin_letters, same_name, word_key

_SENTENCES = 3
_SURE = 0.5
_FUNCTION = {
    "en": frozenset(
        """
        s t d ll re ve m don doesn didn isn wasn aren weren won wouldn couldn shouldn hasn haven hadn cannot no nor
        nobody none nothing everyone everybody anyone anybody someone somebody something anything everything another
        others whose whether though unless whereas thus hence therefore meanwhile moreover still even ever never always
        often already yet again almost quite rather perhaps maybe indeed else instead besides despite amid among amongst
        along across around above below behind beyond beneath beside near off out up down back away together apart upon
        throughout towards till less least much many several little lot lots bit every either neither himself herself
        themselves myself yourself ourselves itself ones us like well now today tomorrow yesterday ago soon later etc
        shall ought let gets got get
        """.split()
    ),
    "ar": frozenset(
        fold(
            """
            أنّ إنّ كأن لعل ليت إذ إذا لما كلما حيثما أينما متى كيف أين ماذا لماذا مهما ريثما طالما بينما لكنه لكنها
            لكنهم ولكنه ولكنها بأنه بأنها بأنهم فإنه فإنها لأنه لأنها لأنهم وأنه وأنها وإنه وإنها هنا وهناك ثمة أيضا
            فضلا عدا سوى إزاء إثر عقب أثناء بعض بعضها بعضهم كله كلها كلهم جميعا معه معها معهم معا بينها بينهم بينهما
            أمامه حوله حولها خلاله خلالها قبله قبلها بعده بعدها لديها لديهم عليك علينا إلينا لك لي بي مني عني إياه نفسها
            أنفسهم أحدهم إحداها كون لكونه باتت بات ظل ظلت أصبح أصبحت صار صارت مازال مازالت زال زالت تزال يزال لاتزال
            لايزال كاد يكاد تكاد عسى وليس وليست ألا إما بلى نعم كلا ربما قط أبدا دائما حاليا آنذاك حينها عندما وعندما
            بعدما قبلما حالما مثلما كذا هكذا وهكذا تلو منذ مذ حتى إذن تكون ستكون سيكون ولدى بما وبما كان كنت كنا يكونوا
            تكونوا ذوي ذو ذي أولا ثانيا ثالثا خامسا أخيرا غدا أمس الآن مساء صباحا فيهم فيهما بهما لهما بيد غير وغير
            وغيرها وغيره وغيرهم إليهم عليهما منهما عنهم عنهما لهذا لهذه بهذا بهذه وهذا وهذه تلك وتلك هاتين هذين لذا
            وعليه
            """
        ).split()
    ),
}
_NUMBERS = {"ar": ARABIC, "en": ENGLISH}


class _Lead(NamedTuple):
    group: str
    language: str
    text: str


def measure(data: Path) -> dict[str, float]:
    figures = {}
    for name, leads in (("crosslingual", [*_crosslingual(data)]), ("comparable", [*_comparable(data)])):
        for code, missed, met in _counted(leads):
            figures[f"lexicon.{name}_{code}"] = 1 - missed.total() / met
    return figures | {"lexicon.concepts": len(lexicon().concepts)}


def _counted(leads: list[_Lead]) -> Iterator[tuple[str, Counter[str], int]]:
    """(language, words that are not covered, running content words)"""
    authority = build_authority(load_list(packaged.folder("content") / "names.yaml", Name))
    spelled = _capitalised(leads)
    for code in ("ar", "en"):
        missed: Counter[str] = Counter()
        met = 0
        for lead in leads:
            if lead.language == code:
                for word, known in _words(lead, authority, spelled):
                    met += 1
                    missed[word] += not known
        yield code, +missed, met


def _words(lead: _Lead, authority: Authority, spelled: dict[str, list[str]]) -> Iterator[tuple[str, bool]]:
    """The content words of a lead, and whether the vocabulary has them."""
    text, code = lead.text, lead.language
    found = tokens(text)
    named = {
        index
        for name in find_names(text, code, authority)
        for index in range(found.first_at(name.start), found.last_at(name.end - 1) + 1)
    }
    known = {
        index
        for one in lexicon().find(text, code)
        for index in range(found.first_at(one.start), found.last_at(one.end - 1) + 1)
    }
    for index, word in enumerate(found.words):
        if index in named or is_number(word) or len(word) < 2 or _out(word, code):
            continue
        if code == "en" and found.spelled[index] != word:
            continue
        if index not in known and code == "ar" and _spells(word, spelled):
            continue
        yield word, index in known


def _out(word: str, code: str) -> bool:
    """Whether a word is a function word, a number, a month or a nationality, its particles off."""
    lists = LANGUAGES[code].stopwords, _FUNCTION[code], _NUMBERS[code], MONTHS, places().demonyms
    return any(form in words for form in (bare_forms(word) if code == "ar" else (word,)) for words in lists)


def _capitalised(leads: list[_Lead]) -> dict[str, list[str]]:
    """Key of a name → the capitalised English words that have it."""
    words = defaultdict(set)
    for lead in leads:
        if lead.language == "en":
            found = tokens(lead.text)
            for index, word in enumerate(found.words):
                if found.spelled[index] != word and not lexicon().senses(word, "en"):
                    words[word_key(latin_letters(word))].add(word)
    return {key: sorted(spellings) for key, spellings in words.items()}


def _spells(word: str, spelled: dict[str, list[str]]) -> bool:
    return any(same_name(form, latin) >= _SURE for form in bare_forms(word) for latin in spelled.get(word_key(form), ()))


def _crosslingual(data: Path) -> Iterator[_Lead]:
    for line in (data / "crosslingual" / "ntrex_dev.jsonl").read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        if item["lang"] in ("ar", "en"):
            yield _Lead(item["doc"], item["lang"], "\n".join(item["sentences"][: _SENTENCES + 1]))


def _comparable(data: Path) -> Iterator[_Lead]:
    for line in (data / "comparable" / "comparable_dev.jsonl").read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        split = sentences.split(item["text"])[:_SENTENCES]
        yield _Lead(item["id"], item["language"], "\n".join((item["title"], *(sentence.text for sentence in split))))
