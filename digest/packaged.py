"""Finds what is shipped beside the code: templates and default content, in a checkout and in a wheel alike."""

from pathlib import Path

_HERE = Path(__file__).resolve().parent


def folder(name: str) -> Path:
    """The shipped folder `templates` or `content`, or `sample`."""
    if name == "sample":
        return _HERE / "sample"
    installed = _HERE / "_packaged" / name
    return installed if installed.is_dir() else _HERE.parent / name
