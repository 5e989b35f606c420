"""The sample desk keeps its promises to the tests and to the newcomer."""

import re
from collections import Counter
from datetime import timedelta
from urllib.request import urlopen

from digest.sample.desk import NIGHTS
from digest.sample.press import OUTLETS, answer, items
from digest.sample.server import Clock, serve

LIVE = [outlet for outlet in OUTLETS if outlet.feed not in ("broken", "dead")]


def test_enough_outlets_of_both_presses_and_enough_articles() -> None:
    assert Counter(outlet.language for outlet in LIVE) == {"ar": 5, "en": 4}
    articles = [item for outlet in LIVE for item in items(outlet.id)]
    assert len(articles) >= 45
    for item in articles:
        assert 150 <= sum(len(paragraph.split()) for paragraph in item.paragraphs) <= 400, item.slug


def test_every_night_has_news_of_every_live_outlet_group() -> None:
    for night in NIGHTS:
        fresh = [
            outlet for outlet in LIVE if any(night - timedelta(days=1) < item.published <= night for item in items(outlet.id))
        ]
        assert {"ar", "en"} == {outlet.language for outlet in fresh}
        assert len(fresh) >= 7


def test_the_wire_story_is_carried_by_five_outlets() -> None:
    carriers = [
        outlet.id
        for outlet in LIVE
        for item in items(outlet.id)
        if item.published < NIGHTS[0]
        and re.search(r"\(وات\)|- وات|«وات»", " ".join(item.paragraphs))
        and "الرصيف" in item.paragraphs[0]
    ]
    assert len(set(carriers)) == 5


def test_the_mislabelled_feed_is_windows_1256() -> None:
    outlet = next(outlet for outlet in OUTLETS if outlet.id == "sawt-al-mina")
    sent = answer(outlet, "/feed", NIGHTS[2])
    assert b'encoding="ISO-8859-1"' in sent.body
    assert "الميناء" in sent.body.decode("windows-1256")


def test_a_feed_holds_only_what_was_published_by_then() -> None:
    outlet = LIVE[0]
    newest = items(outlet.id)[0]
    assert newest.title not in answer(outlet, "/feed", NIGHTS[0]).body.decode()
    assert newest.title in answer(outlet, "/feed", NIGHTS[2]).body.decode()


def test_outlets_answer_each_on_its_own_address() -> None:
    with serve(Clock(NIGHTS[0]), port=8430), urlopen("http://127.0.0.16:8430/feed") as response:
        etag = response.headers["ETag"]
        assert etag
        assert response.read().startswith(b"<?xml")
