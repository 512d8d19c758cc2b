"""Pictures of how an article is written; every chart carries the one sentence."""
