"""What stands around an article, taken out of its page: captions, elements named like a frame, lists under a heading that was
learnt, and records (rows of teasers, comments, news in brief)."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import islice, pairwise

from digest.text.furniture import Profile, is_fixture, line_key
from digest.text.furniture_words import EMBEDDED_NAMES, FRAME_NAMES, FRAME_PAIRS, SIDE_NAMES
from digest.text.markup import HEADINGS, LONG, MOSTLY, Block, Element, blocks_of, drop, ends_sentence

_NAME = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_NAME_LENGTH = 200  # characters of a class or id that are looked at
_CAPTION = 200  # characters: what is longer is no caption
_HOLDS_TEXT = 0.3  # of all running text: an element with so much of it is no frame, whatever its name
_MUST_STAY = 0.25  # of all running text: what must be left beside comments and side columns, however long these are
_LEAST = 300  # and at least so many characters
_RECORD_ROW = 3  # so many in a row make records
_RECORD_BLOCKS = 5
_RECORD_LENGTH = 400
_RECORD_DEPTH = 4  # elements around a block within which its record is looked for
_NO_RECORDS = frozenset("p td th tr table tbody dl blockquote pre".split())
_MOST_HEADLINES = 100  # blocks that are compared with the title word by word
_LIKE_TITLE = 0.75
_FRAME_TAGS = frozenset(("nav", "footer", "menu", "form", "amp-social-share"))
_PAGE_TAGS = frozenset(("html", "body", "main"))
_CONTENT_FIRST = frozenset(
    "article entry post story news node".split()
)  # "article-content": the text, whatever else it is called
_CONTENT_LAST = frozenset("content body text".split())


@dataclass(frozen=True, slots=True)
class Cleared:
    """The blocks that are left, and the texts of what is surely no part of the article."""

    blocks: list[Block]
    rejected: list[str]


def clear(tree: Element, title: str, profile: Profile) -> Cleared:
    """Take out of a tree what frames its article. Nothing is taken that has the headline in it or holds too much of the text.

    What is only named like a frame may have been text after all; what was learnt, records and embedded posts are `rejected`.
    """
    drop_captions(tree)
    blocks = blocks_of(tree)
    weights = weights_of(tree, blocks)
    headline = headline_of(blocks, title)
    kept = _lineage(headline)
    first = next((block for block in blocks if headline and block.order > headline.order and block.prose), None)
    sure = _under_learnt_headings(blocks, profile) | _records(blocks)
    sure -= _lineage(first)  # after its headline the article comes first
    sure.update(element for element in tree.iter("blockquote", "div", "figure") if _is_embedded(element))
    left = total = weights[tree]
    dropped: set[Element] = set()
    certain: set[Element] = set()
    for element in list(tree.iter()):
        if element.getparent() in dropped:
            dropped.add(element)
            certain.update({element} if element in sure or element.getparent() in certain else ())
            continue
        side, frame = (True, True) if element in sure else _named(element)
        weight = weights[element]
        if not (side or frame) or element in kept or element.tag in _PAGE_TAGS or (element.tag == "p" and weight):
            continue
        if weight <= _HOLDS_TEXT * total or (side and left - weight >= max(_LEAST, _MUST_STAY * total)):
            left -= weight
            dropped.add(element)
            certain.update({element} if element in sure else ())
    for element in dropped:
        drop(element)
    rejected = [block.text for block in blocks if block.element in certain]
    return Cleared(blocks_of(tree) if dropped else blocks, rejected)


def headline_of(blocks: Sequence[Block], title: str) -> Block | None:
    """The block that is the page's headline: what is most like the title, a heading rather than a link."""
    wanted = line_key(title).split()
    if not wanted:
        return next((block for block in blocks if block.element.tag == "h1"), None)
    short = (block for block in blocks if len(block.text) <= 2 * len(title) + 20)
    likely = (block for block in short if 2 * len(set(wanted) & set(line_key(block.text).split())) > len(set(wanted)))
    best, found = _LIKE_TITLE, None
    for block in islice(likely, _MOST_HEADLINES):
        words = line_key(block.text).split()
        likeness = SequenceMatcher(None, words, wanted, autojunk=False).ratio()
        likeness += 0.2 * block.heading - 0.3 * (block.link_share > MOSTLY)
        if likeness > best:
            best, found = likeness, block
    return found


def weights_of(tree: Element, blocks: Iterable[Block]) -> Counter[Element]:
    """Characters of running text below each element, in one pass from the leaves up."""
    weights: Counter[Element] = Counter()
    for block in blocks:
        if block.prose:
            weights[block.element] += len(block.text)
    for element in reversed(list(tree.iter())):
        if element is not tree and weights[element]:
            weights[element.getparent()] += weights[element]
    return weights


def drop_captions(tree: Element) -> None:
    """Take out figures and other small boxes around a picture: each picture's widest ancestor that is still only a caption."""
    taboo = {tree}  # what holds a heading is no caption
    for heading in tree.iter(*HEADINGS, "main", "article", "body"):
        for element in (heading, *heading.iterancestors()):
            if element in taboo:
                break
            taboo.add(element)
    boxes: dict[Element, bool] = {}
    for image in list(tree.iter("img", "amp-img", "picture", "figcaption")):
        box = None
        for element in image.iterancestors():
            if element not in boxes:
                boxes[element] = element not in taboo and _is_caption(element)
            if not boxes[element]:
                break
            box = element
        if box is not None and box.getparent() is not None:
            drop(box)


def _is_caption(element: Element) -> bool:
    """Whether an element has no more text than a caption. A sentence of some length is one only in a `<figure>`."""
    text = ""
    for piece in element.itertext():
        text += piece.strip() + " "
        if len(text) > _CAPTION:
            return False
    text = text.strip()
    return element.tag == "figure" or len(text) <= LONG or not ends_sentence(text)


def _lineage(block: Block | None) -> set[Element]:
    return set() if block is None else {block.element, *block.element.iterancestors()}


def _under_learnt_headings(blocks: Sequence[Block], profile: Profile) -> set[Element]:
    """The elements that a learnt label opens: the heads of lists come back on every page, what stands under them changes."""
    out: set[Element] = set()
    opened: set[Element] = set()
    for block in blocks:
        lineage = []
        for element in (block.element, *block.element.iterancestors()):
            if element in opened:
                break
            lineage.append(element)
        opened.update(lineage)
        if len(block.text) <= LONG and not block.prose and is_fixture(profile, block.text):
            out.update(lineage)
    return out


def _records(blocks: Sequence[Block]) -> set[Element]:
    """Elements that stand in a row, look alike and hold a few short blocks each: teasers, comments, news in brief. Sections of
    an article have a heading that is no link; rows of a table are left alone, and so is what stands between running text."""
    inside: dict[Element, list[Block]] = {}
    for block in blocks:
        element = block.element
        for _ in range(_RECORD_DEPTH):
            if element is None:
                break
            inside.setdefault(element, []).append(block)
            element = element.getparent()
    rows: dict[tuple[Element, str, str], list[Element]] = {}
    for element, own in inside.items():
        if 2 <= len(own) <= _RECORD_BLOCKS and element.tag not in _NO_RECORDS and _is_record(element, own):
            rows.setdefault((element.getparent(), element.tag, element.get("class", "")), []).append(element)
    found = {element for row in rows.values() if len(row) >= _RECORD_ROW for element in row}
    inner = {part for element in found for part in element.iter()}
    text = [block.order for block in blocks if block.prose and block.element not in inner]
    return {element for element in found if not text or not text[0] < inside[element][0].order < text[-1]}


def _is_embedded(element: Element) -> bool:
    """Whether an element is a post of some network, shown inside the article."""
    return not EMBEDDED_NAMES.isdisjoint(element.get("class", "")[:_NAME_LENGTH].lower().split())


def _is_record(element: Element, blocks: Sequence[Block]) -> bool:
    length = sum(len(block.text) for block in blocks)
    if element.tag == "li" and not any(block.link_share > MOSTLY for block in blocks):
        return False
    return length <= _RECORD_LENGTH and not any(block.heading and block.link_share <= MOSTLY for block in blocks)


def _named(element: Element) -> tuple[bool, bool]:
    """Whether an element is called something that stands beside texts, and something that frames them."""
    tag = element.tag
    attributes = element.attrib
    names = [name.lower() for key in ("class", "id", "role") for name in _NAME.findall(attributes.get(key, "")[:_NAME_LENGTH])]
    words = set(names)
    if not words.isdisjoint(_CONTENT_FIRST) and not words.isdisjoint(_CONTENT_LAST):
        return False, False
    pairs = {f"{first}-{second}" for first, second in pairwise(names)}
    side = tag == "aside" or not words.isdisjoint(SIDE_NAMES)
    return side, tag in _FRAME_TAGS or not words.isdisjoint(FRAME_NAMES) or not pairs.isdisjoint(FRAME_PAIRS)
