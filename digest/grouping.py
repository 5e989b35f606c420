"""Articles → stories, in one language and across languages: on all cores where there are many.

copies ▸ cluster, a language at a time ▸ link
"""

import multiprocessing
import os
from collections.abc import Sequence
from concurrent.futures import Executor, ProcessPoolExecutor

from digest.gather import cluster, copies, link
from digest.records import Article, Name

_MANY = 10_000  # articles from which a pool of processes is sooner done than this one


def group(articles: Sequence[Article], names: Sequence[Name]) -> tuple[int, ...]:
    """A story number for each article; `names` is the authority. The same whether one process works or many."""
    copied = copies.find_copies(articles)
    if len(articles) < _MANY:
        return link.link(articles, cluster.cluster(articles, copied), names).stories
    with ProcessPoolExecutor(os.cpu_count() or 1, mp_context=multiprocessing.get_context("spawn")) as pool:
        return link.link(articles, cluster_apart(articles, copied, pool), names, executor=pool).stories


def cluster_apart(articles: Sequence[Article], copied: Sequence[int], executor: Executor) -> tuple[int, ...]:
    """`cluster.cluster`, each language by itself under the executor; stories are numbered otherwise."""
    places = [
        [place for place, first in enumerate(copied) if place == first and articles[place].language == code]
        for code in sorted({article.language for article in articles})
    ]
    found = executor.map(cluster.cluster, ([articles[place] for place in own] for own in places))
    story: dict[int, int] = {}
    for own, numbers in zip(places, found, strict=True):
        first: dict[int, int] = {}
        for place, number in zip(own, numbers, strict=True):
            story[place] = first.setdefault(number, place)
    return tuple(story[place] for place in copied)
