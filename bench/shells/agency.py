# ruff: noqa: E501  (markup stands on the lines on which a site would send it)
"""A wire agency: a dateline and a slug of its own, the desk's initials at the end, tables of weather and currencies, legal lines."""

import random
from collections.abc import Sequence
from html import escape

from bench.shells import Piece, Sheet, Shelled, woven
from bench.shells.pool import CAPTIONS, PLACES, SECTIONS, WRITERS


def page(article: Piece, others: Sequence[Piece], rng: random.Random) -> Shelled:
    sheet = Sheet(rng)
    dateline = sheet.i(f"{rng.choice(PLACES)} 18 شوال 1436 هـ الموافق 03 أغسطس 2015 م واف")
    extras = (
        [
            f'<div class="news-rel"><a href="/n/{rng.randrange(999)}">{sheet.i("اقرأ/ي أيضا: " + sheet.titles(others, 1)[0])}</a></div>'
        ]
        if rng.random() < 0.7
        else []
    )
    paragraphs = "\n".join(woven([f"<div>{escape(p)}</div>" for p in article.paragraphs], extras, rng))
    signature = sheet.i(rng.choice(("// انتهى //", "/انتهى/", "انتهى")))
    clock = sheet.i(f"{rng.randint(10, 23)}:{rng.randint(10, 59)} ت م")
    caption = rng.choice(CAPTIONS).format(name=rng.choice(WRITERS), place=rng.choice(PLACES))
    markup = f"""<!DOCTYPE html><html xml:lang="ar" dir="rtl"><head><meta charset="utf-8"><title>وكالة الأنباء الوطنية - واف - {escape(article.title)}</title></head><body><form id="aspnetForm" method="post">
<div class="langs"><a href="/en">English</a> <a href="/fr">Français</a> <a href="/es">Español</a></div><div class="menu"><ul>{sheet.links(SECTIONS)}</ul></div>
<div class="NewsDetails"><div class="NewsCat">{sheet.f("عام / الأخبار المحلية")}</div><div class="NewsTitle"><h2>{escape(article.title)}</h2></div><div class="NewsDate">{sheet.f("الاثنين 1436/10/18 هـ الموافق 2015/08/03 م واف")}</div>
<div class="NewsImage"><img src="p.jpg"><span>{sheet.i(caption)}</span></div><div class="divNewsDetailsText"><div>{dateline}</div>{paragraphs}<div>{signature}</div><div>{clock}</div></div>
<div class="tools"><a href="#">{sheet.f("نسخ الرابط")}</a> <a href="#">{sheet.f("حفظ بصيغة بي دي إف")}</a></div></div>
<div class="box"><h3>{sheet.f("أخبار ذات علاقة")}</h3>{"".join(f'<div class="row"><a href="/v">{sheet.f(title)}</a><span>2015/08/0{rng.randint(1, 3)}</span></div>' for title in sheet.titles(others, rng.randint(4, 8)))}</div>
<div class="box"><h3>{sheet.f("حالة الطقس اليوم")}</h3><table>{"".join(f"<tr><td>{sheet.f(place + ' صحو')}</td><td>{rng.randint(20, 45)}</td></tr>" for place in rng.sample(PLACES, 4))}</table></div>
<div class="box"><h3>{sheet.f("أسعار العملات")}</h3><table><tr><td>{sheet.f("دولار أمريكي")}</td><td>3.75</td></tr><tr><td>{sheet.f("جنيه إسترليني")}</td><td>5.{rng.randint(10, 99)}</td></tr></table></div>
<div class="legal"><p>{sheet.f("تنص اتفاقية الاشتراك على أن المواد المنشورة ملك للوكالة ولا يحق لأي جهة إعادة بثها أو توزيعها دون اتفاق مكتوب مع الوكالة، ويعرّض المخالف نفسه للمساءلة القانونية.")}</p>
<p>{sheet.f("جميع الحقوق محفوظة لوكالة الأنباء الوطنية 2015")}</p></div></form></body></html>"""
    return sheet.page(f"https://www.waf.example/viewfullstory.php?newsid={rng.randrange(10**7)}", markup)
