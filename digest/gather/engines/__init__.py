"""What may translate and write, behind one Protocol for each kind of work.

`parts` has the Protocols and what passes through them; `openai`, `libretranslate`, `ctranslate` and `own` each speak to one
kind of engine; `service` is one engine at work: its places, its deadline, its faults; `ledger` what a night cost and may cost;
`night` asks the engines of a desk, the best first, and remembers their answers. HTTP is that of `gather/_http.py`.
"""

from digest.gather.engines.night import Engines, Job, Outcome
from digest.gather.engines.parts import Sentence, Sources

__all__ = ["Engines", "Job", "Outcome", "Sentence", "Sources"]
