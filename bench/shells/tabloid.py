# ruff: noqa: E501  (markup stands on the lines on which a site would send it)
"""A popular site on a page builder: a lead box that repeats the headline, subheads, posts embedded as plain quotations, recipes of links
after every second paragraph."""

import random
from collections.abc import Sequence
from html import escape

from bench.shells import Piece, Sheet, Shelled, woven
from bench.shells.pool import ADVERTS, BULLETINS, CAPTIONS, CREDITS, PLACES, POSTS, SECTIONS, TAGS, WRITERS


def page(article: Piece, others: Sequence[Piece], rng: random.Random) -> Shelled:
    sheet = Sheet(rng)
    extras = [
        f'<div class="elementor-widget-html"><p><b>{sheet.i("لا يفوتك:")} <a href="/p">{sheet.i(title)}</a></b></p></div>'
        for title in sheet.titles(others, 2)
    ]
    extras.append(f'<p style="text-align:center"><small>{sheet.f(rng.choice(ADVERTS))}</small></p>')
    extras.append(
        f'<figure class="wp-block-image"><img src="/1.webp"/><figcaption>{sheet.i(rng.choice(CAPTIONS).format(name=rng.choice(WRITERS), place=rng.choice(PLACES)))}</figcaption></figure>'
    )
    if rng.random() < 0.6:
        post = rng.choice(POSTS).format(
            code=f"t{rng.randrange(10**6)}", name=rng.choice(WRITERS), handle=f"acc{rng.randrange(99)}"
        )
        extras.append(
            f'<figure class="wp-block-embed is-provider-twitter"><div class="wp-block-embed__wrapper"><blockquote class="twitter-tweet" data-lang="ar"><p>{sheet.i(post)}</p></blockquote></div></figure>'
        )
    text = "\n".join(woven([f"<p>{escape(p)}</p>" for p in article.paragraphs], extras, rng))
    markup = f"""<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="UTF-8"/><title>{escape(article.title)} - هنا الخبر</title><meta property="og:site_name" content="هنا الخبر"/><meta property="og:title" content="{escape(article.title)} - هنا الخبر"/></head>
<body class="elementor-default elementor-page"><div data-elementor-type="header" class="elementor-location-header"><nav class="elementor-nav-menu--main"><ul>{sheet.links(SECTIONS)}</ul></nav></div>
<div data-elementor-type="single-post" class="elementor-location-single"><section class="elementor-section"><div class="elementor-widget-theme-post-title"><h1 class="elementor-heading-title">{escape(article.title)}</h1></div>
<div class="elementor-post-info"><span>{sheet.f("أغسطس 3, 2015 | لا يوجد تعليقات")}</span></div><div class="elementor-widget-share-buttons">{"".join(f'<div class="elementor-share-btn"><span>{sheet.f(name)}</span></div>' for name in ("Share on Facebook", "Share on Twitter", "أرسلها عبر البريد الإلكتروني"))}</div></section>
<section class="elementor-section"><div class="elementor-widget-theme-post-content"><div class="elementor-widget-container">{text}<p><em>{sheet.i(rng.choice(CREDITS))}</em></p></div></div></section>
<section class="elementor-section"><div class="elementor-widget-text-editor"><p>{sheet.f(rng.choice(BULLETINS))}</p></div><div class="elementor-post-tags">{" ".join(f'<a href="/t">{sheet.f(tag)}</a>' for tag in rng.sample(TAGS, 3))}</div></section>
<section class="elementor-section"><div class="elementor-widget-heading"><h2>{sheet.f("ربما فاتك قراءة هذه الأخبار")}</h2></div><div class="elementor-posts-container">{"".join(f'<article class="elementor-post"><h3><a href="/a">{sheet.f(piece.title)}</a></h3><div class="elementor-post__excerpt"><p>{sheet.f(" ".join(piece.paragraphs[0].split()[:20]) + " [...]")}</p></div><a href="/a">{sheet.f("اقرأ المزيد عن الخبر »")}</a></article>' for piece in rng.sample(list(others), 3))}</div></section></div>
<div data-elementor-type="popup"><p>{sheet.f("لا تفوت أي خبر، فعّل الإشعارات ليصلك الجديد فور نشره على جوالك")}</p></div><footer><p>{sheet.f("صُمم بكل حب في بلاد العرب 2015")}</p></footer></body></html>"""
    return sheet.page(f"https://huna-alkhabar.example/{rng.randrange(10**5)}/", markup)
