"""Marks and findings side by side: agreement, sourcing, the class."""
