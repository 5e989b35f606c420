"""What the numbers of a text count: units, money, ranges, bounds, what befell people, who says so. For `digest.gather.figures`.

`amounts` finds the numbers that are amounts, with `roles` (which are not), `units` (the noun), `money` and ranges; `harm` tells
what befell those counted, `givers` who gives the figure. The nouns themselves are `digest.text.unit_words_ar` and `_en`.
"""
