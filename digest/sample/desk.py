"""Makes the sample desk: a desk's folder like any other, whose outlets are the invented press."""

import shutil
from datetime import datetime
from pathlib import Path

from digest import packaged
from digest.sample.press import PORT
from digest.store import write_whole

NIGHTS = tuple(datetime.fromisoformat(f"2026-05-{day}T05:00:00+03:00") for day in (12, 13, 14))

_CONTENT = Path(__file__).resolve().parent / "content"


def make_desk(folder: Path, port: int = PORT) -> None:
    """Writes the desk's content into a folder; editions, edits and the site that are there already stay."""
    for name in ("settings", "sources", "names", "watch"):
        text = (_CONTENT / f"{name}.yaml").read_text(encoding="utf-8").replace("{port}", str(port))
        write_whole(folder / "content" / f"{name}.yaml", text.encode())
    for path in sorted((_CONTENT / "edits").glob("*.yaml")):
        target = folder / "content" / "edits" / path.name
        if not target.exists():
            write_whole(target, path.read_text(encoding="utf-8").replace("{port}", str(port)).encode())
    shutil.copyfile(packaged.folder("content") / "topics.yaml", folder / "content" / "topics.yaml")
    shutil.copytree(_CONTENT / "pages", folder / "content" / "pages", dirs_exist_ok=True)
