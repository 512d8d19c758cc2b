"""A chart says in words what it shows, carries the one sentence, and stays on one scale."""

from __future__ import annotations

import pytest

from newsglass.charts.sourcing import chart_rungs
from newsglass.errors import CannotUse
from newsglass.tokens import the_one_sentence


def test_the_picture_and_its_words_carry_the_one_sentence():
    chart = chart_rungs({"Pool story": [5, 4, 1]})
    assert the_one_sentence() in chart.alt and the_one_sentence() in chart.svg()


def test_a_title_from_outside_is_text_and_never_markup():
    drawing = chart_rungs({"<script>alert(1)</script> $x$": [1]}).svg()
    assert "<script>" not in drawing and 'role="img"' in drawing


def test_the_same_numbers_give_the_same_picture():
    assert chart_rungs({"a": [1, 2]}).svg() == chart_rungs({"a": [1, 2]}).svg()


def test_five_articles_are_too_many():
    with pytest.raises(CannotUse, match="one to 4"):
        chart_rungs({str(place): [1] for place in range(5)})
