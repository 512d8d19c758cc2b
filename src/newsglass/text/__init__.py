"""An article is read: cleaned once, frozen, and split into paragraphs, sentences and words."""
