"""Scores every ability on annotated corpora; run by hand: `python -m tests.quality [corpora folder]`."""
