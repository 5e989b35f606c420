# ruff: noqa: E501  (markup stands on the lines on which a site would send it)
"""An old site laid out in tables: windows-1256 that declares UTF-8 or ISO-8859-1, text in `<font>` broken by `<br>`."""

import random
from collections.abc import Sequence
from html import escape

from bench.shells import Piece, Sheet, Shelled, woven
from bench.shells.pool import CAPTIONS, PLACES, SECTIONS, WRITERS

_DECLARED = (
    ("text/html; charset=utf-8", ""),
    ("text/html", '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">'),
    ("text/html; charset=ISO-8859-1", ""),
    ("text/html", ""),
)


def page(article: Piece, others: Sequence[Piece], rng: random.Random) -> Shelled:
    sheet = Sheet(rng)
    content_type, meta = rng.choice(_DECLARED)
    caption = rng.choice(CAPTIONS).format(name=rng.choice(WRITERS), place=rng.choice(PLACES))
    extras = [
        f'<b>{sheet.i("طالع أيضا :")} <a href="news.asp?id={rng.randrange(9999)}">{sheet.i(sheet.titles(others, 1)[0])}</a></b>'
    ]
    if rng.random() < 0.6:
        extras.append(
            '<table width="200" align="left" cellpadding="2"><tr><td><img src="pic.jpg" width="200"></td></tr>'
            f'<tr><td align="center"><font size="1" color="#666666">{sheet.i(caption)}</font></td></tr></table>'
        )
    paragraphs = "<br><br>\n".join(woven(list(map(escape, article.paragraphs)), extras, rng))
    markup = f"""<html dir="rtl"><head>{meta}<title>صحيفة الفجر الجديد :: {escape(article.title)}</title></head><body bgcolor="#ffffff" topmargin="0">
<table width="980" align="center" cellspacing="0"><tr><td colspan="3"><img src="logo.gif" alt=""><font size="2">{sheet.f("الإثنين 18 شوال 1436هـ - 3 أغسطس 2015م - العدد " + str(rng.randrange(9000, 9999)))}</font></td></tr>
<tr><td colspan="3" bgcolor="#003366">{" | ".join(f'<a href="section.asp?id={n}"><font color="#ffffff">{sheet.f(name)}</font></a>' for n, name in enumerate(SECTIONS))}</td></tr>
<tr><td width="160" valign="top"><table width="100%"><tr><td bgcolor="#cccccc"><b>{sheet.f("أقسام الصحيفة")}</b></td></tr>{_rows(sheet, ("المحليات", "بريد القراء", "الكاريكاتير", "الأرشيف", "اتصل بنا"))}</table>
<table width="100%"><tr><td><b>{sheet.f("استطلاع الرأي")}</b></td></tr><tr><td>{sheet.f("هل تتوقع تحسن الأوضاع الاقتصادية خلال العام القادم؟")}<br><input type="radio">{sheet.f("نعم بالتأكيد")}<br><input type="radio">{sheet.f("لا أتوقع ذلك")}</td></tr></table></td>
<td valign="top" width="620"><table width="100%" cellpadding="6"><tr><td><font size="5" color="#990000"><b>{escape(article.title)}</b></font></td></tr>
<tr><td><font size="2" color="gray">{sheet.f("عدد القراءات: " + str(rng.randrange(99, 9999)))} &nbsp; <a href="print.asp">{sheet.f("نسخة للطباعة")}</a> &nbsp; <a href="send.asp">{sheet.f("أرسل إلى صديق")}</a></font></td></tr>
<tr><td align="right"><font size="4" face="Arabic Transparent">{paragraphs}</font></td></tr>
<tr><td><hr><b>{sheet.f("مواضيع ذات صلة")}</b></td></tr>{_rows(sheet, sheet.titles(others, rng.randint(3, 6)))}
<tr><td><b>{sheet.f("تعليقات القراء")}</b><br>{sheet.f("لا توجد تعليقات على هذا الخبر، كن أول من يعلق")}</td></tr></table></td>
<td width="200" valign="top"><table><tr><td bgcolor="#cccccc"><b>{sheet.f("الأكثر قراءة هذا الأسبوع")}</b></td></tr>{_rows(sheet, sheet.titles(others, 7))}</table></td></tr>
<tr><td colspan="3" align="center"><font size="1">{sheet.f("جميع الحقوق محفوظة لصحيفة الفجر الجديد - تصميم وبرمجة شركة الآفاق لتقنية المعلومات")}</font></td></tr></table></body></html>"""
    return sheet.page(f"http://www.alfajr.example/news.asp?id={rng.randrange(10**5)}", markup, "cp1256", content_type)


def _rows(sheet: Sheet, texts: Sequence[str]) -> str:
    return sheet.links(texts, '<tr><td><font size="2">&#8226; <a href="news.asp?id={n}">{text}</a></font></td></tr>')
