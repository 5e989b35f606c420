"""The card of facts for a language in which nobody has the story yet: who was quoted, the figures with who gave them, the names
and places, and how many outlets told it in which language. Their own headlines stand beside it, in the list of sources.

Composed from catalogue strings, an index card and never prose: it says that something was reported, not that it is so.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from digest.records import Article, Figure, Name, Source, Text
from digest.text.arabic import romanise
from digest.text.strings import Strings, currency_name, language_name, number

_FIGURES = 4
_SPEAKERS = 3
_NAMED = 6
_LEAD = 400  # characters of an article that say what it is about
_CONFIDENT = 0.6
_BOUNDS = {"min": "gist.at-least", "max": "gist.at-most", "about": "gist.roughly"}
_KINDS = (("person", "gist.people"), ("body", "gist.bodies"), ("place", "gist.places"))


def gist(
    articles: Sequence[Article], language: str, strings: Strings, names: Sequence[Name], sources: Sequence[Source]
) -> tuple[Text, tuple[Text, ...]]:
    """(headline, lines) in a language that none of the articles is written in."""
    card = _Card(articles, language, strings, {name.id: name for name in names}, {source.id: source for source in sources})
    return Text(card.headline(), "gist"), tuple(Text(line, "gist") for line in card.lines())


class _Card:
    """One story's facts, in one language."""

    def __init__(
        self, articles: Sequence[Article], language: str, strings: Strings, names: dict[str, Name], sources: dict[str, Source]
    ) -> None:
        self._articles, self._language, self._strings, self._names, self._sources = articles, language, strings, names, sources

    def headline(self) -> str:
        """The kind of event and where, else who, else whose report it is."""
        events = Counter(
            event.kind
            for article in self._articles
            for event in article.events
            if event.start < _LEAD and f"event.{event.kind}" in self._strings
        )
        subjects = self._most_named("place", 2) or self._most_named("person", 2) or self._most_named("body", 2)
        subject = self._list(subjects) if subjects else self._outlet(self._articles[0].source)
        if not events:
            return subject
        return self._strings("gist.about", event=self._strings(f"event.{events.most_common(1)[0][0]}"), subject=subject)

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
        outlets = {article.source for article in self._articles}
        languages = dict.fromkeys(language_name(article.language, self._language) for article in self._articles)
        yield self._strings(
            "gist.reported", outlets=self._strings("gist.outlets", len(outlets)), languages=self._list(languages)
        )

    def _figures(self) -> Iterator[str]:
        """The figures that most articles give, with who says so, or else the outlet."""
        given = Counter(key for article in self._articles for key in {(f.unit, f.value) for f in article.figures})
        told: set[tuple[str, object]] = set()
        found = [(article, figure) for article in self._articles for figure in article.figures]
        found.sort(key=lambda pair: (-given[pair[1].unit, pair[1].value], pair[1].start))
        for article, figure in found:
            counted = self._counted(figure)
            if counted is None or (figure.unit, figure.value) in told:
                continue
            told.add((figure.unit, figure.value))
            source = self._person(figure.given_by, None) if figure.given_by in self._names else self._outlet(article.source)
            place = self._names.get(figure.place or "")
            if place:
                yield self._strings("gist.figure-in", figure=counted, place=self._spelling(place), source=source)
            else:
                yield self._strings("gist.figure", figure=counted, source=source)
            if len(told) == _FIGURES:
                return

    def _counted(self, figure: Figure) -> str | None:
        """The number with its noun, in this language; None for a unit the catalogues do not know."""
        value = figure.value
        if figure.unit == "percent":
            counted = self._strings("gist.percent", n=number(value))
        elif figure.unit.startswith("money-"):
            currency = currency_name(figure.unit.removeprefix("money-"), self._language)
            counted = self._strings("gist.money", n=number(value), currency=currency)
        elif f"count.{figure.unit}" not in self._strings:
            return None
        elif isinstance(value, int):
            counted = self._strings(f"count.{figure.unit}", value)
        else:
            counted = self._strings(f"count.{figure.unit}", 100, n=number(value))
        return self._strings(_BOUNDS[figure.bound], figure=counted) if figure.bound else counted

    def _speakers(self) -> Iterator[str]:
        said: Counter[tuple[str, str]] = Counter()
        spelled: dict[str, str] = {}
        for article in self._articles:
            for quote in article.quotes:
                if quote.speaker and quote.confidence >= _CONFIDENT:
                    who = quote.speaker_id or quote.speaker
                    spelled.setdefault(who, quote.speaker)
                    said[who, article.source] += 1
        met: set[str] = set()
        for (who, source), times in said.most_common():
            if who in met:
                continue
            met.add(who)
            yield self._strings(
                "gist.speaker",
                speaker=self._person(who, spelled[who]),
                statements=self._strings("gist.statements", times),
                source=self._outlet(source),
            )
            if len(met) == _SPEAKERS:
                return

    def _person(self, who: str | None, spelled: str | None) -> str:
        known = self._names.get(who or "")
        if known:
            return self._spelling(known)
        written = spelled or (who or "").removeprefix("~")
        shown = romanise(written) if self._language != "ar" else written
        return self._strings("gist.romanised", name=shown)

    def _most_named(self, kind: str, most: int) -> list[str]:
        spread: Counter[str] = Counter()
        for article in self._articles:
            spread.update({mention.id for mention in article.names if mention.kind == kind and mention.id in self._names})
        ranked = sorted(spread, key=lambda name: (-spread[name], name))
        return [self._spelling(self._names[name]) for name in ranked[:most]]

    def _spelling(self, name: Name) -> str:
        return name.name.get(self._language) or next(iter(name.name.values()))

    def _outlet(self, source: str) -> str:
        known = self._sources.get(source)
        return (known.name.get(self._language) if known else None) or source

    def _list(self, items: Iterable[str]) -> str:
        return self._strings("gist.comma").join(items)
