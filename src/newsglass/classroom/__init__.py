"""The people: roster, collecting, the class view."""
