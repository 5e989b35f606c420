"""One run at a time on a desk."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from digest.problems import DigestError, LockedError


@contextmanager
def lock(state: Path) -> Iterator[None]:
    """Holds the desk's lock; the system lets go of it however the process ends. Raises LockedError when another holds it."""
    try:
        state.mkdir(parents=True, exist_ok=True)
        file = (state / "lock").open("w")
    except OSError as error:
        raise DigestError(
            f"{state}: cannot be written ({error.strerror}); the desk must belong to the user of the run"
        ) from error
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise LockedError(f"another run is at work on this desk (it holds {state / 'lock'}); nothing was done") from error
        yield
