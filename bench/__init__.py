"""Measures of quality and speed, beside peers, on real data that is not part of the project.

Every module here has one function, `measure(data) -> {name: figure}`, and says in its docstring what it measures and how.
`python -m bench` runs them all and holds the figures against `floors.yaml`; `python -m bench quotes_ar figures` only those.
"""
