"""What the numbers of a text count: units, money, ranges, bounds, what befell people, who says so. `digest.gather.figures` reads it.

`amounts` finds the numbers that are amounts, with `roles` (which are not), `units` (the noun), `money` and ranges; `harm` tells what
befell those counted, `givers` who gives the figure. The word lists stand apart from the logic, and beside the package
(`unit_words_ar`, `unit_words_en`), since the brief's catalogue of units is checked against them.
"""
