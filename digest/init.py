"""`digest init`: a new desk from the content that is shipped."""

import shutil
from collections.abc import Mapping
from pathlib import Path

from digest import packaged
from digest.problems import ConfigError, DigestError

QUESTIONS = (
    ("title_en", "The brief's name in English", "Press Brief"),
    ("title_ar", "The brief's name in Arabic", "موجز الصحافة"),
    ("base_url", "The address where it will stand", "https://brief.example.org/"),
    ("timezone", "The desk's time zone", "Asia/Beirut"),
    ("contact", "An address that outlets can write to", "desk@example.org"),
)


# What a desk gathers and edits is its own; only what every desk begins with is copied.
_DATED = shutil.ignore_patterns("editions", "edits", "sent.yaml")


def make(folder: Path, answers: Mapping[str, str]) -> list[Path]:
    """Writes the desk's folder and returns the files. Raises ConfigError when a desk is there already."""
    settings = folder / "content" / "settings.yaml"
    if settings.exists():
        raise ConfigError(f"{settings}: a desk is there already; nothing was written")
    shipped = packaged.folder("content")
    try:
        shutil.copytree(shipped, folder / "content", dirs_exist_ok=True, ignore=_DATED)
        settings.write_text(_answered(settings.read_text(encoding="utf-8"), answers), encoding="utf-8")
        (folder / "templates").mkdir(exist_ok=True)
        (folder / "site").mkdir(exist_ok=True)
        (folder / "site" / ".gitignore").write_text("*\n!.gitignore\n", encoding="utf-8")
        (folder / ".gitignore").write_text(".digest/\n", encoding="utf-8")
    except OSError as error:
        raise DigestError(f"{error.filename}: cannot be written ({error.strerror})") from error
    return sorted(path for path in (folder / "content").rglob("*") if path.is_file())


def _answered(text: str, answers: Mapping[str, str]) -> str:
    """The settings with the answers in their places."""
    values = {key: _quoted(value) for key, value in answers.items()}
    if "title_en" in values and "title_ar" in values:
        values["title"] = f"{{ar: {values['title_ar']}, en: {values['title_en']}}}"
    for key in ("title", "base_url", "timezone", "contact"):
        if key in values:
            line = f"{key}: {values[key]}"
            text = "\n".join(line if old.startswith(f"{key}:") else old for old in text.split("\n"))
    return text


def _quoted(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"
