# ruff: noqa: E501  (markup stands on the lines on which a site would send it)
"""A local news site on Blogger: the text is bare text nodes parted by `<br>`, the archive and the comment links stand below."""

import random
from collections.abc import Sequence
from html import escape

from bench.shells import Piece, Sheet, Shelled, woven
from bench.shells.pool import CAPTIONS, COMMENTS, CREDITS, PLACES, READERS, TAGS, WRITERS


def page(article: Piece, others: Sequence[Piece], rng: random.Random) -> Shelled:
    sheet = Sheet(rng)
    extras = [
        f'{sheet.i("اقرأ ايضا :")} <a href="http://x.example/{rng.randrange(99)}.html">{sheet.i(sheet.titles(others, 1)[0])}</a>'
    ]
    if rng.random() < 0.5:
        extras.append(
            '<table align="center" class="tr-caption-container"><tbody><tr><td><a href="x.jpg"><img src="x.jpg"></a></td></tr><tr><td class="tr-caption">'
            + sheet.i(rng.choice(CAPTIONS).format(name=rng.choice(WRITERS), place=rng.choice(PLACES)))
            + "</td></tr></tbody></table>"
        )
    body = rng.choice(("<br />", "<br /><br />")).join(woven(list(map(escape, article.paragraphs)), extras, rng))
    credit = sheet.i(rng.choice(CREDITS))
    comments = "".join(
        f'<li class="comment"><div class="comment-header"><cite class="user">{rng.choice(READERS)}</cite></div><p class="comment-content">{sheet.f(text)}</p><span class="comment-actions">{sheet.f("حذف الرد")}</span></li>'
        for text in rng.sample(COMMENTS, rng.randint(0, 3))
    )
    markup = f"""<!DOCTYPE html><html dir='rtl' xmlns='http://www.w3.org/1999/xhtml'><head><meta content='text/html; charset=UTF-8' http-equiv='Content-Type'/><title>أخبار البلدة: {escape(article.title)}</title></head>
<body><div id='outer-wrapper'><div id='header'><h1>{sheet.f("أخبار البلدة")}</h1><p class='description'>{sheet.f("كل ما يهم أهل البلدة من أخبار ومناسبات وإعلانات في مكان واحد")}</p></div><div id='main'><div class='blog-posts hfeed'>
<h2 class='date-header'>{sheet.f("الاثنين، 3 أغسطس 2015")}</h2><div class='post hentry'><h3 class='post-title entry-title'>{escape(article.title)}</h3>
<div class='post-body entry-content' id='post-body-{rng.randrange(10**9)}'><div dir="rtl" style="text-align: right;" trbidi="on"><div class="separator"><a href="1.jpg"><img src="1.jpg"></a></div>
{body}<br/><br/>{credit}<br/></div><div style='clear: both;'></div></div>
<div class='post-footer'><span class='post-author'>{sheet.f("مرسلة بواسطة " + rng.choice(WRITERS))}</span> <span class='post-timestamp'>{sheet.f(f"في {rng.randint(1, 12)}:{rng.randint(10, 59)} م")}</span>
<div class='post-share-buttons'>{"".join(f"<a href='#'><span>{sheet.f(text)}</span></a>" for text in ("إرسال بالبريد الإلكتروني", "كتابة مدونة حول هذه المشاركة", "المشاركة على Facebook"))}</div><span class='post-labels'>{sheet.f("التسميات:")} {"، ".join(sheet.f(tag) for tag in rng.sample(TAGS, 2))}</span></div></div>
<div class='comments' id='comments'><h4>{sheet.f("ليست هناك تعليقات:")}</h4><ol>{comments}</ol><p><a href='#'>{sheet.f("إرسال تعليق")}</a></p></div></div>
<div class='blog-pager'><a href='/n'>{sheet.f("رسالة أحدث")}</a> <a href='/o'>{sheet.f("رسالة أقدم")}</a> <a href='/'>{sheet.f("الصفحة الرئيسية")}</a><div>{sheet.f("الاشتراك في: تعليقات الرسالة (Atom)")}</div></div></div>
<div id='sidebar'><div class='widget'><h2>{sheet.f("المشاركات الشائعة")}</h2>{"".join(f"<div class='item-content'><div class='item-title'><a href='/p'>{sheet.f(piece.title)}</a></div><div class='item-snippet'>{sheet.f(' '.join(piece.paragraphs[0].split()[:25]))}</div></div>" for piece in rng.sample(list(others), 4))}</div>
<div class='widget'><h2>{sheet.f("أرشيف المدونة الإلكترونية")}</h2><ul>{sheet.links(("أغسطس (31)", "يوليو (120)", "يونيو (98)"))}</ul></div></div></div></body></html>"""
    return sheet.page(f"http://akhbar-albalda.blogspot.example/2015/08/{rng.randrange(10**5)}.html", markup)
