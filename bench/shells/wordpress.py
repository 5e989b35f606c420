# ruff: noqa: E501  (markup stands on the lines on which a site would send it)
"""A news site on a WordPress magazine theme: comments, related posts with excerpts, tabs, author box, back-to-top."""

import random
from collections.abc import Sequence

from bench.shells import Piece, Sheet, Shelled, woven
from bench.shells.pool import ADVERTS, BIOS, BULLETINS, CAPTIONS, COMMENTS, READERS, SECTIONS, TAGS, WRITERS


def page(article: Piece, others: Sequence[Piece], rng: random.Random) -> Shelled:
    sheet = Sheet(rng)
    writer = rng.choice(WRITERS)
    url = f"https://sada-alyawm.example/{rng.randrange(10**5, 10**6)}/"
    extras = [
        f"<p><strong>{sheet.i('اقرأ أيضا: ' + title)}</strong></p>"
        if rng.random() < 0.5
        else f'<p class="related-inline">{sheet.i("إقرأ المزيد:")} <a href="/p/{n}/">{sheet.i(title)}</a></p>'
        for n, title in enumerate(sheet.titles(others, rng.randint(1, 3)))
    ]
    extras.append(f'<div class="stream-item">{sheet.f(rng.choice(ADVERTS))}</div>')
    if rng.random() < 0.5:
        extras.append(_figure(sheet))
    paragraphs = "\n".join(woven([f"<p>{p}</p>" for p in map(_plain, article.paragraphs)], extras, rng))
    return sheet.page(
        url,
        f"""<!DOCTYPE html><html dir="rtl" lang="ar"><head><meta charset="UTF-8"><title>{_plain(article.title)} - صدى اليوم</title>
<meta property="og:title" content="{_plain(article.title)}"><meta property="og:type" content="article"><link rel="canonical" href="{url}">
<meta property="article:published_time" content="2015-08-03T10:{rng.randint(10, 59)}:00+03:00"></head>
<body class="rtl single single-post"><div id="tie-wrapper"><header id="theme-header"><div class="top-nav"><div class="breaking">
<span class="breaking-title">{sheet.f("أخبار عاجلة")}</span><ul class="breaking-news">{sheet.links(sheet.titles(others, 5))}</ul></div></div>
<nav id="main-nav"><ul class="menu">{sheet.links(SECTIONS)}</ul></nav></header>
<div id="content" class="site-content container"><div class="main-content tie-col-md-8"><article id="the-post" class="container-wrapper post-content">
<header class="entry-header-outer"><nav id="breadcrumb"><a href="/">{sheet.f("الرئيسية")}</a>/<a href="/c/">{sheet.f(rng.choice(SECTIONS[1:]))}</a></nav>
<div class="entry-header"><h1 class="post-title entry-title">{_plain(article.title)}</h1>
<div class="single-post-meta post-meta"><span class="author-meta"><a href="/author/1/">{writer}</a></span><span class="date meta-item">{sheet.f("آخر تحديث: الإثنين 3 أغسطس 2015")}</span>
<span class="meta-comment">{rng.randint(0, 30)}</span> <span class="meta-views">{rng.randint(100, 9000)}</span><span class="meta-reading-time">{sheet.f(rng.choice(("دقيقة واحدة", "دقيقتان", "3 دقائق")))}</span></div></div></header>
<div class="featured-area"><figure class="single-featured-image"><img src="/a.jpg" alt=""><figcaption class="single-caption-text">{sheet.i(_caption(rng))}</figcaption></figure></div>
<div class="share-buttons share-buttons-top"><div class="share-links">{_share(sheet)}</div></div>
<div class="entry-content entry clearfix">{paragraphs}
<div class="post-bottom-meta post-bottom-tags"><div class="post-bottom-meta-title">{sheet.f("الوسوم")}</div><span class="tagcloud">{"".join(f'<a href="/tag/">{sheet.f(tag)}</a> ' for tag in rng.sample(TAGS, 4))}</span></div></div>
<div class="share-buttons share-buttons-bottom">{_share(sheet)}</div></article>
<div class="post-components"><div class="about-author container-wrapper"><div class="author-info"><h3 class="author-name">{writer}</h3><div class="author-bio">{sheet.f(rng.choice(BIOS))}</div></div></div>
<div class="container-wrapper" id="post-newsletter"><h3>{sheet.f(rng.choice(BULLETINS))}</h3><p>{sheet.f("أدخل بريدك الإلكتروني، ولن نرسل إليك رسائل مزعجة")}</p></div>
<div class="prev-next-post-nav"><a href="/1">{sheet.f(sheet.titles(others, 1)[0])}</a><a href="/2">{sheet.f(sheet.titles(others, 1)[0])}</a></div>
<div id="related-posts" class="container-wrapper"><div class="mag-box-title"><h3>{sheet.f("مقالات ذات صلة")}</h3></div><div class="related-posts-list">{_related(sheet, others)}</div></div>
{_comments(sheet)}</div></div>
<aside class="sidebar tie-col-md-4"><div class="widget tabs"><ul>{sheet.links(("الأشهر", "الأخيرة", "تعليقات"))}</ul><ul class="posts-list-items">{sheet.links(sheet.titles(others, 6))}</ul></div></aside></div>
<footer id="footer"><div class="site-info">{sheet.f("© حقوق النشر 2015، جميع الحقوق محفوظة لموقع صدى اليوم، ولا يجوز إعادة نشر أي مادة إلا بإذن خطي مسبق")}</div></footer>
<a id="go-to-top" class="go-to-top-button" href="#">{sheet.f("زر الذهاب إلى الأعلى")}</a></div></body></html>""",
    )


def _plain(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


def _caption(rng: random.Random) -> str:
    return rng.choice(CAPTIONS).format(name=rng.choice(WRITERS), place="بيروت")


def _figure(sheet: Sheet) -> str:
    return (
        '<div id="attachment_7" class="wp-caption alignnone"><img src="/b.jpg"><p class="wp-caption-text">'
        f"{sheet.i(_caption(sheet.rng))}</p></div>"
    )


def _share(sheet: Sheet) -> str:
    return "".join(
        f'<a href="https://share.example/">{sheet.f(text)}</a>' for text in ("فيسبوك", "لينكدإن", "مشاركة عبر البريد", "طباعة")
    )


def _related(sheet: Sheet, others: Sequence[Piece]) -> str:
    return "".join(
        f'<div class="related-item"><h3 class="post-title"><a href="/r/">{sheet.f(piece.title)}</a></h3><p class="post-excerpt">'
        f'{sheet.f(" ".join(piece.paragraphs[0].split()[:22]) + "…")}</p><div class="post-meta">منذ {sheet.rng.randint(2, 20)} ساعات</div></div>'
        for piece in sheet.rng.sample(list(others), 3)
    )


def _comments(sheet: Sheet) -> str:
    rng = sheet.rng
    items = "".join(
        f'<li class="comment"><div class="comment-author"><b class="fn">{rng.choice(READERS)}</b> <span class="says">يقول:</span></div>'
        f'<div class="comment-content"><p>{sheet.f(text)}</p></div><div class="reply"><a href="#">{sheet.f("رد على التعليق")}</a></div></li>'
        for text in rng.sample(COMMENTS, rng.randint(0, 5))
    )
    return f"""<div id="comments" class="comments-area"><h3>{sheet.f(f"{rng.randint(2, 9)} تعليقات على هذا المقال")}</h3><ol class="comment-list">{items}</ol>
<div id="respond" class="comment-respond"><h3 id="reply-title">{sheet.f("اترك تعليقاً")} <small><a href="#">{sheet.f("إلغاء الرد")}</a></small></h3><form id="commentform">
<p class="comment-notes">{sheet.f("لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *")}</p><label>{sheet.f("التعليق *")}</label><textarea></textarea>
<label>{sheet.f("احفظ اسمي، بريدي الإلكتروني، والموقع الإلكتروني في هذا المتصفح لاستخدامها المرة المقبلة في تعليقي.")}</label><input type="submit" value="إرسال التعليق"></form></div></div>"""
