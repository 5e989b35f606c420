# ruff: noqa: E501  (markup stands on the lines on which a site would send it)
"""A portal with endless scrolling: the next articles are already in the page, in wrappers like the first one's, each with its `h1`."""

import random
from collections.abc import Sequence
from html import escape

from bench.shells import Piece, Sheet, Shelled, woven
from bench.shells.pool import CAPTIONS, COMMENTS, CREDITS, PLACES, READERS, SECTIONS, WRITERS


def page(article: Piece, others: Sequence[Piece], rng: random.Random) -> Shelled:
    sheet = Sheet(rng)
    following = "".join(_article(sheet, piece, others, own=False) for piece in rng.sample(list(others), rng.randint(1, 2)))
    markup = f"""<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{escape(article.title)}</title></head><body>
<div class="hd"><div class="lg"><a href="/">{sheet.f("بوابة الأيام الإخبارية")}</a></div><div class="mn">{"".join(f'<a href="/c">{sheet.f(name)}</a>' for name in SECTIONS)}</div></div>
<div class="scroll">{_article(sheet, article, others, own=True)}{following}</div>
<div class="bt"><span>{sheet.f("رئيس مجلس الإدارة ورئيس التحرير " + WRITERS[4])}</span><span>{sheet.f("هذا الموقع لا يتحمل مسؤولية ما تنشره المواقع الأخرى المشار إليها")}</span></div></body></html>"""
    return sheet.page(f"https://bawabat-alayyam.example/{rng.randrange(10**6)}", markup)


def _article(sheet: Sheet, piece: Piece, others: Sequence[Piece], own: bool) -> str:
    rng = sheet.rng
    text = sheet.i if own else sheet.f
    title, paragraphs = (escape(piece.title), [f"<p>{escape(p)}</p>" for p in piece.paragraphs]) if own else (
        sheet.f(piece.title),
        [f"<p>{sheet.f(p)}</p>" for p in piece.paragraphs],
    )  # fmt: skip
    extras = [
        f'<p>{text("موضوعات قد تعجبك:")}</p><p><a href="/x">{text(sheet.titles(others, 1)[0])}</a></p>',
        f'<div class="cp"><img src="/q.jpg"><em>{text(rng.choice(CAPTIONS).format(name=rng.choice(WRITERS), place=rng.choice(PLACES)))}</em></div>',
    ]
    comments = "".join(
        f'<div class="cm"><b>{rng.choice(READERS)}</b><div>{sheet.f(comment)}</div></div>'
        for comment in rng.sample(COMMENTS, rng.randint(0, 4))
    )
    return f"""<div class="ar"><h1>{title}</h1><div class="wr">{sheet.f("كتب: " + rng.choice(WRITERS))}</div><div class="tm">{sheet.f("الإثنين 03/أغسطس/2015 - 0" + str(rng.randint(1, 9)) + ":12 م")}</div>
<div class="tx">{"".join(woven(paragraphs, extras, rng))}<p>{text(rng.choice(CREDITS))}</p></div><div class="sh">{sheet.f("شارك الخبر مع أصدقائك")}</div><div class="cs">{sheet.f("آراء القراء في الموضوع")}{comments}</div></div>"""
