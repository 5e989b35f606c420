"""Stories as the edition prints them: ids that last, texts with their origin, who said what, where accounts differ.

Input is what the stages before found (`Night`); output is the edition's sections. Pure: the same night gives the same stories.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from digest.config import Desk
from digest.gather._course import Followed
from digest.gather._differs import differences
from digest.gather._evidence import countries, figures, names, quotes
from digest.gather._ids import new_id
from digest.gather._material import Material
from digest.records import AlsoLine, Article, Edition, RankReason, Section, Silent, Story, StoryArticle, Text

# (articles of one story, language) → (headline, summary); Text.article is an Article's id.
Writer = Callable[[Sequence[Article], str], tuple[Text, tuple[Text, ...]]]

OTHER = "other"
_SILENT = 10  # stories of the last edition that are named for having no new reports


@dataclass(frozen=True, slots=True)
class Night:
    """What is known of the night's articles: `copies` and `scores` run along `articles`, `followed` has their stories and which
    of these go on, `related` pairs of stories that may be on one event, `watched` the watch items that stories touch."""

    day: date
    articles: tuple[Article, ...]
    copies: tuple[int, ...]
    followed: Followed
    scores: tuple[Mapping[str, float], ...]
    ranking: tuple[tuple[int, RankReason], ...]
    related: tuple[tuple[int, int], ...] = ()
    watched: Mapping[int, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Composed:
    """The part of the edition that tells the news, and what each story was told from, by its id."""

    topics: tuple[Section, ...]
    also: tuple[AlsoLine, ...]
    silent: tuple[Silent, ...] = ()
    material: Mapping[str, Material] = field(default_factory=dict)


def compose(night: Night, desk: Desk, *, summarise: Writer, gist: Writer, last: Edition | None = None) -> Composed:
    """The stories of a night in the sections of topics.yaml, in the order of rank; what has no page is a line in `also`. `last`
    is the edition before this one, whose stories may have fallen silent."""
    members: dict[int, list[int]] = defaultdict(list)
    for index, story in enumerate(night.followed.stories):
        members[story].append(index)
    topics = {story: _topic(story, indices, night) for story, indices in members.items()}
    printed = _printed(night.ranking, topics, desk.settings.edition.stories_max)
    ids = _ids({story: [night.articles[index] for index in members[story]] for story, _ in printed}, night.followed)
    related = _related(night, ids)
    sections: dict[str, list[Story]] = defaultdict(list)
    material = {}
    for place, (number, reason) in enumerate(printed, 1):
        told, material[ids[number]] = _story(number, members[number], night, desk, summarise, gist)
        told = replace(told, id=ids[number], rank=place, rank_reason=reason, related=related.get(number, ()))
        sections[topics[number]].append(told)
    order = dict.fromkeys([*(topic.id for topic in desk.topics if topic.id != OTHER), *sorted(sections), OTHER])
    order[OTHER] = order.pop(OTHER)
    unprinted = sorted(index for story in members.keys() - ids.keys() for index in members[story])
    return Composed(
        tuple(Section(topic, tuple(sections[topic])) for topic in order if sections.get(topic)),
        tuple(_line(night.articles[index], night.scores[index]) for index in unprinted),
        tuple(_silent(last, {course.id for course in night.followed.courses.values()})) if last and printed else (),
        material,
    )


# --- which stories, and what they are called ------------------------------------------------------------------------------


def _printed(
    ranking: Sequence[tuple[int, RankReason]], topics: Mapping[int, str], most: int
) -> Sequence[tuple[int, RankReason]]:
    """The stories with a page, best first: the best of each topic, so that none is drowned, then by rank."""
    best: dict[str, int] = {}
    for story, _ in ranking:
        best.setdefault(topics[story], story)
    firsts = set(list(best.values())[:most])
    chosen = firsts.union([story for story, _ in ranking if story not in firsts][: most - len(firsts)])
    return [(story, reason) for story, reason in ranking if story in chosen]


def _ids(groups: Mapping[int, Sequence[Article]], followed: Followed) -> dict[int, str]:
    """Story number → id: that of the story it goes on from, else a new one."""
    taken = set(followed.known)
    ids: dict[int, str] = {}
    for number, articles in groups.items():
        course = followed.courses.get(number)
        ids[number] = course.id if course else new_id(articles, taken)
        taken.add(ids[number])
    return ids


def _related(night: Night, ids: Mapping[int, str]) -> Mapping[int, tuple[str, ...]]:
    """Story number → the ids of those with a page that may be on the same event."""
    found: dict[int, dict[str, None]] = defaultdict(dict)
    for pair in night.related:
        one, other = (night.followed.became.get(number, number) for number in pair)
        if one != other and one in ids and other in ids:
            found[one][ids[other]] = found[other][ids[one]] = None
    return {number: tuple(related) for number, related in found.items()}


def _silent(last: Edition, running: Collection[str]) -> Iterator[Silent]:
    """The best stories of the last edition that nobody reported on since."""
    quiet = [story for story in last.stories if story.id not in running]
    for story in quiet[:_SILENT]:
        headline = {language: replace(text, article=None) for language, text in story.headline.items()}
        yield Silent(story.id, story.since, last.edition, headline)


# --- one story ------------------------------------------------------------------------------------------------------------


def _story(
    number: int, indices: Sequence[int], night: Night, desk: Desk, summarise: Writer, gist: Writer
) -> tuple[Story, Material]:
    order = sorted(indices, key=lambda index: (night.articles[index].published, night.articles[index].source, index))
    articles = [night.articles[index] for index in order]
    labels = {article.id: f"a{number}" for number, article in enumerate(articles, 1)}
    firsts = {article.id: night.copies[index] for article, index in zip(articles, order, strict=True)}
    originals = {night.copies[index]: night.articles[index] for index in reversed(order)}  # the first that each text had here
    own = [article for article in articles if article is originals[firsts[article.id]]]
    headline: dict[str, Text] = {}
    summary: dict[str, tuple[Text, ...]] = {}
    for code in desk.settings.languages:
        in_language = [article for article in own if article.language == code]
        title, texts = summarise(in_language, code) if in_language else gist(articles, code)
        headline[code] = _labelled(title, labels)
        summary[code] = tuple(_labelled(text, labels) for text in texts)
    course = night.followed.courses.get(number)
    running = course.running if course else None
    story = Story(
        id="story",
        rank=1,
        since=course.since if course else night.day,
        headline=headline,
        summary=summary,
        articles=tuple(_listed(article, labels[article.id]) for article in articles),
        rank_reason=RankReason(0, (), articles[-1].published),
        quotes=quotes(own, labels),
        figures=figures(own, labels),
        differs=differences(articles, labels, firsts),
        names=names(own),
        countries=countries(own, desk.names),
        watch=night.watched.get(number, ()),
        running=replace(running, new=tuple(labels[each] for each in labels if each in running.new)) if running else None,
    )
    return story, Material(tuple(own), labels)


def _labelled(text: Text, labels: Mapping[str, str]) -> Text:
    return replace(text, article=labels[text.article]) if text.article else text


def _listed(article: Article, label: str) -> StoryArticle:
    published = article.published if article.dated else None
    return StoryArticle(label, article.source, article.url, _title(article), article.language, published, article.wire)


def _title(article: Article) -> str:
    """The title as printed; the first sentence where there is none, and the address where there is nothing."""
    return article.title or (article.sentences[0].text if article.sentences else article.url)


def _topic(story: int, indices: Sequence[int], night: Night) -> str:
    """The topic that its articles speak for most; the one an editor moved it to, while it runs."""
    course = night.followed.courses.get(story)
    if course and course.topic:
        return course.topic
    total: Counter[str] = Counter()
    for index in indices:
        total.update(night.scores[index])
    named = [(score, topic) for topic, score in total.items() if topic != OTHER]
    return max(named)[1] if named else OTHER


def _line(article: Article, scores: Mapping[str, float]) -> AlsoLine:
    return AlsoLine(
        _title(article), article.url, article.source, article.language, max(scores, key=lambda topic: (scores[topic], topic))
    )
