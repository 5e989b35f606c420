"""The events that an article names: strikes, talks, floods and the like, for its gist and for what it is about."""

from digest.text.event_naming import find_events

__all__ = ["find_events"]
