# ruff: noqa: E501  (markup stands on the lines on which a site would send it)
"""A television channel: ticker, most-read list, embedded posts, a player in the text, the programme guide below."""

import random
from collections.abc import Sequence
from html import escape

from bench.shells import Piece, Sheet, Shelled, woven
from bench.shells.pool import BULLETINS, CAPTIONS, PLACES, POSTS, SECTIONS, WRITERS


def page(article: Piece, others: Sequence[Piece], rng: random.Random) -> Shelled:
    sheet = Sheet(rng)
    extras = [_post(sheet) for _ in range(rng.randint(0, 2))]
    extras.append(
        f'<div class="inner-media"><div class="video-player"><div class="vjs-text">{sheet.f("تعذر تشغيل الفيديو في متصفحك")}</div></div><p class="media-title">{sheet.i("شاهد.. " + sheet.titles(others, 1)[0])}</p></div>'
    )
    extras.append(
        f'<p><span style="color:#c00">{sheet.i("للمزيد:")}</span> <a href="/a">{sheet.i(sheet.titles(others, 1)[0])}</a></p>'
    )
    paragraphs = "\n".join(woven([f"<p>{escape(p)}</p>" for p in article.paragraphs], extras, rng))
    caption = rng.choice(CAPTIONS).format(name=rng.choice(WRITERS), place=rng.choice(PLACES))
    markup = f"""<!DOCTYPE html><html lang="ar"><head><meta charset="utf-8"/><title>{escape(article.title)} | قناة الساحل الفضائية</title><meta property="og:title" content="{escape(article.title)}"/><meta property="article:section" content="أخبار"/></head>
<body dir="rtl"><div class="ticker-wrap"><strong>{sheet.f("عاجل الساحل")}</strong><div class="ticker">{"".join(f'<span class="ticker-item">{sheet.f(title)}</span>' for title in sheet.titles(others, 6))}</div></div>
<div class="top-header"><ul class="nav">{sheet.links(SECTIONS)}</ul><a class="live">{sheet.f("البث المباشر")}</a></div>
<section class="article-page"><div class="row"><div class="col-lg-8"><div class="title-block"><h1>{escape(article.title)}</h1><div class="info"><span class="src">{sheet.f("قناة الساحل - متابعات")}</span><span class="date">{sheet.f("3/8/2015 - " + str(rng.randint(1, 23)) + ":30 بتوقيت مكة المكرمة")}</span></div></div>
<div class="main-image"><img src="/m.jpg"/><div class="img-desc">{sheet.i(caption)}</div></div><div class="social-tools"><span>{sheet.f("حجم الخط")}</span><a>{sheet.f("مشاركة الخبر")}</a></div>
<div class="article-body">{paragraphs}</div><div class="follow-us"><p>{sheet.f(rng.choice(BULLETINS))}</p></div>
<div class="also"><h3>{sheet.f("قد يهمك أيضا")}</h3><div class="cards">{"".join(f'<div class="card"><a href="/n"><img/><h5>{sheet.f(title)}</h5></a><span>أخبار</span></div>' for title in sheet.titles(others, 6))}</div></div></div>
<div class="col-lg-4"><div class="most-read"><h3>{sheet.f("الأكثر مشاهدة اليوم")}</h3><ul>{sheet.links(sheet.titles(others, 5))}</ul></div><div class="programs"><h3>{sheet.f("برامج القناة")}</h3>
{"".join(f"<div><h5>{sheet.f(name)}</h5><p>{sheet.f(text)}</p></div>" for name, text in _PROGRAMMES)}</div></div></div></section>
<div class="bottom"><p>{sheet.f("قناة الساحل الفضائية قناة إخبارية تبث على مدار الساعة من مقرها الرئيسي عبر الأقمار الصناعية وتصل إلى ملايين المشاهدين.")}</p><p>{sheet.f("حقوق النشر محفوظة لشبكة الساحل الإعلامية")}</p></div></body></html>"""
    return sheet.page(f"https://www.alsahel-tv.example/news/{rng.randrange(10**6)}/x", markup)


_PROGRAMMES = (
    ("حوار المساء", "برنامج حواري يومي يستضيف صناع القرار والمحللين لمناقشة أبرز قضايا الساعة، يبث في التاسعة مساء."),
    ("خط المواجهة", "برنامج أسبوعي يبحث في خلفيات الأحداث الساخنة مع ضيوف من طرفي كل قضية، ويعاد صباح الجمعة."),
)


def _post(sheet: Sheet) -> str:
    rng = sheet.rng
    text = rng.choice(POSTS).format(
        code=f"x{rng.randrange(10**6)}", name=rng.choice(WRITERS), handle=f"user{rng.randrange(99)}"
    )
    post, _, signature = text.partition(" — ")
    return (
        f'<blockquote class="twitter-tweet"><p lang="ar" dir="rtl">{sheet.i(post)}</p>&mdash; {sheet.i(signature)}</blockquote>'
    )
