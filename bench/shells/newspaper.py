# ruff: noqa: E501  (markup stands on the lines on which a site would send it)
"""A daily on Drupal: pull quotes, a subscription box in the text, credits below it, the writer's other articles with their leads."""

import random
from collections.abc import Sequence
from html import escape

from bench.shells import Piece, Sheet, Shelled, woven
from bench.shells.pool import BIOS, BULLETINS, CAPTIONS, CREDITS, PLACES, SECTIONS, TAGS, WRITERS


def page(article: Piece, others: Sequence[Piece], rng: random.Random) -> Shelled:
    sheet = Sheet(rng)
    writer = rng.choice(WRITERS)
    extras = [
        f'<div class="block-newsletter-inline"><h4>{sheet.f(rng.choice(BULLETINS))}</h4><p>{sheet.f("بالنقر على زر الاشتراك فإنك توافق على شروط الاستخدام وسياسة الخصوصية")}</p></div>',
        f'<div class="field-related-story"><div class="label">{sheet.i("موضوع ذو صلة")}</div><a href="/n/1">{sheet.i(sheet.titles(others, 1)[0])}</a></div>',
    ]
    if rng.random() < 0.5:
        extras.append(
            f'<div class="media media--image"><img src="i.jpg"><div class="field field--name-field-caption">{sheet.i(rng.choice(CAPTIONS).format(name=writer, place=rng.choice(PLACES)))}</div></div>'
        )
    paragraphs = "\n".join(woven([f"<p>{escape(p)}</p>" for p in article.paragraphs], extras, rng))
    credit = sheet.i(rng.choice(CREDITS))
    markup = f"""<!DOCTYPE html><html lang="ar" dir="rtl" prefix="og: http://ogp.me/ns#"><head><meta charset="utf-8"/><title>{escape(article.title)} | جريدة المنارة</title><meta property="og:title" content="{escape(article.title)}"/><meta name="author" content="{writer}"/>
<meta property="og:url" content="https://almanara.example/node/{rng.randrange(10**5)}"/></head><body class="page-node-type-article"><header role="banner"><div class="region-header"><a href="/">{sheet.f("جريدة المنارة اليومية")}</a></div><nav role="navigation"><ul>{sheet.links(SECTIONS)}</ul></nav></header>
<div class="layout-container"><div class="region-content"><div class="node__content"><h1 class="page-title"><span>{escape(article.title)}</span></h1><div class="node-meta"><span class="field--name-created">{sheet.f("الإثنين 03 آب 2015 - 00:0" + str(rng.randint(1, 9)))}</span><span class="comments-count">{sheet.f(str(rng.randint(0, 20)) + " تعليق")}</span></div>
<div class="field field--name-body field--type-text-with-summary">{paragraphs}<p class="source">{credit}</p></div>
<div class="field--name-field-tags"><div class="field__label">{sheet.f("كلمات مفتاحية")}</div>{"".join(f'<div class="field__item"><a href="/t">{sheet.f(tag)}</a></div>' for tag in rng.sample(TAGS, 3))}</div>
<div class="node-author"><div class="name">{writer}</div><div class="bio"><p>{sheet.f(rng.choice(BIOS))}</p></div><h4>{sheet.f("المزيد من " + writer)}</h4>{"".join(f'<div class="teaser"><h5><a href="/a">{sheet.f(piece.title)}</a></h5><p>{sheet.f(" ".join(piece.paragraphs[0].split()[:40]))}</p></div>' for piece in rng.sample(list(others), 2))}</div>
<section class="views-related"><h2>{sheet.f("موضوعات متعلقة")}</h2><div class="view-content">{sheet.links(sheet.titles(others, 4), '<div class="views-row"><a href="/n/{n}">{text}</a></div>')}</div></section>
<section class="comments-wrapper"><h2>{sheet.f("أضف تعليقا جديدا")}</h2><p>{sheet.f("المشاركات والتعليقات المنشورة تعبر عن آراء أصحابها ولا تعبر بالضرورة عن رأي الجريدة")}</p></section></div></div></div>
<footer role="contentinfo"><p>{sheet.f("تصدر جريدة المنارة عن المؤسسة العربية للنشر والتوزيع، رئيس التحرير المسؤول " + WRITERS[2])}</p><p>{sheet.f("جميع الحقوق محفوظة")}</p></footer></body></html>"""
    return sheet.page(f"https://almanara.example/node/{rng.randrange(10**5)}", markup)
