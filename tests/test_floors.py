"""The house: imports point down only, stages of one half do not know each other, HTTP and SMTP stand in one place each."""

import ast
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent / "digest"

# A floor may import what is below it. Modules not named here stand on the floor of `cli` (the verbs' own helpers).
FLOORS = (
    {"records", "problems"},
    {"text", "packaged"},
    {"config", "engine_settings", "store", "documents", "edits"},
    {"gather", "publish", "executors", "lock", "sample"},
    {"reading", "intake", "rewording"},
    {"pipeline"},
)
SMTP_HOME = {"publish/mail.py"}
HTTP_HOME = {"gather/_http.py", "gather/_wire.py", "preview.py", "sample/server.py"}  # fetch and the engines ask through _http
MODULES = sorted(ROOT.rglob("*.py"))


def floor(unit: str) -> int:
    return next((number for number, units in enumerate(FLOORS) if unit in units), len(FLOORS))


def unit_of(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def imports(path: Path) -> Sequence[str]:
    """What a module imports, wherever in the module the import stands."""
    return [*_imports(path)]


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def own(path: Path) -> set[tuple[str, str]]:
    """The project's modules a module imports, as (unit, module inside it)."""
    found = set()
    for name in imports(path):
        parts = name.split(".")
        if parts[0] == "digest" and len(parts) > 1:
            found.add((parts[1], parts[2] if len(parts) > 2 else ""))
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_point_down(path: Path) -> None:
    unit = unit_of(path)
    for imported, _ in own(path):
        if (ROOT / imported).is_dir() or (ROOT / f"{imported}.py").is_file():
            below = floor(imported) < floor(unit)
            same = imported == unit or floor(unit) == len(FLOORS) or any({unit, imported} <= FLOORS[n] for n in (0, 2, 4))
            assert below or same, f"{path.name} imports digest.{imported}, which stands above it"


@pytest.mark.parametrize("half", ["gather", "publish"])
def test_the_stages_of_one_half_do_not_import_each_other(half: str) -> None:
    stages = {path.stem for path in (ROOT / half).glob("*.py") if not path.stem.startswith("_")}
    for path in (ROOT / half).glob("[!_]*.py"):
        others = {module for unit, module in own(path) if unit == half and module in stages}
        assert others - {path.stem} == set(), f"{half}/{path.name} imports its neighbour"


def test_publish_knows_nothing_of_gather() -> None:
    for path in (ROOT / "publish").glob("*.py"):
        assert "gather" not in {unit for unit, _ in own(path)}


def test_http_and_smtp_have_one_home_each() -> None:
    for path in MODULES:
        name = path.relative_to(ROOT).as_posix()
        imported = {module.split(".")[0] for module in imports(path)}
        full = set(imports(path))
        if name not in HTTP_HOME:
            assert not imported & {"aiohttp", "requests", "httpx"}, name
            assert not full & {"urllib.request", "http.client"}, name
        if name not in SMTP_HOME:
            assert "smtplib" not in imported, name


def test_nobody_goes_on_after_any_exception() -> None:
    for path in MODULES:
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.ExceptHandler):
                caught = getattr(node.type, "id", None)
                assert node.type is not None, f"{path}:{node.lineno}"
                assert caught not in {"Exception", "BaseException"}, f"{path}:{node.lineno}"
