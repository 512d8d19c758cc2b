"""What a student touches: thin Python classes beside small ES modules."""
