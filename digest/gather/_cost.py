"""What an engine cost: counted by `engines`, kept by `state`."""

from dataclasses import dataclass


@dataclass(slots=True)
class Cost:
    """One engine at one kind of work in one night. `known` are answers that were at hand, `refused` those not printed."""

    requests: int = 0
    known: int = 0
    failed: int = 0
    refused: int = 0
    sent: int = 0
    received: int = 0
    money: float = 0.0
    seconds: float = 0.0
