"""The verifier on human translations: what it lets pass of the good ones, and what it catches when a program spoils them.

All 1,007 English–Arabic sentence pairs of `crosslingual/`, translated by people, in both directions; the edits of
`bench._verify_edits` with a fixed seed, one a pair, on the output. A figure without a language is over both directions.

- `verify.good_to_ar`, `verify.good_to_en`: of the pairs as they are, the share that nothing rejects; `verify.good_from_fr` (tr,
  fa, he): the same translated into English, which shows false alarms only.
- `verify.numbers`: of all edits that change, drop or add a number (digits of three kinds, words, ordinals, scales, per cent,
  months), the share rejected; `verify.number_digits`, `verify.number_words` are the edits of digits and of words alone.
- `verify.negation`: denials removed (where the source denies, too) or added, or a verb made its opposite.
- `verify.unit_changed`, `verify.opposite_told`, `verify.doubt_dropped`, `verify.speaker_dropped`: the edits of
  `bench._verify_meanings`: another currency, measure or span of time; killed for wounded, north for south; "may" made "will";
  words of somebody named told as a fact.
- `verify.said_twice`: with its last ten words once more; `verify.half_copied`: with the second half left in the words of the
  source, from French and Turkish into English and from Persian into Arabic.
- `verify.wrong_sentence`: with the output of another pair; `verify.next_sentence` with that of the next in the same document;
  `verify.untranslated`; `verify.cut`: the first third of the words, of those of six words and more.
- `verify.names_warned`: of pairs with a name swapped for one of another document, the share warned of or rejected;
  `verify.names_good`: of the good ones, the share warned of.
- `verify.held_out_…`: the same over one half of the documents. Of that half no missed edit of a number or of a whole sentence
  was ever read; its false alarms were, and what was missed among its denials and names, so for those it is no more than a half.
- `verify.per_second`: pairs a second on one core, both directions, with the words met before.
"""

import json
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import NamedTuple

from bench import _verify_edits as edits
from bench import _verify_meanings as meanings
from digest.gather.verify import Verdict
from digest.verifying import verify_one

_SEED = 20261126
_WORDS = frozenset(("word_changed", "ordinal_changed", "word_dropped"))
_OTHERS = ("fr", "tr", "fa", "he")


class _Pair(NamedTuple):
    source: str
    output: str
    held_out: bool
    document: str


def measure(data: Path) -> dict[str, float]:
    documents = _documents(data)
    counts: Counter[tuple[str, bool, bool]] = Counter()
    for language, other in (("en", "ar"), ("ar", "en")):
        _direction(list(_pairs(documents, language, other)), language, other, counts)
    for language in _OTHERS:
        for pair in _pairs(documents, language, "en"):
            counts[f"good_from_{language}", pair.held_out, verify_one(pair.source, language, pair.output, "en").ok] += 1
    for language, other in (("fr", "en"), ("tr", "en"), ("fa", "ar")):
        for pair in _pairs(documents, language, other):
            copied = meanings.half_copied(pair.source, pair.output)
            if copied is not None:
                counts["half_copied", pair.held_out, not verify_one(pair.source, language, copied, other).ok] += 1
    figures = {f"verify.{name}": _share(counts, name, (False, True)) for name in _names(counts)}
    figures |= {f"verify.held_out_{name}": _share(counts, name, (True,)) for name in _names(counts) if "from" not in name}
    return figures | {"verify.per_second": _speed(documents)}


def _documents(data: Path) -> Mapping[str, Mapping[str, list[str]]]:
    documents: dict[str, dict[str, list[str]]] = defaultdict(dict)
    for line in (data / "crosslingual" / "ntrex_dev.jsonl").read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        documents[document["doc"]][document["lang"]] = document["sentences"]
    return documents


def _pairs(documents: Mapping[str, Mapping[str, list[str]]], language: str, other: str) -> Iterator[_Pair]:
    for name, sentences in documents.items():
        held_out = sha256(name.encode()).digest()[0] % 2 == 1
        for source, output in zip(sentences[language], sentences[other], strict=True):
            yield _Pair(source, output, held_out, name)


def _direction(pairs: list[_Pair], language: str, other: str, counts: Counter[tuple[str, bool, bool]]) -> None:
    def check(pair: _Pair, output: str) -> Verdict:
        return verify_one(pair.source, language, output, other)

    rng = Random(_SEED)
    sides = {pair: (pair.source, pair.output) if language == "en" else (pair.output, pair.source) for pair in pairs}
    small = {word for english, _ in sides.values() for word in english.split() if word.islower()}
    names = {pair: edits.names_of(*both, small) for pair, both in sides.items()}
    every = [name for found in names.values() for name in found]
    for index, pair in enumerate(pairs):
        good = check(pair, pair.output)
        counts[f"good_to_{other}", pair.held_out, good.ok] += 1
        counts["names_good", pair.held_out, bool(good.warnings)] += 1
        _edited(pair, language, other, rng, counts)
        wrong = {
            "untranslated": pair.source,
            "cut": edits.cut_to_a_third(pair.output),
            "said_twice": meanings.said_twice(pair.output),
            "wrong_sentence": rng.choice(pairs).output,
        }
        if pairs[(index + 1) % len(pairs)].document == pair.document:
            wrong["next_sentence"] = pairs[index + 1].output
        for name, output in wrong.items():
            if output is not None and output != pair.output:
                counts[name, pair.held_out, not check(pair, output).ok] += 1
        swapped = edits.name_swapped(pair.output, other, rng, names[pair], every)
        if swapped is not None:
            verdict = check(pair, swapped)
            counts["names_warned", pair.held_out, bool(verdict.warnings) or not verdict.ok] += 1


def _edited(pair: _Pair, language: str, other: str, rng: Random, counts: Counter[tuple[str, bool, bool]]) -> None:
    """The edits that change a number, a denial, or what is told."""
    for name, edit in meanings.MEANINGS.items():
        output = edit(pair.output, other, Random(_SEED))
        if output is not None and (name != "doubt_dropped" or meanings.doubts(pair.source, language)):
            counts[name, pair.held_out, not verify_one(pair.source, language, output, other).ok] += 1
    for name, edit in {**edits.NUMBERS, **edits.NEGATIONS}.items():
        output = edit(pair.output, other, rng)
        if output is None or (name == "negation_removed" and not edits.denies(pair.source, language)):
            continue
        caught = not verify_one(pair.source, language, output, other).ok
        sums = (
            ["negation", name]
            if name in edits.NEGATIONS
            else ["numbers", "number_words" if name in _WORDS else "number_digits"]
        )
        for figure in sums:
            counts[figure, pair.held_out, caught] += 1


def _names(counts: Counter[tuple[str, bool, bool]]) -> list[str]:
    return sorted({name for name, _, _ in counts})


def _share(counts: Counter[tuple[str, bool, bool]], name: str, halves: tuple[bool, ...]) -> float:
    yes, no = (sum(counts[name, half, verdict] for half in halves) for verdict in (True, False))
    return yes / (yes + no)


def _speed(documents: Mapping[str, Mapping[str, list[str]]]) -> float:
    pairs = [*_pairs(documents, "en", "ar")]
    start = time.process_time()
    for pair in pairs:
        verify_one(pair.source, "en", pair.output, "ar")
    for pair in pairs:
        verify_one(pair.output, "ar", pair.source, "en")
    return 2 * len(pairs) / (time.process_time() - start)
