"""The fonts of the site: subsets of Noto (SIL Open Font License), written to templates/assets/fonts/.

    apt-get download fonts-noto-core && dpkg-deb -x fonts-noto-core_*.deb noto
    python -m bench.build_fonts noto/usr/share/fonts/truetype/noto

Needs fonttools and brotli, which nothing else does. A face holds the letters of one language, its punctuation and western
digits; what it lacks the reader's own fonts show. The ranges printed are what stands in the stylesheet as `unicode-range`.
"""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

OUT = Path(__file__).resolve().parent.parent / "templates" / "assets" / "fonts"
FACES = {
    "naskh-400": ("NotoNaskhArabic-Regular.ttf", "arabic"),
    "naskh-700": ("NotoNaskhArabic-Bold.ttf", "arabic"),
    "sans-arabic-400": ("NotoSansArabic-Regular.ttf", "arabic"),
    "sans-arabic-700": ("NotoSansArabic-Bold.ttf", "arabic"),
    "naskh-marks-400": ("NotoSerif-Regular.ttf", "marks"),
    "naskh-marks-700": ("NotoSerif-Bold.ttf", "marks"),
    "sans-marks-400": ("NotoSans-Regular.ttf", "marks"),
    "sans-marks-700": ("NotoSans-Bold.ttf", "marks"),
    "serif-400": ("NotoSerif-Regular.ttf", "latin"),
    "serif-700": ("NotoSerif-Bold.ttf", "latin"),
}
CHARACTERS = {
    # What the Arabic faces of Noto lack beside letters: brackets, slash, per cent, dashes and curly marks.
    "marks": (0x25, 0x28, 0x29, 0x2B, 0x2F, 0x5B, 0x5D, 0xB7, *range(0x2012, 0x2015), *range(0x2018, 0x201F), 0x2026),
    # The letters and marks of Arabic, and those it borrows for foreign names (پ چ ژ ڤ گ).
    "arabic": (*range(0x20, 0x22), *range(0x2C, 0x2F), *range(0x30, 0x3B), 0xA0, 0xAB, 0xBB, 0x2010, 0x2011, 0x60C,
               0x61B, 0x61F, *range(0x621, 0x653), 0x66A, 0x670, 0x671, 0x67E, 0x686, 0x698, 0x6A4, 0x6AF),
    # Western European, and the long vowels and dotted letters of transliteration.
    "latin": (*range(0x20, 0x7F), *range(0xA0, 0x180), 0x2BE, 0x2BF, 0x1E0C, 0x1E0D, 0x1E24, 0x1E25, 0x1E62, 0x1E63, 0x1E6C,
              0x1E6D, 0x1E92, 0x1E93, *range(0x2010, 0x2015), *range(0x2018, 0x201F), 0x2026, 0x20AC),
}  # fmt: skip


def build(folder: Path) -> None:
    """Writes every face from the TrueType files in a folder."""
    from fontTools import subset

    options = subset.Options(flavor="woff2", hinting=False, desubroutinize=True, layout_features=["*"], notdef_outline=True)
    options.name_IDs = [0, 1, 2, 4, 6, 13, 14]  # who made it, and under which licence
    OUT.mkdir(parents=True, exist_ok=True)
    for name, (file, characters) in FACES.items():
        font = subset.load_font(str(folder / file), options)
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=CHARACTERS[characters])
        subsetter.subset(font)
        subset.save_font(font, str(OUT / f"{name}.woff2"), options)
        print(f"{name}.woff2: {(OUT / f'{name}.woff2').stat().st_size:,} bytes, {_ranges(font.getBestCmap())}")


def _ranges(characters: Iterable[Any]) -> str:
    """`U+20-3F, U+A0`: what a face really holds."""
    runs: list[list[int]] = []
    for code in sorted(characters):
        if runs and code == runs[-1][1] + 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return ", ".join(f"U+{first:X}" + (f"-{last:X}" if last > first else "") for first, last in runs)


if __name__ == "__main__":
    build(Path(sys.argv[1]))
