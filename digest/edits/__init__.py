"""What an editor changes of an edition, in `content/edits/YYYY-MM-DD.yaml`, and the edition as it is then published.

`sheet` reads the files, `apply` edits an edition (pure), `regroup` merges and splits stories, `edited` has all editions,
edited.
"""

from digest.edits.apply import Lineage, apply, lineage
from digest.edits.edited import EditedEditions, check_edits, lineages
from digest.edits.sheet import Sheet, load_sheets, parse_sheet

__all__ = ["EditedEditions", "Lineage", "Sheet", "apply", "check_edits", "lineage", "lineages", "load_sheets", "parse_sheet"]
