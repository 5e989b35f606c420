"""Runs the measures and holds them against their floors. A fall is an error; whoever changes a floor says why in the commit."""

import importlib
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import yaml

HERE = Path(__file__).resolve().parent
DATA = HERE.parent.parent / "shared" / "data"


PAGE = HERE.parent / "docs" / "quality.md"
HEAD = """<!-- Written by `make quality`. -->

# Quality, measured

On real data that is not part of the project and that nobody here wrote, save where a measure says otherwise. A floor is what
CI holds. Speeds are of two shared cores: compare them with each other, not with other machines.
"""


def main(arguments: list[str]) -> int:
    chosen = [argument for argument in arguments if argument != "--write"]
    if not DATA.is_dir():
        print(f"{DATA} is not here: nothing was measured")
        return 0
    floors: dict[str, dict[str, object]] = yaml.safe_load((HERE / "floors.yaml").read_text(encoding="utf-8"))
    fallen = 0
    page = [HEAD]
    for name in chosen or sorted(floors):
        begun = time.perf_counter()
        figures: dict[str, float] = importlib.import_module(f"bench.{name}").measure(DATA)
        print(f"{name} ({time.perf_counter() - begun:.0f} s)", flush=True)
        page += [f"\n## {name}\n", _about(name), "\n| figure | measured | floor |\n|---|---:|---|"]
        for key, figure in figures.items():
            verdict = _verdict(key, figure, figures, floors.get(name, {}))
            fallen += verdict.startswith(("below", "above"))
            print(f"  {key:45} {figure:10.3f}  {verdict}", flush=True)
            page.append(f"| {key} | {figure:,.3f} | {verdict} |")
        for key in _missing(floors.get(name, {}), figures):
            print(f"  {key:45} {'not measured':>10}")
            fallen += 1
    if "--write" in arguments:
        PAGE.write_text("\n".join(page) + "\n", encoding="utf-8")
    print(f"{fallen} below their floor" if fallen else "all figures hold")
    return 1 if fallen else 0


def _about(name: str) -> str:
    """What the measure says of itself."""
    return importlib.import_module(f"bench.{name}").__doc__ or ""


def _verdict(key: str, figure: float, figures: dict[str, float], floors: dict[str, object]) -> str:
    """A floor is a number (at least), `{most: number}`, or `{peer: key}`: at least what the peer got in the same run."""
    floor = floors.get(key)
    if floor is None:
        return ""
    if isinstance(floor, dict):
        if "most" in floor:
            return f"at most {floor['most']}" if figure <= floor["most"] else f"above {floor['most']}"
        peer = figures[floor["peer"]]
        return f"peer {peer:.3f}" if figure >= peer else f"below the peer's {peer:.3f}"
    assert isinstance(floor, int | float)
    return f"floor {floor}" if figure >= floor else f"below {floor}"


def _missing(floors: dict[str, object], figures: dict[str, float]) -> Iterator[str]:
    return (key for key in floors if key not in figures)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
