"""One small article and ways to make marks on it."""

from __future__ import annotations

import pytest

from newsglass.text.article import Article

TEXT = (
    "The pool on Mill Street is shut. “There is no cheap fix,” said Ana Ruiz, the budget chair. "
    "A city official said repairs could take a year. Nobody said when it will open. 🏊 Swimmers wait."
)


@pytest.fixture
def article() -> Article:
    return Article(id="pool", title="Pool shut", text=TEXT)
