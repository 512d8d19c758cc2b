"""Lessons are plain text; here they are read, checked, built and run."""
