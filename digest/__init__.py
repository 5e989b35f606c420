"""Mujaz: a bilingual press digest, from feeds to page to inbox."""

__version__ = "0.1.0"
