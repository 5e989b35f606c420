"""The sample desk: an invented country, its press, and three nights of its news. What `digest demo` and the tests read."""
