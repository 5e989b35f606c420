"""The card of facts for a language in which nobody has the story yet: who was quoted, the figures with who gave them, the names
and places, and how many outlets told it in which language. Their own headlines stand beside it, in the list of sources.

Composed from catalogue strings, an index card and never prose: it says that something was reported, not that it is so.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from babel.numbers import get_currency_name

from digest.records import Article, Figure, Name, NameKind, Number, Quote, Source, Text
from digest.text.counted.money import UNNAMED, shared_currency
from digest.text.counted.units import HARMS
from digest.text.folding import fold
from digest.text.keywords import is_term, keywords, mentioned
from digest.text.people import PROVISIONAL
from digest.text.places import places
from digest.text.respelling import respell
from digest.text.salience import event_kinds, first_end, named
from digest.text.strings import Strings, language_name, number

_FIGURES = 4
_OF_ONE_UNIT = 2
_SPEAKERS = 3
_OF_ONE_SPEAKER = 3  # words for what one said
_NAMED = 6
_CONFIDENT = 0.6
_BOUNDS = {"min": "gist.at-least", "max": "gist.at-most", "about": "gist.roughly"}
_KINDS: tuple[tuple[NameKind, str], ...] = (("person", "gist.people"), ("body", "gist.bodies"), ("place", "gist.places"))
# Counted in every second article; news only where two say it, or one says it first of all.
_PASSING = frozenset("number years months weeks days hours minutes times people men women points".split())
_KEYWORDS = 4
_SCALES = ((10**9, "gist.billions"), (10**6, "gist.millions"))
_PARTICLES = frozenset("al el bin ibn ben abu de da di del van von la le".split())


def gist(
    articles: Sequence[Article], language: str, strings: Strings, names: Sequence[Name], sources: Sequence[Source]
) -> tuple[Text, tuple[Text, ...]]:
    """(headline, lines) in a language that none of the articles is written in."""
    known = {name.id: name for name in names}
    mentioned = {mention.id for article in articles for mention in article.names} - known.keys()
    known |= {place.id: place for identifier in mentioned if (place := places().named(identifier))}
    card = _Card(articles, language, strings, known, {source.id: source for source in sources})
    return Text(card.headline(), "gist"), tuple(Text(line, "gist") for line in card.lines())


class _Card:
    """One story's facts, in one language."""

    def __init__(
        self, articles: Sequence[Article], language: str, strings: Strings, names: dict[str, Name], sources: dict[str, Source]
    ) -> None:
        self._articles, self._language, self._strings, self._names, self._sources = articles, language, strings, names, sources
        self._outlets = dict.fromkeys(article.source for article in articles)
        people = [mention for article in articles for mention in article.names if mention.id.startswith(PROVISIONAL)]
        self._unknown = {mention.id: mention.text for mention in sorted(people, key=lambda mention: len(mention.text))}

    def headline(self) -> str:
        """The kind of event and where, else who, else whose report it is."""
        told = (kind for kind in event_kinds(self._articles) if f"event.{kind}" in self._strings)
        subjects = self._most_named("place", 2) or self._most_named("person", 2) or self._most_named("body", 2)
        subject = self._list(subjects or [self._outlet(self._articles[0].source)])
        kind = next(told, None)
        return self._strings("gist.about", event=self._strings(f"event.{kind}"), subject=subject) if kind else subject

    def lines(self) -> Iterator[str]:
        figures = list(self._figures())
        if figures:
            yield self._strings("gist.figures", figures=self._strings("gist.semicolon").join(figures))
        speakers = list(self._speakers())
        if speakers:
            yield self._strings("gist.said", speakers=self._strings("gist.semicolon").join(speakers))
        for kind, key in _KINDS:
            named = self._most_named(kind, _NAMED)
            if named:
                yield self._strings(key, names=self._list(named))
        words = self._keywords()
        if words:
            yield self._strings("gist.keywords", words=self._list(words))
        languages = dict.fromkeys(language_name(article.language, self._language) for article in self._articles)
        outlets = self._strings("gist.outlets", len(self._outlets))
        yield self._strings("gist.reported", outlets=outlets, languages=self._list(languages))
        agencies = {article.wire or article.source for article in self._articles}
        if len(self._outlets) > 1 and len(agencies) == 1:
            yield self._strings("gist.one-text", agency=self._outlet(agencies.pop()))

    def _keywords(self) -> list[str]:
        """What else the articles speak of: not the bodies, which stand on a line of their own."""
        words = keywords([(article.title, article.text, article.language) for article in self._articles], self._language)
        bodies = fold(" ".join(self._most_named("body", _NAMED)))
        return [word for word in words if fold(word) not in bodies][:_KEYWORDS]

    # --- figures ---

    def _figures(self) -> Iterator[str]:
        """The figures worth a glance: those of people first, then those that most articles give, then those that stand first.
        Each with its place, who gave it, and the outlet."""
        given = Counter(key for article in self._articles for key in {(f.unit, f.value) for f in article.figures})
        first: dict[tuple[str, Number], tuple[Article, Figure]] = {}
        for article in self._articles:
            for figure in article.figures:
                first.setdefault((figure.unit, figure.value), (article, figure))
        told: Counter[str] = Counter()
        order = sorted(first, key=lambda key: (key[0] not in HARMS, -given[key], first[key][1].start, str(key)))
        for key in order:
            article, figure = first[key]
            counted = self._counted(figure)
            passing = figure.unit in _PASSING and given[key] < 2 and figure.start >= first_end(article)
            if counted is None or passing or told[figure.unit] == _OF_ONE_UNIT:
                continue
            told[figure.unit] += 1
            yield self._attributed(counted, figure, article)
            if told.total() == _FIGURES:
                return

    def _attributed(self, counted: str, figure: Figure, article: Article) -> str:
        giver = self._names.get(figure.given_by or "")
        source = self._list(
            [*([self._spelling(giver)] if giver and giver.kind != "place" else []), self._outlet(article.source)]
        )
        place = self._names.get(figure.place or "")
        if place:
            return self._strings("gist.figure-in", figure=counted, place=self._spelling(place), source=source)
        return self._strings("gist.figure", figure=counted, source=source)

    def _counted(self, figure: Figure) -> str | None:
        """The number with its noun, in this language; None for a unit the catalogues do not know."""
        most = figure.value if figure.upper is None else figure.upper
        shown = self._number(figure.value) if figure.upper is None else f"{number(figure.value)}–{number(figure.upper)}"
        scaled = shown != number(figure.value) and figure.upper is None
        shared = shared_currency(figure.text) if figure.unit == UNNAMED else None
        key = f"count.money-{shared}" if shared else f"count.{figure.unit}"
        if figure.unit == "percent":
            counted = self._strings("gist.percent", n=shown)
        elif key in self._strings:  # what is not whole takes the form of a hundred, the plainest of six, and so do millions
            counted = self._strings(key, most if isinstance(most, int) and not scaled else 100, n=shown)
        elif figure.unit == UNNAMED:
            counted = self._strings("gist.money-unnamed", n=shown)
        elif figure.unit.startswith("money-"):
            code = figure.unit.removeprefix("money-")
            name = get_currency_name(code, count=100 if scaled else most, locale=self._language)
            currency = name.replace("\u064b", "")  # the tanween of CLDR, which no other line has
            counted = self._strings("gist.money", n=shown, currency=currency)
        else:
            return None
        return self._strings(_BOUNDS[figure.bound], figure=counted) if figure.bound else counted

    def _number(self, value: Number) -> str:
        """A number as the press writes it: 17 billion; in digits where that would not be the whole of it."""
        for scale, key in _SCALES:
            hundredths = value * 100 / scale
            if value >= scale and hundredths == int(hundredths):
                whole = value % scale == 0  # what is not whole takes the form of a hundred
                shown = int(value // scale) if whole else value / scale
                return self._strings(key, int(shown) if whole else 100, n=number(shown))
        return number(value)

    # --- who said it ---

    def _speakers(self) -> Iterator[str]:
        """Who was quoted most, in which words of the list, and where: people and bodies that have a name, since a common noun
        would want translating."""
        said: defaultdict[str, Counter[str]] = defaultdict(Counter)
        shown: dict[str, str] = {}
        spoke_of: defaultdict[str, list[str]] = defaultdict(list)
        met: set[str] = set()
        for article in self._articles:
            for quote in article.quotes:
                speaker = self._speaker(quote, article)
                words = fold(quote.text)
                if speaker and quote.confidence >= _CONFIDENT and words not in met:  # a copy repeats what was said
                    met.add(words)
                    who = quote.speaker_id or fold(quote.speaker or "")
                    shown.setdefault(who, speaker)
                    said[who][article.source] += 1
                    whole = f"{article.title}\n{article.text}"
                    spoke_of[who] += mentioned([quote.text], whole, article.language, self._language)
        for who in sorted(said, key=lambda who: (-said[who].total(), who))[:_SPEAKERS]:
            source, _ = said[who].most_common(1)[0]
            statements = self._strings("gist.statements", said[who].total())
            told = {"speaker": shown[who], "statements": statements, "source": self._outlet(source)}
            yield self._said(list(dict.fromkeys(spoke_of[who]))[:_OF_ONE_SPEAKER], told)

    def _said(self, words: Sequence[str], told: Mapping[str, str]) -> str:
        """A speaker with words for what was said, where there are any."""
        if words:
            return self._strings("gist.speaker-on", words=self._list(words), **told)
        return self._strings("gist.speaker", **told)

    def _speaker(self, quote: Quote, article: Article) -> str | None:
        """The speaker as this language writes the name: by the authority, else romanised or as printed, and marked so."""
        known = self._names.get(quote.speaker_id or "")
        if known:
            return self._spelling(known) if known.kind != "place" else None
        written = quote.speaker or ""
        if is_term(written) or not (quote.speaker_id or _is_name(written)):
            return None
        return self._respelled(written)

    def _respelled(self, written: str) -> str:
        respelled = respell(written, self._language)
        return self._strings("gist.romanised" if respelled else "gist.as-printed", name=respelled or written)

    # --- names ---

    def _most_named(self, kind: NameKind, most: int) -> list[str]:
        """The names of a kind that the articles have most of, as this language writes them; people unknown to it respelled."""
        shown: list[str] = []
        for name in named(self._articles, kind):
            known = self._names.get(name)
            if known is None and name in self._unknown:
                shown.append(self._respelled(self._unknown[name]))
            elif known and not self._is_outlet(known):
                shown.append(self._spelling(known))
        return shown[:most]

    def _is_outlet(self, name: Name) -> bool:
        """Whether a name is one of the outlets that told the story, or the agency behind them."""
        if name.kind != "body":
            return False
        told = {*self._outlets, *(article.wire for article in self._articles if article.wire)}
        labels = [fold(label) for source in told & self._sources.keys() for label in self._sources[source].name.values()]
        return name.id in told or any(fold(spelling) in label for spelling in name.name.values() for label in labels)

    def _spelling(self, name: Name) -> str:
        return name.name.get(self._language) or next(iter(name.name.values()))

    def _outlet(self, source: str) -> str:
        known = self._sources.get(source)
        return (known.name.get(self._language) if known else None) or source

    def _list(self, items: Iterable[str]) -> str:
        return self._strings("gist.comma").join(items)


def _is_name(text: str) -> bool:
    """Whether a speaker of a script with capitals is written as a name: two words or more, each with its capital."""
    words = text.replace("-", " ").split()
    return len(words) > 1 and all(word[0].isupper() or word.lower() in _PARTICLES for word in words)
