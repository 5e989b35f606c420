"""HTML and CSS as their standards have them.

The Nu checker needs Java, which a test must not assume: pages go through html5lib in its strict mode (every parse error
of the HTML standard), the stylesheet through tinycss2 (CSS Syntax Level 3).
"""

import warnings

import pytest
import tamira

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    import html5lib
    import tinycss2

SITE = tamira.golden_site()
PAGES = [path for path in SITE if path.endswith(".html")]
# Deprecated or never standard, which a parser lets pass.
OBSOLETE = {"center", "font", "big", "tt", "strike", "marquee", "acronym", "frame", "frameset", "applet", "dir"}
CONTENT = {
    "ul": {"li", "script", "template"},
    "ol": {"li", "script", "template"},
    "dl": {"dt", "dd", "div", "script", "template"},
}


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_valid_html(path: str) -> None:
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    document = parser.parse(SITE[path].decode())
    for element in document.iter():
        assert element.tag not in OBSOLETE
        if element.tag in CONTENT:
            assert {child.tag for child in element if isinstance(child.tag, str)} <= CONTENT[element.tag], element.tag


@pytest.mark.parametrize("path", [path for path in SITE if path.endswith(".css")])
def test_the_stylesheet_is_valid_css(path: str) -> None:
    def read(rules: object) -> None:
        for node in rules:  # type: ignore[attr-defined]  # a list of tinycss2's nodes
            assert node.type != "error", node.message
            if node.type == "qualified-rule" or (node.type == "at-rule" and node.lower_at_keyword in ("font-face", "page")):
                for declared in tinycss2.parse_blocks_contents(node.content):
                    assert declared.type != "error", declared.message
            elif node.type == "at-rule" and node.content:
                read(tinycss2.parse_rule_list(node.content))

    read(tinycss2.parse_stylesheet(SITE[path].decode(), skip_comments=True, skip_whitespace=True))
