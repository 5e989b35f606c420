"""Learns what `digest.text.transliteration` knows: which Latin letters an Arabic letter becomes, and how much each says.

    python -m bench.learn_transliteration ../shared/data/names/ar2en-train.txt > digest/text/transliteration.tsv

The input is one pair a line, Arabic and Latin parted by a tab, to which `digest/text/press_names.tsv` adds the names of the
region, each of its pairs counting fourfold. Only weights come out, no name. The method is expectation maximisation over all
ways to cut a pair into chunks of at most two letters a side (Ristad and Yianilos, Learning string-edit distance, PAMI 1998;
with longer chunks as in Jiampojamarn, Kondrak and Sherif, NAACL 2007). A chunk's weight is its pointwise mutual information:
the log of how much more often the two sides meet than their letters would by chance. The ends of a name are letters of their
own, `^` and `$`, so that a chunk can say "at the end". Deterministic; about two minutes.
"""

import math
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from digest.text import transliteration
from digest.text.transliteration import arabic_letters, latin_letters

PRESS_NAMES = Path(transliteration.__file__).with_name("press_names.tsv")
_ROUNDS = 8
_TIMES = 4
_LONGEST = 2  # letters of a chunk, on either side
_LEAST = 2.0  # a chunk of several letters must have been met so often,
_DISCOUNT = 0.3  # and pays for being more than its letters
_SINGLE_LEAST = 0.05
_UNSEEN = 1e-6  # probability of a letter added or lost that was never met so

Chunk = tuple[str, str]
Arc = tuple[int, int, int, int, float, Chunk]
HEADER = """\
# Weights of Arabic and Latin letter chunks, in nats. Learnt by bench/learn_transliteration.py from the name pairs of Google's
# "transliteration" corpus (Apache-2.0), no name of which is kept, and from press_names.tsv. ^ and $ are the ends of a
# name. One line an Arabic chunk, the empty one first: what it may be in Latin letters (- for nothing), and how much that says
# for the two being one name.
"""


def main(path: Path) -> None:
    lines = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    lines += _TIMES * list(_given())
    read = [(arabic_letters(arabic), latin_letters(latin)) for arabic, latin in lines]
    pairs = [(f"^{arabic}$", f"^{latin}$") for arabic, latin in read if arabic and latin and len(arabic) < 20]
    probabilities: dict[Chunk, float] = {}
    for done in range(_ROUNDS):
        probabilities = _maximise(_expect(pairs, probabilities), done)
    sys.stdout.write(HEADER)
    for line in _lines(_weights(probabilities, pairs)):
        print(line)


def _given() -> Iterator[list[str]]:
    for line in PRESS_NAMES.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            arabic, _, latin = line.partition("\t")
            yield from ([arabic, word] for word in latin.split())


def _expect(pairs: Sequence[tuple[str, str]], probabilities: dict[Chunk, float]) -> dict[Chunk, float]:
    """How often each chunk was used, summed over all ways to cut every pair, each way as likely as it is now."""
    counts: dict[Chunk, float] = defaultdict(float)
    for arabic, latin in pairs:
        forward: dict[tuple[int, int], float] = defaultdict(float, {(0, 0): 1.0})
        arcs: list[Arc] = []
        for i in range(len(arabic) + 1):
            for j in range(len(latin) + 1):
                if forward[i, j]:
                    for k, m in _steps(arabic, latin, i, j):
                        chunk = (arabic[i:k], latin[j:m])
                        probability = _probability(chunk, probabilities)
                        if probability:
                            forward[k, m] += forward[i, j] * probability
                            arcs.append((i, j, k, m, probability, chunk))
        whole = forward[len(arabic), len(latin)]
        backward: dict[tuple[int, int], float] = defaultdict(float, {(len(arabic), len(latin)): 1.0})
        for i, j, k, m, probability, chunk in reversed(arcs):
            share = probability * backward[k, m]
            backward[i, j] += share
            if whole:
                counts[chunk] += forward[i, j] * share / whole
    return counts


def _steps(arabic: str, latin: str, i: int, j: int) -> Iterator[tuple[int, int]]:
    """Where a chunk that begins at (i, j) may end: a letter may be added or lost alone, else both sides have some."""
    for taken in range(min(_LONGEST, len(arabic) - i) + 1):
        for given in range(min(_LONGEST, len(latin) - j) + 1):
            if (taken and given) or taken + given == 1:
                yield i + taken, j + given


def _probability(chunk: Chunk, probabilities: dict[Chunk, float]) -> float:
    taken, given = map(len, chunk)
    if not probabilities:  # at first: one letter for one letter, rather than more, rather than none
        base: float = 1e-2 if taken == given == 1 else 1e-3 if taken and given else 1e-4
        return base * 0.5 ** (taken + given)
    return probabilities.get(chunk) or (_UNSEEN if taken + given == 1 else 0.0)


def _maximise(counts: dict[Chunk, float], done: int) -> dict[Chunk, float]:
    """The share of each chunk; rare long ones are dropped, more of them each round."""
    total = sum(counts.values())
    shares = {}
    for chunk, count in counts.items():
        composed = len(chunk[0]) + len(chunk[1]) > 2
        least = max(_DISCOUNT, 1e-3 if done < 2 else _LEAST * min(1.0, (done - 1) / 3)) if composed else _SINGLE_LEAST
        if count > least:
            shares[chunk] = (count - _DISCOUNT * composed) / total
    return shares


def _weights(probabilities: dict[Chunk, float], pairs: Sequence[tuple[str, str]]) -> dict[str, dict[str, float]]:
    by_chance = [_logs(Counter("".join(side))) for side in zip(*pairs, strict=True)]
    weights: dict[str, dict[str, float]] = defaultdict(dict)
    for (arabic, latin), probability in probabilities.items():
        expected = sum(by_chance[0][letter] for letter in arabic) + sum(by_chance[1][letter] for letter in latin)
        weights[arabic][latin] = math.log(probability) - expected
    return weights


def _logs(counts: Counter[str]) -> dict[str, float]:
    return {letter: math.log(count / counts.total()) for letter, count in counts.items()}


def _lines(weights: dict[str, dict[str, float]]) -> Iterator[str]:
    for arabic in sorted(weights, key=lambda chunk: (len(chunk), chunk)):
        becomes = sorted(weights[arabic].items(), key=lambda item: (-item[1], item[0]))
        yield "\t".join((arabic, " ".join(f"{latin or '-'}:{weight:.1f}" for latin, weight in becomes)))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
