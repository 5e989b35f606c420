# ruff: noqa: E501  (markup stands on the lines on which a site would send it)
"""An AMP page: `amp-*` elements, a sidebar menu in the document, social share, a related block between paragraphs."""

import random
from collections.abc import Sequence
from html import escape

from bench.shells import Piece, Sheet, Shelled, woven
from bench.shells.pool import ADVERTS, BULLETINS, CAPTIONS, PLACES, SECTIONS, WRITERS


def page(article: Piece, others: Sequence[Piece], rng: random.Random) -> Shelled:
    sheet = Sheet(rng)
    url = f"https://alhadath-news.example/amp/{rng.randrange(10**6)}"
    extras = [
        f'<div class="ad"><amp-ad width="300" height="250"></amp-ad><span>{sheet.f(rng.choice(ADVERTS))}</span></div>',
        f'<blockquote class="more"><p>{sheet.i("شاهد أيضا..")} <a href="/amp/{rng.randrange(999)}">{sheet.i(sheet.titles(others, 1)[0])}</a></p></blockquote>',
    ]
    if rng.random() < 0.5:
        extras.append(
            '<figure><amp-img src="/i.jpg" width="640" height="360" layout="responsive"></amp-img><figcaption>'
            + sheet.i(rng.choice(CAPTIONS).format(name=rng.choice(WRITERS), place=rng.choice(PLACES)))
            + "</figcaption></figure>"
        )
    paragraphs = "".join(woven([f"<p>{escape(p)}</p>" for p in article.paragraphs], extras, rng))
    markup = f"""<!doctype html><html amp lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{escape(article.title)}</title><link rel="canonical" href="https://alhadath-news.example/{rng.randrange(10**6)}">
<script async src="https://cdn.ampproject.org/v0.js"></script></head><body><amp-sidebar id="menu" layout="nodisplay" side="right"><ul>{sheet.links(SECTIONS)}</ul></amp-sidebar>
<header class="amp-head"><a href="/">{sheet.f("موقع الحدث الإخباري")}</a></header><div class="wrap"><div class="cat"><a href="/c">{rng.choice(SECTIONS[1:])}</a></div><h1>{escape(article.title)}</h1>
<div class="by">{sheet.f("كتب - " + rng.choice(WRITERS))} <span>{sheet.f("الاثنين، 03 أغسطس 2015 0" + str(rng.randint(1, 9)) + ":" + str(rng.randint(10, 59)) + " م")}</span></div>
<amp-social-share type="twitter">{sheet.f("شارك عبر تويتر")}</amp-social-share><amp-img src="/h.jpg" width="640" height="360"></amp-img>
<div class="txt">{paragraphs}</div><div class="nl"><b>{sheet.f(rng.choice(BULLETINS))}</b></div>
<div class="rel"><h4>{sheet.f("أخبار متعلقة")}</h4>{"".join(f'<div class="it"><a href="/amp/{n}"><amp-img src="/s.jpg"></amp-img><p>{sheet.f(title)}</p></a></div>' for n, title in enumerate(sheet.titles(others, 4)))}</div>
<div class="most"><h4>{sheet.f("الأكثر مشاهدة")}</h4><ul>{sheet.links(sheet.titles(others, 4))}</ul></div></div>
<footer><p>{sheet.f("جميع الحقوق محفوظة © موقع الحدث الإخباري 2015")}</p><a href="/p">{sheet.f("سياسة الخصوصية")}</a> <a href="/u">{sheet.f("من نحن")}</a></footer></body></html>"""
    return sheet.page(url, markup)
