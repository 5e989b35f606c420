"""Arabic numbers, read from tokens: small numbers, scale words, groups joined by و. One rule a function, each moves forward."""

from digest.text.digits import LARGEST, Part, value_of
from digest.text.number_words import AGE, ARABIC, CENTURIES, CENTURY, HALVES_OF_DAY, NEED_HAMZA, PERCENT_HUNDRED, NumberWord
from digest.text.tokens import Tokens, is_number

_ONE, _TEEN = "واحد", "عشر"
_AND_ELEVEN = NumberWord("bound", 1, joined=True, clitics=1)


def read(found: Tokens, index: int) -> Part | None:
    """The number that begins at a token: groups of falling scale joined by و, the last perhaps a half of the scale before."""
    first = _group(found, index)
    if first is None or first.scale == 1:
        return first
    value, stop, scale = first.value, first.stop, first.scale
    while scale > 1 and (begin := _joined(found, stop)) is not None:
        half = _half(found, begin, scale)
        if half is not None:
            return Part(value + half.value, half.stop, scale)
        group = _group(found, begin)
        if group is None or group.ordinal or group.value >= scale:
            break
        value, stop, scale = value + group.value, group.stop, group.scale
    return Part(value, stop, max(scale, 1))


def _at(found: Tokens, index: int) -> NumberWord | None:
    """The number word at a token. Folded, «وأحد عشر» looks like «واحد»."""
    word = found.words[index]
    if word == _ONE and found.words[index + 1 : index + 2] == [_TEEN] and found.spelled[index][1:2] == "أ":
        return _AND_ELEVEN
    return ARABIC.get(word)


def _next(found: Tokens, index: int) -> NumberWord | None:
    """The number word at a token, if nothing but a blank parts it from the token before."""
    return _at(found, index) if found.joined(index) else None


def _joined(found: Tokens, index: int) -> int | None:
    """Where a number joined by و to what stands before goes on: at the token itself, or after a و of its own (و200)."""
    if not found.joined(index):
        return None
    if found.words[index] == "و":
        return index + 1 if found.joined(index + 1) else None
    entry = _at(found, index)
    return index if entry is not None and entry.joined else None


def _half(found: Tokens, index: int, scale: float) -> Part | None:
    """ "… and a half": مليون ونصف, مليون ونصف المليون."""
    entry = _at(found, index)
    if entry is None or entry.kind != "part":
        return None
    following = _next(found, index + 1)
    again = following is not None and following.kind == "scale" and following.value == scale and not following.joined
    return Part(entry.value * scale, index + 1 + again)


def _group(found: Tokens, index: int) -> Part | None:
    """A number below a thousand with the scale words after it, or a scale word alone."""
    small = _digits(found, index) if is_number(found.words[index]) else _small(found, index)
    if small is None or small.ordinal:
        return small
    value, stop, scale = small.value, small.stop, small.scale
    while (word := _scale(found, stop)) is not None and value * word.value < LARGEST:
        value, scale, stop = value * word.value, word.value, stop + 1
    return Part(value, stop, scale)


def _scale(found: Tokens, index: int) -> NumberWord | None:
    word = _next(found, index)
    return word if word is not None and word.kind in ("scale", "scales") and not (word.joined or word.definite) else None


def _digits(found: Tokens, index: int) -> Part | None:
    """Digits; where they have a separator, what follows tells what it means. None for what is no number: 7.55 صباحا."""
    raw = found.spelled[index]
    if raw.isdecimal():
        return Part(int(raw), index + 1)
    following = found.words[index + 1 : index + 3]
    per_cent = following[:1] in (["بالميه"], ["بالمايه"]) or (following[:1] == ["في"] and following[-1] in PERCENT_HUNDRED)
    exact = per_cent or found.gaps[index + 1][:1] in ("%", "٪") or _scale(found, index + 1) is not None
    value = value_of(raw, "ar", exact=exact)
    clock = isinstance(value, float) and following[:1] and following[0] in HALVES_OF_DAY
    return None if value is None or clock else Part(value, index + 1)


def _small(found: Tokens, index: int) -> Part | None:
    """A number word with what it combines with below a thousand; a scale word that stands alone."""
    word, entry = found.words[index], _at(found, index)
    if entry is None or (word in NEED_HAMZA and "ئ" not in found.spelled[index]):
        return None
    following = _next(found, index + 1)
    match entry.kind:
        case "unit" | "bound" | "ordinal":
            return _unit(found, index, entry)
        case "hundred" | "hundreds":
            in_per_cent = word in PERCENT_HUNDRED and index > 0 and found.words[index - 1] == "في"
            return None if in_per_cent else _after_hundreds(found, index + 1, entry.value)
        case "scale":
            counted = found.joined(index + 1) and not found.words[index + 1].startswith("و")
            dual = (
                counted and word.endswith("ا") and "ً" not in found.spelled[index]
            )  # ألفا شخص, two thousand; ألفاً, ألفا و200 one
            return Part(entry.value * (1 + dual), index + 1, entry.value)
        case "double":
            return Part(entry.value * 2, index + 1, entry.value)
        case "part":
            if following is None or following.kind != "scale" or following.joined:
                return None
            return Part(entry.value * following.value, index + 2, following.value)
        case "scales":
            return None
        case "decade":
            return _decade(found, index, entry.value)
        case _:
            return Part(entry.value, index + 1)


def _unit(found: Tokens, index: int, entry: NumberWord) -> Part | None:
    """A unit with what makes it 11 to 99 or 300 to 900, or alone."""
    following = _next(found, index + 1)
    ordinal = entry.kind == "ordinal" or (entry.kind == "bound" and entry.value == 1 and entry.definite)
    if following is not None:
        plain = not (following.joined or following.definite)
        if following.kind == "ten" and plain and entry.value < 10:
            return Part(entry.value + 10, index + 2, ordinal=ordinal)
        if following.kind == "tens" and following.joined:
            return Part(entry.value + following.value, index + 2, ordinal=ordinal)
        if following.kind == "hundred" and plain and entry.value >= 3 and not ordinal:
            return _after_hundreds(found, index + 2, entry.value * 100)
    return None if entry.kind == "bound" else Part(entry.value, index + 1, ordinal=ordinal)


def _decade(found: Tokens, index: int, tens: float) -> Part | None:
    """The first year of a decade: ثمانينيات القرن الماضي, الثمانينيات; not الثمانينيات من العمر."""
    following = found.words[index + 1 : index + 3]
    if following[:1] == [CENTURY] and len(following) == 2:
        teens = found.words[index + 3 : index + 4] == ["عشر"]
        return Part(CENTURIES.get(following[1], 19) * 100 + tens, index + 3 + teens, ordinal=True)
    return None if AGE.issuperset(following) and following else Part(1900 + tens, index + 1, ordinal=True)


def _after_hundreds(found: Tokens, index: int, hundreds: float) -> Part:
    """What follows hundreds: وخمسون, وثلاثة وعشرون."""
    word = _next(found, index)
    if word is not None and word.joined and not word.definite:
        if word.kind in ("tens", "ten"):
            return Part(hundreds + word.value, index + 1)
        unit = _unit(found, index, word) if word.kind in ("unit", "bound") else None
        if unit is not None and unit.value < 100:
            return Part(hundreds + unit.value, unit.stop)
    return Part(hundreds, index)
