"""Whether two articles of one language that share rare words tell of one event: asked, as between two languages (`link`), by
what happened, not by who.

The rarest words of an article are names, and two articles may share several and tell of two events: one man has two days in
court, two trades fear one law. So where two articles are near by their words but neither surely near to another, their openings
are read for the concepts of the vocabulary and for numbers. Where these have little in common, and time does not speak for
the pair, it counts for less. A language without a vocabulary cannot be asked: there time alone is left to speak.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from digest.gather._merging import Pairs
from digest.gather._traits import OPENING
from digest.records import Article
from digest.text.background import COMMON
from digest.text.lexicon import Lexicon
from digest.text.numbering import Numbering, Runs

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Places = NDArray[np.int64]
    Values = NDArray[np.float64]

HOURS = 36.0  # between two stories, at which their likeness counts exp(-1/2)
UNDATED = 0.5  # what a likeness counts where a story has no date
_WORDS = 100  # of an opening that are read
_FIRST = 50  # of them, and of the title, that count twice
_PAIRS = 20_000  # compared at once: bounds memory

Matrix = Any  # scipy.sparse.csr_matrix, which has no types


@dataclass(frozen=True, slots=True)
class Doubt:
    """Which pairs are asked, and what their answer must reach."""

    begins: float = 0.22  # cosine from which two articles may make a story
    ends: float = 0.6  # from which their words alone tell
    enough: float = 0.07  # likeness in what happened, with what time leaves of it, with which a pair counts in full
    unsaid: float = 20.0  # added to the square of each length: two short texts are never nearly equal
    background: int = 100  # articles that stand for the news of other nights
    background_share: float = 0.1  # of them that hold a common word


DOUBT = Doubt()


def asked(articles: Sequence[Article], pairs: Pairs, words: Lexicon, doubt: Doubt = DOUBT) -> Pairs:
    """The pairs of articles of one language, the doubtful ones with less of their cosine the less they reach of what is enough:
    by its square. Of a language without a vocabulary time alone can be asked."""
    import numpy as np

    doubtful = np.flatnonzero(_doubtful(pairs, len(articles), doubt))
    if not len(doubtful):
        return pairs
    places, both = np.unique(np.concatenate((pairs.left[doubtful], pairs.right[doubtful])), return_inverse=True)
    left, right = np.split(both, 2)
    own = [articles[place] for place in places.tolist()]
    reached = _nearness(own, left, right)
    if own[0].language in words.languages:
        reached = (reached * _likeness(_said(own, words, doubt), left, right, doubt.unsaid) / doubt.enough) ** 2
    cosine = pairs.cosine.copy()
    cosine[doubtful] *= np.minimum(1.0, reached).astype(np.float32)
    return pairs._replace(cosine=cosine)


def _doubtful(pairs: Pairs, articles: int, doubt: Doubt) -> "NDArray[np.bool_]":
    """The pairs that may make a story, and not both of whose articles are surely near to another: there a mean decides."""
    import numpy as np

    certain = pairs.cosine >= doubt.ends
    sure = np.zeros(articles, bool)
    sure[pairs.left[certain]] = sure[pairs.right[certain]] = True
    doubtful: NDArray[np.bool_] = (pairs.cosine >= doubt.begins) & ~certain & ~(sure[pairs.left] & sure[pairs.right])
    return doubtful


def _nearness(articles: Sequence[Article], left: "Places", right: "Places") -> "Values":
    """What the time between two articles leaves of their likeness."""
    import numpy as np

    hour = np.array([article.published.timestamp() / 3600 if article.dated else np.nan for article in articles])
    nearness: Values = np.nan_to_num(np.exp(-(((hour[left] - hour[right]) / HOURS) ** 2) / 2), nan=UNDATED)
    return nearness


def _likeness(said: Matrix, left: "Places", right: "Places", unsaid: float) -> "Values":
    """The cosine of rows, two by two."""
    import numpy as np

    length = np.sqrt(np.asarray(said.multiply(said).sum(axis=1)).ravel() + unsaid)
    parts = [
        np.asarray(said[left[at : at + _PAIRS]].multiply(said[right[at : at + _PAIRS]]).sum(axis=1)).ravel()
        for at in range(0, len(left), _PAIRS)
    ]
    likeness: Values = np.concatenate(parts) / (length[left] * length[right])
    return likeness


# --- what an opening says happened ----------------------------------------------------------------------------------------


def _said(articles: Sequence[Article], words: Lexicon, doubt: Doubt) -> Matrix:
    """A row an article: its concepts and numbers, weighed by how rare they are."""
    import numpy as np

    numbering = Numbering()
    texts = numbering([article.text[:OPENING] for article in articles])
    titles = numbering([article.title[:OPENING] for article in articles])
    meant, common = _meant(numbering.words, articles[0].language, words)
    said = (_counted(texts, meant.shape[0]) + _counted(titles, meant.shape[0])) @ meant
    said.data = np.where(said.data > 1, 1 + np.log(np.maximum(said.data, 1)), said.data)
    usual = common * doubt.background * doubt.background_share
    held = np.bincount(said.indices, minlength=said.shape[1])
    said.data *= np.log((len(articles) + doubt.background) / (held + 0.5 + usual))[said.indices]
    return said


def _counted(runs: Runs, words: int) -> Matrix:
    """A row a text: how often it says each word, what it says first twice."""
    import numpy as np
    from scipy import sparse

    read = runs.only(runs.places < _WORDS)
    weight = np.where(read.places < _FIRST, 2.0, 1.0)
    return sparse.csr_matrix((weight, (read.rows, read.numbers)), shape=(len(runs.ends) - 1, words))


def _meant(spoken: Sequence[str], code: str, words: Lexicon) -> tuple[Matrix, "NDArray[np.bool_]"]:
    """A row a word: the concepts that it may mean, which share it, or its number. And which of these any text may speak of."""
    import numpy as np
    from scipy import sparse

    columns: dict[str, int] = {}
    rows, indices, shares = list[int](), list[int](), list[float]()
    for row, word in enumerate(spoken):
        meanings = (f"={word}",) if word[:1].isdigit() else words.senses(word, code)
        rows += [row] * len(meanings)
        indices += [columns.setdefault(meaning, len(columns)) for meaning in meanings]
        shares += [1 / len(meanings) for _ in meanings]
    usual = {concept for word in COMMON.get(code, ()) for concept in words.senses(word, code)}
    shape = len(spoken), len(columns)
    return sparse.csr_matrix((shares, (rows, indices)), shape=shape), np.array([one in usual for one in columns], bool)
