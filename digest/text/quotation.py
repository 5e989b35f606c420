"""What stands in quotation marks, for comparing: the marks of both languages, straight, curled and angled."""

import re

_LONGEST = 2000
_QUOTED = re.compile(
    rf"«([^«»]{{1,{_LONGEST}}})»|“([^“”]{{1,{_LONGEST}}})”|\"([^\"]{{1,{_LONGEST}}})\"|„([^„“”]{{1,{_LONGEST}}})[“”]"
)


def quoted(text: str) -> list[str]:
    """The words between pairs of quotation marks, in order; a mark that is never closed begins nothing. Linear: each kind of
    mark ends at the first mark of its kind."""
    return [next(filter(None, found.groups())) for found in _QUOTED.finditer(text)]
