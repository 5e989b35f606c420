# ruff: noqa: E501  (markup stands on the lines on which a site would send it)
"""A site of nested `div` without meaning: no `p`, no list, hashed classes, cards that a script makes clickable, a column before the text."""

import random
from collections.abc import Sequence
from html import escape

from bench.shells import Piece, Sheet, Shelled, woven
from bench.shells.pool import BULLETINS, CAPTIONS, COMMENTS, PLACES, READERS, SECTIONS, TAGS, WRITERS


def page(article: Piece, others: Sequence[Piece], rng: random.Random) -> Shelled:
    sheet = Sheet(rng)
    extras = [
        f'<div class="q8"><div>{sheet.i("ذات صلة")}</div><div>{sheet.i(sheet.titles(others, 1)[0])}</div></div>',
        f'<div class="q7"><div>{sheet.f(rng.choice(BULLETINS))}</div><div>{sheet.f("لا شكرا")}</div></div>',
        f'<div class="q9"><picture><img src="/p.avif"></picture><div>{sheet.i(rng.choice(CAPTIONS).format(name=rng.choice(WRITERS), place=rng.choice(PLACES)))}</div></div>',
    ]
    text = "".join(woven([f'<div class="a1"><span>{escape(p)}</span></div>' for p in article.paragraphs], extras, rng))
    comments = "".join(
        f'<div class="c1"><div class="c2">{rng.choice(READERS)} · {sheet.f("قبل " + str(rng.randint(2, 50)) + " دقيقة من الآن")}</div><div class="c3">{sheet.f(comment)}</div></div>'
        for comment in rng.sample(COMMENTS, rng.randint(2, 6))
    )
    markup = f"""<!doctype html><html><head><meta charset="utf-8"><title>{escape(article.title)} — نبض الشارع</title></head><body><div id="app"><div class="z1"><div class="z2">
<div class="k1">{"".join(f'<div class="k2"><div class="k3">{sheet.f(piece.title)}</div><div class="k4">{sheet.f(" ".join(piece.paragraphs[0].split()[:24]))}</div></div>' for piece in rng.sample(list(others), 5))}</div>
<div class="k9"><div class="t1">{escape(article.title)}</div><div class="t2">{sheet.f(rng.choice(WRITERS) + " | 03.08.2015")}</div><div class="t3">{"".join(f"<div>{sheet.f(name)}</div>" for name in ("مشاركة القصة الآن", "حفظ القصة لوقت لاحق", "استمع إلى القصة كاملة"))}</div>
<div class="b1">{text}</div><div class="g1">{"".join(f"<div>#{sheet.f(tag)}</div>" for tag in rng.sample(TAGS, 3))}</div><div class="r1"><div>{sheet.f("القصص الأكثر تفاعلا")}</div>{"".join(f"<div>{sheet.f(title)}</div>" for title in sheet.titles(others, 4))}</div>
<div class="d1"><div>{sheet.f(f"{rng.randint(2, 9)} تعليقات")}</div>{comments}</div></div></div></div>
<div class="f1">{"".join(f"<div>{sheet.f(name)}</div>" for name in SECTIONS)}<div>{sheet.f("نبض الشارع مشروع صحفي مستقل يموله القراء، ويعمل فيه صحفيون من مختلف البلدان العربية منذ عام 2011.")}</div></div></div></body></html>"""
    return sheet.page(f"https://nabd.example/s/{rng.randrange(10**6)}", markup)
