"""The numbers of a text that are amounts, each with what it counts: nouns, per cent, money, ranges, duals."""

from collections.abc import Iterator, Sequence

from digest.text.arabic import bare_forms
from digest.text.counted.amount import Amount
from digest.text.counted.bound_words import BETWEEN, CHANGES, TO
from digest.text.counted.money import dual_money, money
from digest.text.counted.ones import arabic_ones, english_one
from digest.text.counted.percent import per_cent
from digest.text.counted.place import Place, place
from digest.text.counted.roles import is_amount, is_definite
from digest.text.counted.units import TIMES, Counted, arabic_before, arabic_noun, arabic_nouns, counted
from digest.text.counted.votes import as_votes
from digest.text.hints import Hint
from digest.text.numbers import NumberMention, find_numbers
from digest.text.tokens import Tokens, is_number, tokens

_HYPHENS = frozenset(("-", "–", "—", "‑", "−"))
_SMALL = 10  # "the three", "both": up to here a definite number in words refers back


def amounts(text: str, language: str) -> list[Amount]:
    """The amounts of a text in order, ranges made one."""
    found = tokens(text)
    numbers = find_numbers(text, language)
    read = [_numbered(found, number, language) for number in numbers]
    if language == "ar":
        read += [_dual(found, index) for index in found.hinted(Hint.DUAL)]
        read += arabic_ones(found)
    in_order = sorted(filter(None, read), key=lambda amount: amount.first)
    return _ranges(found, as_votes(found, in_order, language), language)


def _numbered(found: Tokens, number: NumberMention, language: str) -> Amount | None:
    """A number with what stands beside it, or None if it is no amount, or one that only refers to an earlier one."""
    at = place(found, number, language)
    measured = money(at) or per_cent(at)
    behind = None if measured else counted(found, at.stop, language, one=number.value == 1)
    definite = is_definite(at)
    before = arabic_before(found, at.first - number.digits) if definite and behind is None and language == "ar" else None
    noun = behind or before
    if not is_amount(at, noun, measured=measured is not None):
        return None
    amount = Amount(number.value, number.scale, number.digits, at.first, at.stop, number.start, number.end, counted=noun)
    if measured:
        opened = measured.start == number.start and measured.end > number.end and found.bracketed(at.stop - 1)
        return amount._replace(unit=measured.unit, start=measured.start - opened, end=measured.end)
    if noun is None and not number.digits and number.value == 1:
        return _one(found, amount) if language == "ar" else amount if english_one(found, at.first, at.stop) else None
    if definite and not number.digits and number.value <= _SMALL and not _own(at, noun):
        return None
    if behind is not None:
        return amount._replace(start=number.start - found.bracketed(at.stop - 1), end=found.ends[behind.stop - 1])
    return amount._replace(start=found.starts[before.first]) if before is not None else amount


def _own(at: Place, noun: Counted | None) -> bool:
    """Whether a definite number counts all the same: a span of time, or a hyphenated adjective (the three-time champion)."""
    return noun is not None and (noun.noun.unit in TIMES or at.gap_after == "-")


def _one(found: Tokens, amount: Amount) -> Amount | None:
    """ "One" only with its noun: شخص واحد."""
    noun = arabic_noun(found, amount.first - 1) if found.joined(amount.first) else None
    if noun is None or noun.noun.grammar != "singular" or noun.stop != amount.first:
        return None
    return amount._replace(first=noun.first, start=found.starts[noun.first], counted=noun)


def _dual(found: Tokens, index: int) -> Amount | None:
    """An Arabic dual that counts two: شخصان, بغارتين. A definite one refers to something known, if it is no span of time."""
    two = Amount(2, 1, digits=False, first=index, stop=index + 1, start=found.starts[index], end=found.ends[index])
    money_of_two = dual_money(found, index)
    if money_of_two is not None:
        return two._replace(unit=money_of_two.unit, start=money_of_two.start, end=money_of_two.end)
    word, nouns = found.words[index], arabic_nouns()
    form = next((form for form in bare_forms(word) if form in nouns and nouns[form].grammar == "dual"), None)
    noun = arabic_noun(found, index, form) if form else None
    if form is None or noun is None:
        return None
    clitics = word[: len(word) - len(form)]
    if clitics.endswith(("ال", "لل")):
        if noun.noun.unit not in TIMES:
            return None
        clitics = clitics[:-2]
    return two._replace(start=found.past_letters(index, len(clitics)), end=found.ends[noun.stop - 1], counted=noun)


# --- ranges ---------------------------------------------------------------------------------------------------------------


def _ranges(found: Tokens, read: Sequence[Amount], language: str) -> list[Amount]:
    """Two amounts that are the ends of one made one: 10-12, from 10 to 12, بين 10 و12."""
    made: list[Amount] = []
    for amount in _hyphened(found, read):
        before = made[-1] if made else None
        if before is None or before.upper is not None or not _joined(found, before, amount, language):
            made.append(amount)
            continue
        lower = _scaled(before, amount)
        if lower.value >= amount.value:
            made.append(amount)
        elif _changed(found, before):  # rose from 10 to 12: two figures of one unit
            made[-1:] = [lower._replace(unit=amount.unit, counted=amount.counted), amount]
        else:
            made[-1] = _range(lower, amount)
    return made


def _hyphened(found: Tokens, read: Sequence[Amount]) -> Iterator[Amount]:
    """Amounts without hyphen, and the ranges among those with one; scores, telephones and the like left out."""
    index = 0
    while index < len(read):
        amount = read[index]
        following = read[index + 1] if index + 1 < len(read) else None
        index += 1
        if following is not None and not amount.apart and following.first == amount.stop and _hyphen_at(found, amount.stop):
            lower = _scaled(amount, following)
            alone = not (_hyphen_at(found, amount.first) or _hyphen_at(found, following.stop))
            if alone and (following.unit or following.counted) and lower.value < following.value:
                yield _range(lower, following)
                index += 1
        elif amount.apart or not (_hyphen_at(found, amount.first) or _hyphen_at(found, amount.stop)):
            yield amount


def _hyphen_at(found: Tokens, index: int) -> bool:
    """Whether a hyphen parts two numbers here: 2-1, 10 – 12, 10%-12%."""
    if not 0 < index < len(found.words) or found.gaps[index].strip(" %٪") not in _HYPHENS:
        return False
    return is_number(found.words[index]) and is_number(found.words[index - 1])


def _joined(found: Tokens, lower: Amount, upper: Amount, language: str) -> bool:
    """Whether the words between two amounts make them a range."""
    if (
        lower.apart
        or upper.apart
        or language not in TO
        or lower.unit not in ("", upper.unit)
        or lower.noun not in ("", upper.noun)
    ):
        return False
    opener = found.words[lower.first - 1].lstrip("و") if lower.first else ""
    link = found.words[lower.stop : upper.first]
    if lower.counted is not None and lower.counted.stop > lower.stop:
        link = found.words[lower.counted.stop : upper.first]
    if link in (["و"], ["and"], []):
        return opener in BETWEEN[language] and (bool(link) or found.words[upper.first].startswith("و"))
    return len(link) == 1 and link[0] in TO[language]


def _changed(found: Tokens, lower: Amount) -> bool:
    return not CHANGES.isdisjoint(word.lstrip("ول") for word in found.words[max(0, lower.first - 8) : lower.first])


def _scaled(lower: Amount, upper: Amount) -> Amount:
    """ "5 to 7 million": the scale belongs to both."""
    if lower.scale > 1 or upper.scale == 1 or lower.value * upper.scale >= upper.value:
        return lower
    return lower._replace(value=lower.value * upper.scale, scale=upper.scale)


def _range(lower: Amount, upper: Amount) -> Amount:
    return upper._replace(value=lower.value, upper=upper.value, first=lower.first, start=lower.start)
