# ruff: noqa: E501  (markup stands on the lines on which a site would send it)
"""Pages as outlets send them, written for these tests; and pages as nobody should."""

import json
import time
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.gather.extract import blocks, extract
from digest.problems import Reason
from digest.records import Entry, Extract, Page
from digest.text.furniture import Profile, learn

URL = "https://news.example.org/2026/05/11/flood"
TITLE = "ارتفاع حصيلة فيضانات وادي السر إلى 14 قتيلا"
BODY = (
    "قالت مصادر طبية في مستشفى قصر حمدان إن حصيلة الفيضانات التي ضربت وادي السر فجر الاثنين ارتفعت إلى أربعة عشر قتيلا.",
    "وأضافت المصادر أن اثنين وثلاثين مصابا نقلوا إلى المستشفى، بينهم ثلاثة في حال حرجة، فيما تتواصل عمليات البحث.",
    "وقالت ليلى شاهين، المديرة العامة للدفاع المدني: «أنقذنا أربعين شخصا من فوق أسطح المنازل منذ الفجر».",
    "وانهار جسر عين زيتون عند السادسة صباحا بعدما جرفت المياه إحدى دعائمه، وأغلقت الشرطة الطريق المؤدي إليه.",
)
TEXT = "\n\n".join(BODY)
ENGLISH = (
    "Heavy rain sent the Sirr over its banks at dawn on Monday, killing at least eleven people in two valley towns.",
    "The bridge at Ain Zaytun collapsed shortly after six, cutting the road to the hospital in Qasr Hamdan, police said.",
    "“We have pulled forty people from rooftops since dawn,” said Layla Shahin, who heads the Civil Defence.",
)


def html(body: str, head: str = "", language: str = "ar") -> Page:
    text = f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{TITLE} - المرصاد</title>{head}</head><body>{body}</body></html>'
    return Page(URL, text.encode(), "text/html; charset=utf-8")


def paragraphs(texts: tuple[str, ...] = BODY, between: str = "") -> str:
    return "".join(f"<p>{text}</p>{between if number == 1 else ''}" for number, text in enumerate(texts))


def read(body: str, head: str = "", **more: object) -> Extract:
    return extract(html(body, head), Profile(), **more)  # type: ignore[arg-type]  # keywords as `extract` has them


def reasons(found: Extract) -> list[Reason]:
    return [problem.reason for problem in found.problems]


def entry(**fields: object) -> Entry:
    return Entry("almirsad", "g1", URL, **({"title": TITLE} | fields))  # type: ignore[arg-type]  # fields of Entry


def test_a_plain_article() -> None:
    found = read(
        f"<nav><a href=/>الرئيسية</a></nav><article><h1>{TITLE}</h1>{paragraphs()}</article><footer>جميع الحقوق محفوظة</footer>"
    )
    assert found.title == TITLE
    assert found.text == TEXT
    assert (found.language, found.origin, found.problems) == ("ar", "page", ())


FRAMES = {
    "comments": '<div id="comments"><h3>التعليقات</h3><p>حسبنا الله ونعم الوكيل، أين كانت الحكومة قبل أن تقع الكارثة على رؤوس الناس؟</p></div>',
    "comments without a name": "<div><h4>3 تعليقات</h4><p>أين كانت الحكومة قبل أن تقع الكارثة على رؤوس الناس في الوادي؟</p></div>",
    "related": '<section class="related-posts"><h3>مقالات ذات صلة</h3><ul><li><a href=/a>البنك المركزي يرفع سعر الفائدة نصف نقطة</a></li></ul></section>',
    "share": '<div class="share-bar"><a href=#>فيسبوك</a><a href=#>تويتر</a></div>',
    "author": '<div class="about-author"><p>صحفي يكتب في الشأن المحلي منذ عشرين عاما، وله كتابان عن أنهار الجبل ومدنه القديمة.</p></div>',
    "tags": "<div><h5>الوسوم</h5><a href=/t>فيضانات</a><a href=/t>وادي السر</a></div>",
    "cookies": '<div class="cookie-consent"><p>نستخدم ملفات تعريف الارتباط لتحسين تجربتك على موقعنا، ويمكنك الموافقة أو الرفض.</p></div>',
    "hidden": '<div style="display: none"><p>نص مخفي لا يراه القارئ، وضعه أحدهم ليقرأه الحاسوب وحده من دون الناس.</p></div>',
    "teasers": "<div>" + '<div class="c"><a href=/x>عنوان خبر آخر في الصفحة</a><div>وصف قصير للخبر الآخر كما يظهر تحت عنوانه في القائمة.</div></div>' * 4 + "</div>",
}  # fmt: skip


@pytest.mark.parametrize("frame", FRAMES.values(), ids=FRAMES.keys())
def test_frames_around_an_article_are_left_out(frame: str) -> None:
    assert read(f"<div class=page><h1>{TITLE}</h1><div class=x1>{paragraphs()}</div>{frame}</div>").text == TEXT


INSIDE = {
    "read also": "<p><strong>اقرأ أيضاً: <a href=/b>البنك المركزي يرفع سعر الفائدة</a></strong></p>",
    "read also, list": "<div><span>اقرأ أيضا</span><ul><li><a href=/b>البنك المركزي يرفع الفائدة</a></li><li><a href=/c>إضراب في المدارس</a></li></ul></div>",
    "read also, no link": "<div><div>ذات صلة</div><div>البنك المركزي يرفع سعر الفائدة</div></div>",
    "caption": "<figure><img src=a.jpg><figcaption>جانب من عمليات الإنقاذ في عين زيتون (المرصاد)</figcaption></figure>",
    "caption, old": "<table><tr><td><img src=a.jpg></td></tr><tr><td>جانب من عمليات الإنقاذ</td></tr></table>",
    "embedded post": '<blockquote class="twitter-tweet"><p>الطريق إلى عين زيتون مغلق حتى إشعار آخر، نرجو من الجميع الحذر.</p>— الدفاع المدني (@cd) May 11, 2026</blockquote>',
    "credit": "<p>(أ ف ب)</p>",
    "newsletter": "<div><p>اشترك في نشرتنا البريدية ليصلك جديد الأخبار كل صباح</p><button>اشترك</button></div>",
    "pull quote": "<blockquote><p>أنقذنا أربعين شخصا من فوق أسطح المنازل منذ الفجر</p></blockquote>",
    "headline again": f"<p>{TITLE}</p>",
}  # fmt: skip


@pytest.mark.parametrize("extra", INSIDE.values(), ids=INSIDE.keys())
def test_extras_inside_the_text_are_left_out(extra: str) -> None:
    assert read(f"<article><h1>{TITLE}</h1>{paragraphs(between=extra)}</article>").text == TEXT


def test_english_pages_too() -> None:
    extra = "<p>Read more: <a href=/x>Bank lifts rate by half a point</a></p><p>Sign up for our newsletter</p>"
    page = f"<article><h1>Sirr breaks its banks</h1>{paragraphs(ENGLISH, extra)}<h3>Related articles</h3><p><a href=/y>Teachers call strike</a></p></article>"
    found = extract(html(page, language="en"), Profile())
    assert found.text == "\n\n".join(ENGLISH)
    assert found.language == "en"


def test_bare_line_breaks_part_paragraphs() -> None:
    assert read(f"<div class='post-body'><h3>{TITLE}</h3><div>{'<br><br>'.join(BODY)}</div></div>").text == TEXT
    assert read(f"<div class='post-body'><h3>{TITLE}</h3><div>{'<br>'.join(BODY)}</div></div>").text == TEXT


def test_subheads_and_lists_stay() -> None:
    body = f"<article><h1>{TITLE}</h1>{paragraphs(BODY[:2])}<h2>انهيار الجسر</h2>{paragraphs(BODY[2:])}<ul><li>المدارس مغلقة يوم الثلاثاء.</li></ul></article>"
    assert "انهيار الجسر" in read(body).text
    assert read(body).text.endswith("المدارس مغلقة يوم الثلاثاء.")


def test_only_the_first_of_several_articles() -> None:
    other = "".join(f"<p>{text}</p>" for text in ENGLISH * 2)
    glued = f"<div class=a><h1>{TITLE}</h1>{paragraphs()}</div><div class=a><h1>Another story altogether</h1>{other}</div>"
    assert read(f"<main>{glued}</main>").text == TEXT


def test_a_mislabelled_encoding() -> None:
    body = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1>{paragraphs()}</body></html>".encode("cp1256")
    found = extract(Page(URL, body, "text/html; charset=iso-8859-1"), Profile())
    assert found.text == TEXT
    assert reasons(found) == [Reason.WRONG_ENCODING]


def test_metadata_from_json_ld() -> None:
    data = {
        "@type": "NewsArticle",
        "headline": TITLE,
        "datePublished": "2026-05-11T06:30:00+03:00",
        "author": [{"@type": "Person", "name": "سمير حداد"}],
        "articleSection": "محليات",
    }
    head = f'<script type="application/ld+json">{json.dumps(data)}</script><link rel="canonical" href="/2026/05/11/flood?id=1">'
    found = read(f"<h1>{TITLE}</h1>{paragraphs()}", head)
    assert (found.byline, found.section) == ("سمير حداد", "محليات")
    assert found.published == datetime(2026, 5, 11, 3, 30, tzinfo=UTC)
    assert found.url == "https://news.example.org/2026/05/11/flood?id=1"


def test_the_feeds_date_comes_first_and_a_mere_year_is_no_date() -> None:
    moment = datetime(2026, 5, 11, 4, tzinfo=UTC)
    head = '<meta property="article:published_time" content="2026-01-01T00:00:00Z">'
    assert read(paragraphs(), head).published is None
    assert read(paragraphs(), head, entry=entry(published=moment)).published == moment


@pytest.mark.parametrize(
    "canonical", ["https://evil.example.com/x", "https://news.example.org/", "javascript:alert(1)", "http://[broken"]
)
def test_a_foreign_or_empty_canonical_address_is_not_believed(canonical: str) -> None:
    assert read(paragraphs(), f'<link rel="canonical" href="{canonical}">').url == URL


def test_articles_that_stand_only_in_json_ld() -> None:
    whole = json.dumps({"@type": "NewsArticle", "headline": TITLE, "articleBody": "\n".join(BODY)}, ensure_ascii=False)
    found = read("<div id=app></div>", f'<script type="application/ld+json">{whole}</script>')
    assert found.text == TEXT
    assert found.problems == ()


def test_json_ld_cut_short_is_not_taken() -> None:
    cut = json.dumps({"@type": "NewsArticle", "headline": TITLE, "articleBody": " ".join(BODY)[:200] + "..."})
    assert read(f"<h1>{TITLE}</h1>{paragraphs()}", f'<script type="application/ld+json">{cut}</script>').text == TEXT


def test_the_feeds_content_is_used_where_it_is_richer() -> None:
    found = read(f"<h1>{TITLE}</h1>{paragraphs(BODY[:2])}", entry=entry(content=paragraphs()))
    assert (found.text, found.origin) == (TEXT, "feed")


SUMMARY = "ملخص الخبر كما جاء في الخلاصة، وفيه ما حدث ومن قاله وأين."

WALLS = {
    Reason.PAYWALL: f"<h1>{TITLE}</h1><p>{BODY[0]}</p><div class=paywall><p>هذا المحتوى للمشتركين فقط. اشترك لمتابعة القراءة.</p></div>",
    Reason.BLOCKED: "<form><h2>تسجيل الدخول</h2><p>يرجى تسجيل الدخول للمتابعة</p></form>",
    Reason.GONE: "<h1>404</h1><p>عذرا، الصفحة غير موجودة أو تم نقلها إلى عنوان آخر.</p>",
    Reason.VIDEO: f"<meta property='og:type' content='video.other'><h1>{TITLE}</h1><video src=a.mp4></video><p>شاهد لحظة انهيار الجسر في عين زيتون.</p>",
    Reason.GALLERY: f"<h1>بالصور: {TITLE}</h1>"
    + "<img src=a.jpg>" * 9
    + "<p>مشاهد من البلدات المنكوبة بعد انحسار المياه عنها.</p>",
    Reason.NO_TEXT: "<div id=root></div><noscript>You need to enable JavaScript to run this app.</noscript>",
}


@pytest.mark.parametrize(("reason", "body"), WALLS.items(), ids=[reason.name for reason in WALLS])
def test_what_is_no_article_is_said_and_the_summary_used(reason: Reason, body: str) -> None:
    found = read(body, entry=entry(summary=f"<p>{SUMMARY}</p>"))
    assert reasons(found) == [reason]
    assert (found.text, found.origin) == (SUMMARY, "summary")


def test_a_page_that_is_another_story_is_not_taken() -> None:
    summary = "رفع مصرف تميرة المركزي سعر الفائدة نصف نقطة مئوية إلى 6.75 في المئة، في قرار كان متوقعا لدى المصارف."
    found = read(f"<h1>{TITLE}</h1>{paragraphs()}", entry=entry(title="المصرف يرفع سعر الفائدة", summary=summary))
    assert (found.text, found.origin, reasons(found)) == (summary, "summary", [Reason.NO_TEXT])


def test_the_feeds_title_where_the_page_has_only_its_name() -> None:
    page = Page(URL, f"<title>المرصاد</title><body>{paragraphs()}".encode())
    assert extract(page, Profile(), entry=entry()).title == TITLE


def test_a_live_blog_is_declared() -> None:
    head = '<script type="application/ld+json">{"@type": "LiveBlogPosting", "headline": "x"}</script>'
    assert reasons(read(f"<h1>{TITLE}</h1>{paragraphs()}", head)) == [Reason.LIVE_BLOG]


def test_the_words_of_a_wall_are_never_text() -> None:
    assert "للمشتركين" not in read(WALLS[Reason.PAYWALL]).text


def test_an_article_about_paywalls_is_an_article() -> None:
    about = tuple(f"{text} وقالت الصحيفة إن هذا المحتوى للمشتركين فقط سيبقى كذلك." for text in BODY * 2)
    assert read(f"<h1>{TITLE}</h1>{paragraphs(about)}").problems == ()


def test_a_credit_that_is_taken_out_is_kept_as_byline() -> None:
    assert read(f"<h1>{TITLE}</h1><p>دار سلوى – رويترز</p>{paragraphs()}").byline == "reuters"


_WITNESSES = ("سمير", "هدى", "نزار", "ليلى", "وائل", "منى", "فؤاد", "رنا")


def outlet(number: int) -> Page:
    texts = tuple(
        f"{text} وهذا ما رواه {_WITNESSES[(number + line) % 8]} من {_WITNESSES[number]}." for line, text in enumerate(BODY)
    )
    box = (
        "<div class=q><div>حديث المجالس هذا المساء</div><div>قصة يرويها أهل البلد لزوارهم كل صيف عن البحر، "
        + f"وهي هذه المرة رقم {number}"
        + ".</div></div>"
    )
    return html(f"<div class=z><div class=t>{TITLE}</div>{paragraphs(texts)}{box}<div>صفحة من دفتر المدينة العتيقة</div></div>")


def test_learnt_furniture_is_left_out_and_no_paragraph_is_lost() -> None:
    profile = Profile()
    for number in range(8):
        profile = learn(profile, blocks(outlet(number)))
    plain, learnt = extract(outlet(3), Profile()).text, extract(outlet(3), profile).text
    assert "قصة يرويها" in plain
    assert "قصة يرويها" not in learnt
    assert all(text in learnt for text in BODY)


@pytest.mark.parametrize(
    "body",
    [
        "<nav><a href=/>الرئيسية</a><a href=/e>اقتصاد</a></nav><article><h1>سيول في صور</h1><p>قتلت السيول ثلاثة أشخاص.</p></article>"
        "<footer>جميع الحقوق محفوظة</footer>",
        "<a href=/>Home</a><main><h1>سيول في صور</h1><p>Floods killed three people.</p></main>",
        "<h1>سيول في صور</h1><p>Floods killed three people.</p>",
    ],
)
def test_one_sentence_below_a_title_is_an_article(body: str) -> None:
    found = extract(html(body), Profile())
    assert found.text in ("قتلت السيول ثلاثة أشخاص.", "Floods killed three people.")
    assert found.problems == ()


@pytest.mark.parametrize(
    "body",
    [
        "<h1>Error</h1><p>Something went wrong on our side.</p>",
        "<h1>سيول في صور</h1><p>يرجى الانتظار قليلا من فضلك.</p>",
        "<main><h1>Sign in</h1><p>Enter your password.</p></main>",
        "<nav><a href=/>Home</a></nav><h1>World</h1><div>Follow us on all our channels.</div>",
    ],
)
def test_a_few_words_are_no_article_yet(body: str) -> None:
    found = extract(html(body), Profile())
    assert found.text == ""
    assert reasons(found)


HOSTILE = {
    "empty": b"",
    "blanks": b" \n\t ",
    "NULs": b"\0" * 100_000,
    "one long line": b"word and " * 600_000,
    "lone surrogates": "<p>\ud800 \udfff text".encode("utf-8", "surrogatepass"),
    "marks": ("<p>a" + "\u0301\u0323" * 50_000).encode(),
    "nested": b"<div>" * 40_000 + b"text",
    "attributes": b"<p " + b" ".join(b"a%d=1" % number for number in range(50_000)) + b">text",
    "hidden attributes": b"<p " + b" ".join(b"a%d='>'" % number for number in range(50_000)) + b">text",
    "a long table": b"<table>" + b"<tr><td>one<td>two" * 50_000,
    "many pictures": b"<div>" + b"<a><img></a>" * 12_000,
    "many paragraphs": b"".join(b"<p>Paragraph %d says hello to the world.</p>" % number for number in range(20_000)),
    "open tags": b"<a " * 200_000,
    "open comments": b"<!--" * 200_000,
    "nested JSON": b'<script type="application/ld+json">' + b"[" * 100_000 + b"</script>",
    "a document": b"%PDF-1.7 ...",
    "any bytes": bytes(range(256)) * 500,
}


@pytest.mark.pace
@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_pages_take_bounded_time_and_leave_the_summary(body: bytes) -> None:
    start = time.process_time()
    found = extract(Page(URL, body, "text/html"), Profile(), entry=entry(summary=SUMMARY))
    assert time.process_time() - start < 10
    assert found.problems or found.text
    assert found.origin == "summary" or len(found.text) <= 400_000
    blocks(Page(URL, body))


def test_the_reason_says_what_was_wrong() -> None:
    wrong = {
        "nested": Reason.TOO_DEEP,
        "attributes": Reason.TOO_MANY_ATTRIBUTES,
        "a document": Reason.NOT_A_DOCUMENT,
        "a long table": Reason.TOO_LARGE,
    }
    for name, reason in wrong.items():
        assert reason in reasons(extract(Page(URL, HOSTILE[name]), Profile())), name


PIECES = ["<div>", "</div>", "<p>", "<br>", "<a href=x>", "</a>", "<table><tr><td>", "<h1>", "</h1>", "<!--", "<script>", "نص عربي قصير.", "text ", "\0", "&amp;", "<img>", '<li class="related">', "اقرأ أيضا"]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=40), st.booleans())
def test_any_markup_is_read(pieces: list[str], with_entry: bool) -> None:
    found = extract(
        Page(URL, "".join(pieces).encode()), Profile(), entry=entry(content="".join(pieces)) if with_entry else None
    )
    assert isinstance(found, Extract)
    assert "\0" not in found.text


@given(st.binary(max_size=300), st.text(max_size=30))
def test_any_bytes_are_read(body: bytes, content_type: str) -> None:
    assert isinstance(extract(Page(URL, body, content_type), Profile()), Extract)
