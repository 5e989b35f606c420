"""The elements of feeds that are kept, by the names under which feedparser knows them, and how much text is kept of each."""

CORE = frozenset(  # namespaces of the feed's own elements
    (
        "",
        "http://blogs.law.harvard.edu/tech/rss",
        "http://purl.org/rss/1.0/",
        "http://purl.org/rss/1.0/modules/rss091#",
        "http://my.netscape.com/rdf/simple/0.9/",
        "http://www.w3.org/2005/atom",
        "http://purl.org/atom/ns#",
        "http://purl.org/echo/",
        "http://purl.org/pie/",
        "http://example.com/necho",
        "http://example.com/newformat#",
        "uri/of/echo/namespace#",
    )
)
MODULES = {  # namespaces in lower case → prefix
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner",
    "http://example.com/dtds/podcast-1.0.dtd": "itunes",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "http://search.yahoo.com/mrss": "media",
    "http://search.yahoo.com/mrss/": "media",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
    "http://www.w3.org/1999/xhtml": "xhtml",
    "http://www.w3.org/xml/1998/namespace": "xml",
}
PREFIXES = {prefix: uri for uri, prefix in MODULES.items() if prefix != "xml"}  # what the copy declares

OUTER = frozenset(("rss", "rdf:rdf", "feed", "channel"))
ITEMS = frozenset(("item", "entry"))
NAMES = frozenset(("author", "name", "dc:creator", "dc:author", "itunes:author"))
DATES = frozenset(
    "pubdate published issued created updated modified dc:date dcterms:issued dcterms:created dcterms:modified".split()
)

FIELD, ADDRESS, TITLE, BODY = 512, 2_100, 5_000, 200_000  # characters

RICH = {  # whose content may be markup
    **dict.fromkeys("title media:title dc:title subtitle tagline".split(), TITLE),
    **dict.fromkeys(
        "description summary abstract content body fullitem content:encoded xhtml:body media:description dc:description"
        " dcterms:abstract itunes:summary itunes:subtitle".split(),
        BODY,
    ),
}
KEPT = {
    **dict.fromkeys((*OUTER, *ITEMS, "media:group", "media:content"), 0),
    **dict.fromkeys((*NAMES, *DATES, "guid", "id", "language", "dc:language"), FIELD),
    **dict.fromkeys(("link", "feedburner:origlink"), ADDRESS),
    **RICH,
}
ATTRIBUTES = frozenset(
    "version type rel href src mode lang base xml:lang xml:base ispermalink lastmod rdf:about rdf:resource".split()
)
