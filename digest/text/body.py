"""The article's own paragraphs among all the blocks of a page.

    tree → without frames → the container that holds the text → after the headline, before the head of what follows
         → without pointers, notices and what was learnt

What weighs is running text: blocks long enough, or closed by a full stop, that are not links (after Kohlschütter, Fankhauser
and Nejdl, Boilerplate detection using shallow text features, WSDM 2010; the descent to the container is our own)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from digest.text.frames import clear, drop_captions, headline_of, weights_of
from digest.text.furniture import Profile, ends_article, is_furniture, is_notice, points_elsewhere
from digest.text.markup import MOSTLY, SHORT, Block, Element, blocks_of, is_sentence

_LEADS = 0.85  # a child with so much of its parent's running text is where the article is
_HOLDS_LEAST = 0.2  # of the longest article on a page: what ours must have to be believed beside it
_FOLLOWS = 0.8  # of the running text must follow a headline
_LEAD_LINKS = 0.2  # the lead of an article has no more of it in links
_AROUND = 4  # short lines before and after the text that may be its dateline or credit
_LABEL = 40  # characters of a label


@dataclass(frozen=True, slots=True)
class Body:
    """The article's blocks in order; the short lines right before and after its text (datelines, credits, labels); and the text
    that is surely none of it: other articles, what follows the article, embedded posts, what was learnt. What was only named
    like a frame may have been text after all, and is not in `rejected`."""

    blocks: tuple[Block, ...]
    around: tuple[str, ...]
    rejected: tuple[str, ...]


def find_body(tree: Element, title: str, profile: Profile) -> Body:
    """The article on a page. The tree is changed: captions and frames are taken out of it.

    `title` is what the page or the feed says it is about; its headline is where the article begins.
    """
    cleared = clear(tree, title, profile)
    anchor = headline_of(cleared.blocks, title)
    own, others = _container(tree, cleared.blocks, anchor)
    own = _after_headline(own, anchor)
    end = _ending(own)
    prose = [number for number, block in enumerate(own[:end]) if block.prose and not is_notice(block.text)]
    if not prose:
        brief = [block for block in own[:end] if block.element.tag == "p" and not block.linked and is_sentence(block.text)]
        return Body(tuple(brief), (), (*cleared.rejected, *_texts(others)))
    first, last = prose[0], prose[-1] + 1
    body, extras = _without_extras(own[first:last], profile)
    around = _texts([*own[max(0, first - _AROUND) : first], *own[last:end][:_AROUND]])
    return Body(tuple(body), around, (*cleared.rejected, *_texts([*others, *own[end:], *extras])))


def _texts(blocks: Iterable[Block]) -> tuple[str, ...]:
    return tuple(block.text for block in blocks)


def find_in_fragment(tree: Element, profile: Profile) -> tuple[Block, ...]:
    """The blocks of a feed's content: there is no page around them, only extras among them."""
    drop_captions(tree)
    blocks = blocks_of(tree)
    return tuple(_without_extras(blocks[: _ending(blocks)], profile)[0])


def _length(blocks: Iterable[Block]) -> int:
    """Characters of running text."""
    return sum(len(block.text) for block in blocks if block.prose)


def _container(tree: Element, blocks: list[Block], anchor: Block | None) -> tuple[list[Block], list[Block]]:
    """The blocks of the element that holds the article, and those of other articles.

    Down from the root as long as one child has most of the text. Running text between the headline and that element is the
    article's lead, and comes with it."""
    weights = weights_of(tree, blocks)
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
    foreign = {element for child in apart for element in child.iter()}
    inner = set(node.iter()) - foreign
    own = [block for block in blocks if block.element in inner]
    return _lead(blocks, anchor, own) + own, [block for block in blocks if block.element in foreign]


def _lead(blocks: Sequence[Block], anchor: Block | None, own: Sequence[Block]) -> list[Block]:
    if anchor is None or not own or anchor.order >= own[0].order:
        return []
    between = (block for block in blocks if anchor.order < block.order < own[0].order)
    return [anchor, *(b for b in between if b.prose and b.link_share < _LEAD_LINKS and not is_notice(b.text))]


def _others(children: Sequence[Element], blocks: Sequence[Block], anchor: Block | None) -> set[Element]:
    """Those of several heavy siblings that are another article: they have a headline of their own, and a sibling has the
    page's.

    The sibling with the page's headline must be an article itself: built like the longest of them, or not much shorter.
    """
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
        if child is not ours and child.tag not in ("p", "ul", "ol", "blockquote") and _has_headline(own)
    }


def _has_headline(blocks: Sequence[Block]) -> bool:
    """Whether a heading opens these blocks that is a link, as of another article, or of the first rank."""
    first = next((number for number, block in enumerate(blocks) if block.prose), 0)
    return any(
        block.element.tag == "h1" or (block.element.tag in ("h2", "h3") and block.link_share > MOSTLY)
        for block in blocks[: first + 1]
    )


def _after_headline(blocks: list[Block], anchor: Block | None) -> list[Block]:
    """What follows the headline, unless much of the text stands before it: then it is no headline."""
    if anchor is None:
        return blocks
    after = [block for block in blocks if block.order > anchor.order]
    return after if _length(after) >= _FOLLOWS * _length(blocks) else blocks


def _ending(blocks: Sequence[Block]) -> int:
    """Where the head of comments, tags or related articles stands, or the end. A pointer ("read also") or a notice may stand
    inside the text too: it ends the article only if no text follows."""
    seen, rest = 0, _length(blocks)
    for number, block in enumerate(blocks):
        if block.prose:
            seen += len(block.text)
            rest -= len(block.text)
        elif seen and ends_article(block.text):
            inline = points_elsewhere(block.text) or is_notice(block.text)
            if rest <= (0 if inline else seen):
                return number
    return len(blocks)


def _without_extras(blocks: Sequence[Block], profile: Profile) -> tuple[list[Block], list[Block]]:
    """The text, and what stood in it: pointers and what they point to, notices, what was learnt. Loose labels are left out as
    well."""
    text: list[Block] = []
    extras: list[Block] = []
    pointing = False  # what comes next is pointed to
    for block, following in zip_longest(blocks, blocks[1:]):
        linked = block.link_share > MOSTLY
        points = points_elsewhere(block.text, block.link_share) or _labels_link(block, following)
        pointed = pointing and (linked or not (block.prose or block.heading))
        pointing = (points and len(block.text) <= _LABEL) or (pointing and linked)
        if points or pointed or is_notice(block.text) or is_furniture(profile, block.text):
            extras.append(block)
        elif block.prose or not _loose(block):
            text.append(block)
    return text, extras


def _labels_link(block: Block, following: Block | None) -> bool:
    """A few words with a colon before a link: "More stories you may like:"."""
    if following is None or following.link_share <= MOSTLY:
        return False
    return len(block.text) <= _LABEL and block.text.endswith((":", "..", "»", ">"))


def _loose(block: Block) -> bool:
    """A link that stands alone, or a few words that are not even in a paragraph."""
    if block.link_share > 0.8 and len(block.text) > 15:
        return True
    return block.element.tag in ("div", "span", "td", "section") and len(block.text) < SHORT
