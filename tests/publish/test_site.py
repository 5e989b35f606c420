"""The site is exchanged whole: the old one or the new one, never half of each, and nothing where nothing changed."""

import errno
import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from digest.problems import DigestError
from digest.publish import _exchange
from digest.publish.site import MARK, Published, preflight, publish
from digest.records import Output

Files = Mapping[str, str]
FIRST: Files = {"index.html": '<a href="en/index.html">x</a>', "en/index.html": "one", "en/a/index.html": "two"}


def outputs(files: Files) -> Iterator[Output]:
    return (Output(path, body.encode()) for path, body in files.items())


def found(site: Path) -> dict[str, str]:
    return {
        file.relative_to(site).as_posix(): file.read_text() for file in site.rglob("*") if file.is_file() and file.name != MARK
    }


def state(site: Path) -> list[tuple[str, int, int]]:
    return sorted((str(path), path.stat().st_ino, path.stat().st_mtime_ns) for path in (site, *site.rglob("*")))


def test_a_first_site(tmp_path: Path) -> None:
    site = tmp_path / "site"
    assert publish(outputs(FIRST), site) == Published(3, 3, 0)
    assert found(site) == FIRST
    assert (site / MARK).read_text() == "*\n!.gitignore\n"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_the_same_site_again_touches_nothing(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(outputs(FIRST), site)
    before = state(site)
    assert publish(outputs(FIRST), site) == Published(3, 0, 0)
    assert state(site) == before
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_what_did_not_change_stays_the_same_file(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(outputs(FIRST), site)
    (site / MARK).write_text("kept")
    kept = (site / "en/index.html").stat()
    changed = {"index.html": "new", "en/index.html": "one", "en/b/index.html": "three"}
    assert publish(outputs(changed), site) == Published(3, 2, 1)
    assert found(site) == changed
    assert (site / MARK).read_text() == "kept"
    assert (site / "en/index.html").stat().st_ino == kept.st_ino
    assert (site / "en/index.html").stat().st_mtime_ns == kept.st_mtime_ns
    assert not (site / "en/a").exists()


def test_a_file_may_become_a_folder_and_back(tmp_path: Path) -> None:
    site = tmp_path / "site"
    for files in ({"a": "file"}, {"a/index.html": "folder"}, {"a": "file"}):
        publish(outputs(files), site)
        assert found(site) == files


def test_everyone_may_read_the_site_whatever_the_umask(tmp_path: Path) -> None:
    old = os.umask(0o077)
    try:
        publish(outputs(FIRST), tmp_path / "site")
    finally:
        os.umask(old)
    assert (tmp_path / "site").stat().st_mode & 0o777 == 0o755
    assert (tmp_path / "site/en/index.html").stat().st_mode & 0o777 == 0o644


@pytest.mark.parametrize("error", [ValueError("a bug"), KeyboardInterrupt(), DigestError("no edition")])
def test_a_build_that_fails_leaves_the_old_site(tmp_path: Path, error: BaseException) -> None:
    site = tmp_path / "site"
    publish(outputs(FIRST), site)
    before = state(site)

    def failing() -> Iterator[Output]:
        yield Output("index.html", b"half")
        raise error

    with pytest.raises(type(error)):
        publish(failing(), site)
    assert state(site) == before
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("path", ["../x", "/etc/x", "a//b", "a/../../x", ".", "", "a/.", "a\\b", "a\nb", "a\0b", "a/"])
def test_no_file_leaves_the_site(tmp_path: Path, path: str) -> None:
    site = tmp_path / "site"
    publish(outputs(FIRST), site)
    with pytest.raises(DigestError, match="nothing was published"):
        publish(outputs({"index.html": "new", path: "x"}), site)
    assert found(site) == FIRST


def test_two_pages_of_one_address_are_refused(tmp_path: Path) -> None:
    with pytest.raises(DigestError, match="two pages"):
        publish(iter([Output("a", b"1"), Output("a", b"2")]), tmp_path / "site")
    assert list(tmp_path.iterdir()) == []


def test_links_that_lead_nowhere_are_listed_and_nothing_goes_live(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(outputs(FIRST), site)
    broken = {
        "en/index.html": '<p>an &lt;a href="text.html"> <a class="x" href="../gone/index.html#x">x</a> <a href="a/">y</a>',
        "en/a/index.html": (
            '<a href="../index.html">a</a> <a href="#here">b</a> <a href="https://x.example/n">c</a>'
            '<link rel="x" href="data:,x">'
            '<a href="//x.example/">d</a> <a href="mailto:a@b.example">e</a> <a href="/root.html">f</a>'
            '<a href="%61.html">g</a>'
        ),
        "en/a/a.html": '<a href="../../../outside.html">h</a>',
        "404.html": '<a href="/en/index.html">x</a>',
    }
    with pytest.raises(DigestError) as raised:
        publish(outputs(broken), site)
    assert str(raised.value).splitlines()[1:] == [
        "en/a/a.html: ../../../outside.html",
        "en/a/index.html: /root.html",
        "en/index.html: ../gone/index.html#x",
        "en/index.html: a/",
    ]
    assert found(site) == FIRST


# --- what stands in the way ----------------------------------------------------------------------------------------------


def test_a_folder_that_is_not_ours_is_not_replaced(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "precious.txt").write_text("x")
    with pytest.raises(DigestError, match="not ours"):
        publish(outputs(FIRST), site)
    assert found(site) == {"precious.txt": "x"}
    (site / MARK).touch()
    assert publish(outputs(FIRST), site).removed == 1


def test_an_empty_folder_may_be_used(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    publish(outputs(FIRST), tmp_path / "site")
    assert found(tmp_path / "site") == FIRST


@pytest.mark.parametrize("locked", ["site", "."])
def test_a_read_only_folder_is_told_in_one_line(tmp_path: Path, locked: str) -> None:
    desk = tmp_path / "desk"
    desk.mkdir()
    site = desk / "site"
    publish(outputs(FIRST), site)
    folder = desk / locked
    folder.chmod(0o555)
    try:
        with pytest.raises(DigestError, match="read-only") as raised:
            publish(outputs({"index.html": "new"}), site)
        assert "\n" not in str(raised.value)
        assert found(site) == FIRST
    finally:
        folder.chmod(0o755)


def test_a_link_a_file_and_a_mount_point_are_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    for path, message in (
        (tmp_path / "file", "not a folder"),
        (tmp_path / "link", "is a link"),
        (Path("/proc"), "mount point"),
    ):
        with pytest.raises(DigestError, match=message):
            preflight(path)
    with pytest.raises(DigestError, match="cannot be written"):
        preflight(tmp_path / "none" / "site")


def test_a_link_inside_the_old_site_is_not_followed(tmp_path: Path) -> None:
    site, outside = tmp_path / "site", tmp_path / "outside.html"
    publish(outputs(FIRST), site)
    outside.write_text("one")
    (site / "en/index.html").unlink()
    (site / "en/index.html").symlink_to(outside)
    assert publish(outputs(FIRST), site).changed == 1
    assert not (site / "en/index.html").is_symlink()
    assert outside.read_text() == "one"


# --- the exchange ---------------------------------------------------------------------------------------------------------


def refusing(code: int) -> Callable[[bytes, bytes], int]:
    return lambda _one, _other: code


def folders(tmp_path: Path) -> tuple[Path, Path]:
    live, new = tmp_path / "site", tmp_path / ".site.new"
    for folder in (live, new):
        folder.mkdir()
        (folder / "name").write_text(folder.name)
    return live, new


@pytest.mark.parametrize("rename", [None, refusing(errno.ENOSYS), refusing(errno.EINVAL)])
def test_two_folders_change_places(tmp_path: Path, rename: Callable[[bytes, bytes], int] | None) -> None:
    live, new = folders(tmp_path)
    _exchange.exchange(live, new, rename)
    assert (live / "name").read_text() == ".site.new"
    assert (new / "name").read_text() == "site"
    assert len(list(tmp_path.iterdir())) == 2


def test_a_system_that_refuses_for_another_reason_leaves_both(tmp_path: Path) -> None:
    live, new = folders(tmp_path)
    with pytest.raises(OSError, match="Permission denied"):
        _exchange.exchange(live, new, refusing(errno.EACCES))
    assert (live / "name").read_text() == "site"


def test_a_kill_between_two_renames_is_repaired(tmp_path: Path) -> None:
    live, _ = folders(tmp_path)
    live.rename(tmp_path / ".site.old")
    _exchange.repair(live)
    assert (live / "name").read_text() == "site"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_kill_after_two_renames_is_repaired(tmp_path: Path) -> None:
    live, new = folders(tmp_path)
    live.rename(tmp_path / ".site.old")
    new.rename(live)
    _exchange.repair(live)
    assert (live / "name").read_text() == ".site.new"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_what_a_killed_build_left_is_cleared(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(outputs(FIRST), site)
    (tmp_path / ".site.new/en").mkdir(parents=True)
    (tmp_path / ".site.new/en/index.html").write_text("half")
    (tmp_path / ".site.old").symlink_to(tmp_path / "elsewhere")
    assert publish(outputs(FIRST), site) == Published(3, 0, 0)
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
