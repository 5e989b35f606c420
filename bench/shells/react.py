# ruff: noqa: E501  (markup stands on the lines on which a site would send it)
"""A server-rendered React site: classes without meaning, JSON-LD cut short, links to other articles inside the text, a second
whole article below the first."""

import json
import random
from collections.abc import Sequence
from html import escape

from bench.shells import Piece, Sheet, Shelled, woven
from bench.shells.pool import BULLETINS, CAPTIONS, PLACES, SECTIONS, TAGS, WRITERS


def page(article: Piece, others: Sequence[Piece], rng: random.Random) -> Shelled:
    sheet = Sheet(rng)
    url = f"https://www.madar.example/news/2015/8/3/{rng.randrange(10**6)}"
    second = rng.choice(list(others))
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": article.title,
        "datePublished": f"2015-08-03T0{rng.randint(1, 9)}:15:00Z",
        "author": [{"@type": "Person", "name": rng.choice(WRITERS)}],
        "articleBody": " ".join(article.paragraphs)[:280] + "...",
        "mainEntityOfPage": {"@type": "WebPage", "@id": url},
    }
    extras = [_read_also(sheet, others) for _ in range(rng.randint(1, 2))]
    if rng.random() < 0.5:
        extras.append(
            f'<div class="css-1n7hynb"><span>{sheet.f(rng.choice(BULLETINS))}</span><button>{sheet.f("اشترك الآن")}</button></div>'
        )
    paragraphs = "".join(woven([f'<p class="css-1qv8r2f">{escape(p)}</p>' for p in article.paragraphs], extras, rng))
    caption = rng.choice(CAPTIONS).format(name=rng.choice(WRITERS), place=rng.choice(PLACES))
    markup = f"""<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{escape(article.title)} | مدار</title><meta property="og:title" content="{escape(article.title)}">
<link rel="canonical" href="{url}"><script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script></head><body><div id="__next"><div class="css-0">
<div class="css-9yd2k"><p>{sheet.f("نستخدم ملفات تعريف الارتباط لتحسين تجربتك. باستمرارك في التصفح فإنك توافق على سياسة الخصوصية الخاصة بنا.")}</p><button>{sheet.f("أوافق على الكل")}</button></div>
<div class="css-77ahd"><div class="css-ll2">{"".join(f'<a class="css-k2" href="/s/{n}">{sheet.f(name)}</a>' for n, name in enumerate(SECTIONS))}</div></div>
<main class="css-m1"><div class="css-1a2b3c"><div class="css-hh1"><a href="/s/1">{rng.choice(SECTIONS[1:])}</a></div><h1 class="css-t1">{escape(article.title)}</h1>
<div class="css-dd"><time datetime="2015-08-03">{sheet.f("نُشر في: 03 أغسطس 2015")}</time><span>{sheet.f("وقت القراءة: " + str(rng.randint(2, 7)) + " دقائق")}</span></div>
<div class="css-img"><img src="/x.webp" alt=""><div class="css-cap"><span>{sheet.i(caption)}</span></div></div>
<div class="css-body9">{paragraphs}</div>
<div class="css-tg">{"".join(f'<a href="/t">{sheet.f(tag)}</a>' for tag in rng.sample(TAGS, 3))}</div></div>
<div class="css-1a2b3c"><h2 class="css-t1"><a href="/n/2">{sheet.f(second.title)}</a></h2><div class="css-dd"><time>03 أغسطس 2015</time></div>
<div class="css-body9">{"".join(f'<p class="css-1qv8r2f">{sheet.f(p)}</p>' for p in second.paragraphs)}</div></div>
<div class="css-side"><h3 class="css-hd">{sheet.f("الأكثر قراءة")}</h3><ol>{sheet.links(sheet.titles(others, 5), '<li class="css-li"><span>{n}</span><a href="/n/{n}"><h4>{text}</h4></a></li>')}</ol></div></main>
<div class="css-ft"><p>{sheet.f("مدار منصة إخبارية عربية مستقلة تقدم الخبر والتحليل والرأي على مدار الساعة من مكاتبها في عواصم المنطقة والعالم.")}</p><p>{sheet.f("كل الحقوق محفوظة لمنصة مدار الإعلامية 2015")}</p></div></div></div>
<script id="__NEXT_DATA__" type="application/json">{{"props":{{"n":{rng.randrange(10**9)}}}}}</script></body></html>"""
    return sheet.page(url, markup)


def _read_also(sheet: Sheet, others: Sequence[Piece]) -> str:
    items = "".join(
        f'<li><a href="/n/{n}">{sheet.i(title)}</a></li>'
        for n, title in enumerate(sheet.titles(others, sheet.rng.randint(1, 3)))
    )
    return f'<div class="css-ra5"><span class="css-lbl">{sheet.i("اقرأ أيضاً")}</span><ul>{items}</ul></div>'
