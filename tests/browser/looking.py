"""What there is to look at."""

from pathlib import Path


def page_kinds(site: Path) -> dict[str, str]:
    """Template → the path below `/{l}/` of one page that it makes; for a story and a thread the richest."""
    english = site / "en"

    def richest(pattern: str) -> str:
        found = max(english.glob(pattern), key=lambda path: (path.stat().st_size, path.as_posix()))
        return found.relative_to(english).as_posix()

    return {
        "index": "index.html",
        "edition": richest("20*/index.html"),
        "story": richest("20*/*/index.html"),
        "threads": "threads/index.html",
        "thread": richest("threads/*/index.html"),
        "topics": "topics/index.html",
        "topic": richest("topics/*/index.html"),
        "names": "names/index.html",
        "name": richest("names/*/index.html"),
        "countries": "countries/index.html",
        "country": richest("countries/*/index.html"),
        "sources": "sources/index.html",
        "source": richest("sources/*/index.html"),
        "coverage": "coverage/index.html",
        "watch": "watch/index.html",
        "search": "search/index.html",
        "status": "status/index.html",
        "archive": richest("archive/*/*/index.html"),
        "method": "method/index.html",
        "about": "about/index.html",
    }
