"""A large night through `digest group`: how long it takes, and the memory of the command with all its workers.

`scale.one.…` is a made-up night in Arabic, `scale.both.…` one in Arabic and English (`_night.py` tells how they are made).
Seconds are of processor time, all processes together, so that a busy machine counts less; `elapsed` are those of the clock.
`growth` is what an article costs among 50,000 over what it costs among 5,000. `megabytes` is the most that the process and its
children held at once, what they share counted once (PSS, looked at once a second). `precision` and `recall` are over the
pairs of articles of one event in the night of one language; across languages the events are too much alike to tell.

Takes minutes, so it is not among what `make floors` runs: `python -m bench scale`.
"""

import json
import os
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from bench._night import night

_SMALL, _LARGE = 5_000, 50_000
_EVERY = 1.0  # seconds: looking takes time too


class _Run(NamedTuple):
    seconds: float
    elapsed: float
    megabytes: float


def measure(data: Path) -> dict[str, float]:
    figures: dict[str, float] = {}
    for label, languages in (("one", ["ar"]), ("both", ["ar", "en"])):
        with TemporaryDirectory() as folder:
            small, _ = _run(Path(folder), night(data, _SMALL, languages))
            large, stories = _run(Path(folder), night(data, _LARGE, languages))
        figures |= {
            f"scale.{label}.seconds": large.seconds,
            f"scale.{label}.elapsed": large.elapsed,
            f"scale.{label}.growth": large.seconds / _LARGE / (small.seconds / _SMALL),
            f"scale.{label}.megabytes": large.megabytes,
        }
        if label == "one":
            events = [identifier.split(".")[0] for identifier in stories]
            both = _pairs(zip(events, stories.values(), strict=True))
            figures[f"scale.{label}.precision"] = both / _pairs(stories.values())
            figures[f"scale.{label}.recall"] = both / _pairs(events)
    return figures


def _run(folder: Path, lines: Sequence[bytes]) -> tuple[_Run, dict[str, str]]:
    """What grouping some lines takes, and the story of each."""
    given, answers = folder / "night.jsonl", folder / "stories.jsonl"
    given.write_bytes(b"\n".join(lines))
    before, begun = _processor(), time.perf_counter()
    with (
        answers.open("wb") as out,
        subprocess.Popen([sys.executable, "-m", "digest", "group", str(given)], stdout=out) as group,
    ):
        most = 0.0
        while group.poll() is None:
            most = max(most, sum(map(_megabytes, _tree(group.pid))))
            time.sleep(_EVERY)
    if group.returncode:
        raise RuntimeError(f"digest group ended with {group.returncode}")
    run = _Run(_processor() - before, time.perf_counter() - begun, most)
    found = map(json.loads, answers.read_text(encoding="utf-8").splitlines())
    return run, {answer["id"]: answer["story"] for answer in found}


def _processor() -> float:
    """Seconds of processor time of all children that ended, and theirs."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _tree(root: int) -> Iterator[int]:
    """A process and all that it started."""
    yield root
    for task in _listed(Path(f"/proc/{root}/task")):
        for child in _read(task / "children").split():
            yield from _tree(int(child))


def _megabytes(process: int) -> float:
    lines = (line.split() for line in _read(Path(f"/proc/{process}/smaps_rollup")).splitlines())
    return sum(int(columns[1]) for columns in lines if columns[0] == "Pss:") / 1024


def _read(file: Path) -> str:
    try:
        return file.read_text()
    except OSError:  # it ended meanwhile
        return ""


def _listed(folder: Path) -> list[Path]:
    try:
        return [Path(entry) for entry in os.scandir(folder)]
    except OSError:
        return []


def _pairs(labels: Iterable[Hashable]) -> int:
    return sum(count * (count - 1) // 2 for count in Counter(labels).values())
