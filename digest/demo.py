"""`digest demo`: three nights of an invented country's press, through the pipeline that real desks use."""

from collections.abc import Callable
from pathlib import Path

from digest import pipeline, report
from digest.config import load_desk
from digest.intake import Run
from digest.sample.desk import NIGHTS, make_desk
from digest.sample.press import PORT
from digest.sample.server import Clock, serve


def demo(folder: Path, port: int = PORT, say: Callable[[str], None] = print) -> None:
    """Makes or renews the sample desk in a folder: its content, three editions, the site, and the mails as files."""
    make_desk(folder, port)
    desk = load_desk(folder)
    clock = Clock(NIGHTS[0])
    with serve(clock, port):
        for clock.now in NIGHTS:
            night = pipeline.gather(Run(desk, clock.now))
            say(report.summary(desk, night))
    pipeline.build(desk)
    pipeline.mail(desk, dry_run=True)
