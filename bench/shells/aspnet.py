# ruff: noqa: E501  (markup stands on the lines on which a site would send it)
"""An ASP.NET portal: the text in one `<span>` broken by `<br />`, windows-1256 without a label, news in brief beside it, a visitors' book."""

import random
from collections.abc import Sequence
from html import escape

from bench.shells import Piece, Sheet, Shelled, woven
from bench.shells.pool import CAPTIONS, COMMENTS, PLACES, READERS, SECTIONS, WRITERS


def page(article: Piece, others: Sequence[Piece], rng: random.Random) -> Shelled:
    sheet = Sheet(rng)
    extras = [f'<a href="Details.aspx?id={rng.randrange(9999)}">{sheet.i("إقرأ أيضاً: " + sheet.titles(others, 1)[0])}</a>']
    text = "<br />\r\n<br />\r\n".join(woven(list(map(escape, article.paragraphs)), extras, rng))
    caption = rng.choice(CAPTIONS).format(name=rng.choice(WRITERS), place=rng.choice(PLACES))
    comments = "".join(
        f'<tr><td class="cmt"><span>{rng.choice(READERS)}</span><br /><span>{sheet.f(comment)}</span></td></tr>'
        for comment in rng.sample(COMMENTS, rng.randint(0, 5))
    )
    brief = "".join(
        f'<div class="brief"><span class="bt"><a href="Details.aspx?id={n}">{sheet.f(piece.title)}</a></span><br /><span class="bs">{sheet.f(" ".join(piece.paragraphs[0].split()[:18]))} <a href="#">التفاصيل</a></span></div>'
        for n, piece in enumerate(rng.sample(list(others), 5))
    )
    markup = f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>
	{escape(article.title)}
</title></head><body dir="rtl"><form method="post" action="Details.aspx" id="aspnetForm"><input type="hidden" name="__VIEWSTATE" value="{"x" * 200}" />
<div id="ctl00_top">{" ".join(f'<a href="Cat.aspx">{sheet.f(name)}</a>' for name in SECTIONS)}</div><div id="ctl00_right">{brief}</div>
<div id="ctl00_main"><span id="ctl00_lblTitle" class="ttl">{escape(article.title)}</span><br /><span id="ctl00_lblDate">{sheet.f("الإثنين, 03 آب 2015 - عدد المشاهدات " + str(rng.randrange(100, 9999)))}</span><br />
<table id="ctl00_pic" align="left"><tr><td><img src="ImageHandler.ashx" /></td></tr><tr><td><span>{sheet.i(caption)}</span></td></tr></table>
<span id="ctl00_lblDetails" class="det">{text}</span><br /><br /><div><a href="#">{sheet.f("أرسل الخبر إلى صديق")}</a> | <a href="#">{sheet.f("اطبع هذا الخبر")}</a></div>
<div id="ctl00_cmt"><span class="hd">{sheet.f("شارك بتعليقك على الخبر")}</span><table>{comments}</table><span>{sheet.f("إدارة الموقع غير مسؤولة عن محتوى التعليقات ولها الحق في حذف ما تراه مخالفا")}</span></div></div>
<div id="ctl00_foot"><span>{sheet.f("جميع الحقوق محفوظة للبوابة الإلكترونية - الإصدار الثالث")}</span></div></form></body></html>"""
    return sheet.page(f"http://www.portal.example/Details.aspx?id={rng.randrange(10**5)}", markup, "cp1256", "text/html")
