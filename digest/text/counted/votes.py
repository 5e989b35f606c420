"""The numbers of a vote: 128-45, "128 votes to 45", "nine against", «بأغلبية 128 صوتا مقابل 45 وامتناع 10».

Two bare numbers side by side are more often the score of a match, so the sentence has to speak of a vote, or of what an
assembly did with a bill; sport in it rules both out, unless the vote is right beside the numbers.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from digest.text.counted import vote_words
from digest.text.counted.amount import Amount
from digest.text.counted.units import Counted, Noun
from digest.text.folding import fold
from digest.text.tokens import Tokens

_HYPHENS = frozenset(("-", "–", "—", "‑", "−"))
_ENDS = frozenset(".;؛!?؟\n")
_REACH = 14  # tokens of a sentence that are looked at, before and behind
_DONE = 6  # tokens from what an assembly did to the numbers
_BESIDE = 3
_LINK = 4  # words between the two sides: 128 نائبا لصالح القرار مقابل 45
_VOTERS = frozenset("votes members countries people candidates parties men women".split())
_CLITICS = ("", "و", "ف", "ب", "ل", "ال", "وال", "بال", "لل")
_VOTES, _ABSTENTIONS = Noun("votes"), Noun("abstentions")


@dataclass(frozen=True, slots=True)
class _Words:
    voting: frozenset[str]
    decided: frozenset[str]
    deciding: frozenset[str]
    sport: frozenset[str]
    against: frozenset[str]
    to: frozenset[str]
    sides_behind: frozenset[str]
    sides_before: frozenset[str]
    abstained_behind: frozenset[str]
    abstained_before: frozenset[str]


def as_votes(found: Tokens, read: Sequence[Amount], language: str) -> list[Amount]:
    """The amounts in order, those of votes counted as such and `apart`, so that nobody takes two of them for a range."""
    made = [*read]
    if language not in vote_words.VOTING:
        return made
    words = _words(language)
    if words.voting.isdisjoint(found.words) and words.decided.isdisjoint(found.words):
        return made
    for index, amount in enumerate(read):
        if not _may_be(amount):
            continue
        following = read[index + 1] if index + 1 < len(read) else None
        if following is not None and _may_be(following) and _facing(found, amount, following, words):
            both = (amount, following)
            if _of_a_vote(found, both, words):
                made[index : index + 2] = [
                    made[index] if made[index].apart else _counted(amount, _VOTES),
                    _counted(following, _VOTES),
                ]
        elif not made[index].apart and (noun := _side(found, amount, words)):
            made[index] = _counted(amount, noun)
    return made


def _may_be(amount: Amount) -> bool:
    return not amount.unit and isinstance(amount.value, int) and (amount.counted is None or amount.noun in _VOTERS)


def _counted(amount: Amount, noun: Noun) -> Amount:
    return amount._replace(counted=Counted(noun, amount.first, _stop(amount)), apart=True)


def _stop(amount: Amount) -> int:
    return max(amount.stop, amount.counted.stop) if amount.counted else amount.stop


def _facing(found: Tokens, one: Amount, other: Amount, words: _Words) -> bool:
    """Whether two amounts stand against each other: 128-45, 128 to 45, 128 votes against 45."""
    stop = _stop(one)
    link, gaps = found.words[stop : other.first], found.gaps[stop : other.first + 1]
    if not link:
        return stop == other.first and gaps[0].strip() in _HYPHENS
    if len(link) > _LINK or any(not _ENDS.isdisjoint(gap) for gap in gaps):
        return False
    return link[-1] in words.against or (len(link) == 1 and link[0] in words.to)


def _of_a_vote(found: Tokens, both: tuple[Amount, Amount], words: _Words) -> bool:
    first, stop = both[0].first, _stop(both[1])
    if "votes" in (both[0].noun, both[1].noun):
        return True
    beside = found.words[max(0, first - _BESIDE) : first] + found.words[stop : stop + 2]
    if not words.voting.isdisjoint(beside):
        return True
    around = _around(found, first, stop)
    if not words.sport.isdisjoint(around):
        return False
    done = not words.decided.isdisjoint(found.words[max(0, first - _DONE) : first])
    return not words.voting.isdisjoint(around) or (done and not words.deciding.isdisjoint(around))


def _side(found: Tokens, amount: Amount, words: _Words) -> Noun | None:
    """The side that the words right beside a single number put it on, where the sentence speaks of a vote."""
    stop = _stop(amount)
    before = found.words[amount.first - 1] if found.joined(amount.first) else ""
    behind = found.words[stop] if found.joined(stop) else ""
    pair = f"{behind} {found.words[stop + 1]}" if behind and found.joined(stop + 1) else behind
    if before in words.abstained_before or behind in words.abstained_behind:
        noun = _ABSTENTIONS
    elif before in words.sides_before or behind in words.sides_behind or pair in words.sides_behind:
        noun = _VOTES
    else:
        return None
    return noun if not words.voting.isdisjoint(_around(found, amount.first, stop)) else None


def _around(found: Tokens, first: int, stop: int) -> list[str]:
    """The words of the sentence around a slice of it, as far as is looked."""
    low = next((at for at in range(first, max(0, first - _REACH), -1) if _ends(found, at)), max(0, first - _REACH))
    limit = min(len(found.words), stop + _REACH)
    high = next((at for at in range(stop, limit) if _ends(found, at)), limit)
    return found.words[low:high]


def _ends(found: Tokens, index: int) -> bool:
    return not _ENDS.isdisjoint(found.gaps[index])


@cache
def _words(language: str) -> _Words:
    def listed(table: Mapping[str, str]) -> frozenset[str]:
        clitics = _CLITICS if language == "ar" else ("",)
        return frozenset(clitic + word for word in fold(table[language]).split() for clitic in clitics)

    return _Words(
        voting=listed(vote_words.VOTING),
        decided=listed(vote_words.DECIDED),
        deciding=listed(vote_words.DECIDING),
        sport=listed(vote_words.SPORT),
        against=listed(vote_words.AGAINST),
        to=listed(vote_words.TO),
        sides_behind=frozenset(map(fold, vote_words.SIDES_BEHIND[language].split("|"))),
        sides_before=listed(vote_words.SIDES_BEFORE),
        abstained_behind=listed(vote_words.ABSTAINED_BEHIND),
        abstained_before=listed(vote_words.ABSTAINED_BEFORE),
    )
