"""The article's own paragraphs among all the blocks of a page.

    tree → without frames (by the names of their elements) → blocks → the container that holds the text
         → between the headline and the head of what follows → without pointers, captions, notices and what was learnt

What weighs is running text: blocks long enough, or closed by a full stop, that are not links (after Kohlschütter, Fankhauser and
Nejdl, Boilerplate detection using shallow text features, WSDM 2010; the descent to the container is our own).
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import islice, zip_longest

from digest.text.furniture import Profile, ends_article, is_furniture, is_notice, line_key, points_elsewhere
from digest.text.furniture_words import FRAME_NAMES, FRAME_PAIRS, SIDE_NAMES
from digest.text.markup import HEADINGS, Block, Element, blocks_of, drop

_NAME = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_FULL_STOP = re.compile(r"[.!?؟۔…:][\"”»’)\]]*\s*\Z")
_SHORT = 25  # characters: less is never running text
_LONG = 80  # more is, full stop or not
_LEAD = 100  # a heading as long as this is the article's lead
_HOLDS_TEXT = 0.3  # of all running text: an element with so much of it is no frame, whatever its name
_HOLDS_LEAST = 0.2  # of the longest article on a page: what ours must have to be believed beside it
_LEADS = 0.85  # a child with so much of its parent's running text is where the article is
_LABEL = 40
_CAPTION = 200
_RECORD_ROW = 3  # so many in a row make records
_RECORD_BLOCKS = 5
_RECORD_LENGTH = 400
_RECORD_DEPTH = 4  # elements around a block within which its record is looked for
_NO_RECORDS = frozenset("p td th tr table tbody dl blockquote pre".split())
_MOST_HEADLINES = 100  # blocks that are compared with the title word by word
_FRAME_TAGS = frozenset(("nav", "footer", "menu", "form", "amp-social-share"))
_TEASER_ENDS = ("[...]", "[…]", "[....]")
_PAGE_TAGS = frozenset(("html", "body", "main"))
_CONTENT_FIRST = frozenset("article entry post story news node".split())  # "article-content": the text, whatever else it is called
_CONTENT_LAST = frozenset("content body text".split())


@dataclass(frozen=True, slots=True)
class Body:
    """The article's blocks in order, and the text that is surely none of it: other articles, what follows the article, what was learnt.
    What was only named like a frame may have been text after all, and is not in `rejected`."""

    blocks: tuple[Block, ...]
    rejected: tuple[str, ...]


def find_body(tree: Element, title: str, profile: Profile) -> Body:
    """The article on a page. The tree is changed: captions and frames are taken out of it.

    `title` is what the page or the feed says it is about; its headline is where the article begins.
    """
    rejected: list[str] = []
    _drop_captions(tree)
    blocks = _without_frames(tree, title, profile, rejected)
    anchor = _headline(blocks, title)
    chosen = _container(tree, blocks, anchor, rejected)
    chosen = _after_headline(chosen, anchor)
    chosen = _before_ending(chosen, rejected)
    good = [number for number, block in enumerate(chosen) if is_running_text(block) and not is_notice(block.text)]
    body = _without_extras(chosen[good[0] : good[-1] + 1], profile, rejected) if good else []
    return Body(tuple(body), tuple(rejected))


def find_in_fragment(tree: Element, profile: Profile) -> tuple[Block, ...]:
    """The blocks of a feed's content: there is no page around them, only extras among them."""
    _drop_captions(tree)
    return tuple(_without_extras(_before_ending(blocks_of(tree), []), profile, []))


def is_running_text(block: Block) -> bool:
    """Whether a block reads like a paragraph of prose."""
    length = len(block.text)
    if length < _SHORT or block.text.endswith(_TEASER_ENDS) or block.link_share > 0.5 or (block.heading and length < _LEAD):
        return False
    return length >= _LONG or bool(_FULL_STOP.search(block.text[-12:]))


def _running(blocks: Iterable[Block]) -> list[Block]:
    return [block for block in blocks if is_running_text(block)]


def _length(blocks: Iterable[Block]) -> int:
    """Characters of running text."""
    return sum(len(block.text) for block in blocks if is_running_text(block))


def _weights(tree: Element, blocks: Iterable[Block]) -> Counter[Element]:
    """Characters of running text below each element, in one pass from the leaves up."""
    weights: Counter[Element] = Counter()
    for block in _running(blocks):
        weights[block.element] += len(block.text)
    for element in reversed(list(tree.iter())):
        if element is not tree and weights[element]:
            weights[element.getparent()] += weights[element]
    return weights


def _drop_captions(tree: Element) -> None:
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
    return element.tag == "figure" or len(text) <= _LONG or not _FULL_STOP.search(text[-12:])


def _without_frames(tree: Element, title: str, profile: Profile, rejected: list[str]) -> list[Block]:
    """The blocks that are left once what frames the article is out of the tree: elements named like a frame, lists under a heading that
    was learnt, and records. None is taken that has the headline in it or holds too much of the text."""
    blocks = blocks_of(tree)
    weights = _weights(tree, blocks)
    headline = _headline(blocks, title)
    kept = _lineage(headline)
    first = next((block for block in blocks if headline and block.order > headline.order and is_running_text(block)), None)
    sure = (_under_learnt_headings(blocks, profile) | _records(blocks)) - _lineage(first)  # the article comes first after its headline
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
        if weight <= _HOLDS_TEXT * total or (side and left - weight >= max(300, 0.25 * total)):
            left -= weight
            dropped.add(element)
            certain.update({element} if element in sure else ())
    rejected += [block.text for block in blocks if block.element in certain]
    for element in dropped:
        drop(element)
    return blocks_of(tree) if dropped else blocks


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
        if len(block.text) <= _LONG and not is_running_text(block) and is_furniture(profile, block.text):
            out.update(lineage)
    return out


def _records(blocks: Sequence[Block]) -> set[Element]:
    """Elements that stand in a row, look alike and hold a few short blocks each: teasers, comments, news in brief. Sections of an article
    have a heading that is no link; rows of a table are left alone, and so is what stands between running text."""
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
    text = [block.order for block in _running(blocks) if block.element not in inner]
    return {element for element in found if not text or not text[0] < inside[element][0].order < text[-1]}


def _is_record(element: Element, blocks: Sequence[Block]) -> bool:
    length = sum(len(block.text) for block in blocks)
    if element.tag == "li" and not any(block.link_share > 0.5 for block in blocks):
        return False
    return length <= _RECORD_LENGTH and not any(block.heading and block.link_share <= 0.5 for block in blocks)


def _named(element: Element) -> tuple[bool, bool]:
    """Whether an element is called something that stands beside texts, and something that frames them."""
    tag = element.tag
    attributes = element.attrib
    names = [
        name.lower() for key in ("class", "id", "role") for name in _NAME.findall(attributes.get(key, "")[:_CAPTION])
    ]
    words = set(names)
    if not words.isdisjoint(_CONTENT_FIRST) and not words.isdisjoint(_CONTENT_LAST):
        return False, False
    pairs = {f"{first}-{second}" for first, second in zip(names, names[1:], strict=False)}
    side = tag == "aside" or not words.isdisjoint(SIDE_NAMES)
    return side, tag in _FRAME_TAGS or not words.isdisjoint(FRAME_NAMES) or not pairs.isdisjoint(FRAME_PAIRS)


def _headline(blocks: Sequence[Block], title: str) -> Block | None:
    """The block that is the page's headline: what is most like the title, a heading rather than a link."""
    wanted = line_key(title).split()
    if not wanted:
        return next((block for block in blocks if block.element.tag == "h1"), None)
    short = (block for block in blocks if len(block.text) <= 2 * len(title) + 20)
    likely = (block for block in short if 2 * len(set(wanted) & set(line_key(block.text).split())) > len(set(wanted)))
    best, found = 0.75, None
    for block in islice(likely, _MOST_HEADLINES):
        words = line_key(block.text).split()
        likeness = SequenceMatcher(None, words, wanted, autojunk=False).ratio()
        likeness += 0.2 * block.heading - 0.3 * (block.link_share > 0.5)
        if likeness > best:
            best, found = likeness, block
    return found


def _container(tree: Element, blocks: list[Block], anchor: Block | None, rejected: list[str]) -> list[Block]:
    """The blocks of the element that holds the article: down from the root as long as one child has most of the text. Running text
    between the headline and that element is the article's lead, and comes with it."""
    weights = _weights(tree, blocks)
    node = tree
    apart: set[Element] = set()
    while weights[node]:
        heavy = sorted((child for child in node if weights[child] and child not in apart), key=lambda child: -weights[child])
        if heavy and weights[heavy[0]] >= _LEADS * sum(weights[child] for child in heavy):
            node = heavy[0]
            continue
        others = _others(heavy, blocks, anchor)
        if not others:
            break
        apart |= others
    others = {element for child in apart for element in child.iter()}
    own = set(node.iter()) - others
    rejected += [block.text for block in blocks if block.element in others]
    inside = [block for block in blocks if block.element in own]
    if anchor and inside and anchor.order < inside[0].order:
        between = [block for block in blocks if anchor.order < block.order < inside[0].order]
        inside[:0] = [anchor, *(block for block in _running(between) if block.link_share < 0.2 and not is_notice(block.text))]
    return inside


def _others(children: Sequence[Element], blocks: Sequence[Block], anchor: Block | None) -> set[Element]:
    """Those of several heavy siblings that are another article: they have a headline of their own, and a sibling has the page's."""
    owner = {element: child for child in children for element in child.iter()}
    inside: dict[Element, list[Block]] = {child: [] for child in children}
    for block in blocks:
        if block.element in owner:
            inside[owner[block.element]].append(block)
    ours = next((child for child, own in inside.items() if anchor in own), None)
    if ours is None:
        return set()
    longest = max(children, key=lambda child: _length(inside[child]))
    alike = ours.tag == longest.tag and ours.get("class", "") == longest.get("class", "")
    if not alike and _length(inside[ours]) < _HOLDS_LEAST * _length(inside[longest]):
        return set()
    return {
        child
        for child, own in inside.items()
        if anchor not in own and child.tag not in ("p", "ul", "ol", "blockquote") and _has_headline(own)
    }


def _has_headline(blocks: Sequence[Block]) -> bool:
    """Whether a heading opens these blocks that is a link, as of another article, or of the first rank."""
    first = next((number for number, block in enumerate(blocks) if is_running_text(block)), 0)
    return any(
        block.element.tag == "h1" or (block.element.tag in ("h2", "h3") and block.link_share > 0.5) for block in blocks[: first + 1]
    )


def _after_headline(blocks: list[Block], anchor: Block | None) -> list[Block]:
    """What follows the headline, unless much of the text stands before it: then it is no headline."""
    if anchor is None:
        return blocks
    after = [block for block in blocks if block.order > anchor.order]
    return after if _length(after) >= 0.8 * _length(blocks) else blocks


def _before_ending(blocks: list[Block], rejected: list[str]) -> list[Block]:
    """What stands before the head of comments, tags, related articles. A pointer ("read also") may stand inside the text too: it ends
    the article only if hardly any text follows."""
    seen = 0
    for number, block in enumerate(blocks):
        if is_running_text(block):
            seen += len(block.text)
        elif seen and ends_article(block.text):
            inline = points_elsewhere(block.text) or is_notice(block.text)
            if _length(blocks[number:]) <= seen * (0.0 if inline else 1.0):
                rejected += [left.text for left in blocks[number:]]
                return blocks[:number]
    return blocks


def _without_extras(blocks: Sequence[Block], profile: Profile, rejected: list[str]) -> list[Block]:
    """The text without pointers and what they point to, notices, loose labels and what was learnt."""
    out: list[Block] = []
    pointing = False  # what comes next is pointed to
    for block, following in zip_longest(blocks, blocks[1:]):
        linked = block.link_share > 0.5
        points = points_elsewhere(block.text, block.link_share) or _labels_link(block, following)
        pointed = pointing and (linked or not (is_running_text(block) or block.heading))
        pointing = (points and len(block.text) <= _LABEL) or (pointing and linked)
        if points or pointed or is_notice(block.text) or is_furniture(profile, block.text):
            rejected.append(block.text)
        elif is_running_text(block) or not _loose(block):
            out.append(block)
    return out


def _labels_link(block: Block, following: Block | None) -> bool:
    """A few words with a colon before a link: "More stories you may like:"."""
    return following is not None and following.link_share > 0.5 and len(block.text) <= _LABEL and block.text.endswith((":", "..", "»", ">"))


def _loose(block: Block) -> bool:
    """A link that stands alone, or a few words that are not even in a paragraph."""
    if block.link_share > 0.8 and len(block.text) > 15:
        return True
    return block.element.tag in ("div", "span", "td", "section") and len(block.text) < _SHORT
