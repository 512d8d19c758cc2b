"""Bars of kinds say in words what they show and keep to the labels of the set."""

from __future__ import annotations

import pytest

from newsglass.annotation.labels import label_set
from newsglass.charts.kinds import chart_kinds
from newsglass.errors import CannotUse, UnknownLabel
from newsglass.tokens import the_one_sentence


def test_every_label_of_the_set_stands_in_the_picture_also_one_that_nobody_chose():
    chart = chart_kinds({"News story": ["factual claim", "opinion"], "Editorial": ["opinion"]})
    assert all(f">{name}<" in chart.svg() for name in label_set("claims").names)
    assert "Editorial (n = 1): opinion: 1." in chart.alt and the_one_sentence() in chart.svg()


def test_a_reader_who_chose_nothing_is_said_to_have_labelled_nothing():
    assert (
        "Your marks (n = 0): nothing labelled." in chart_kinds({"Your marks": [], "The key": ["hedge"]}, "sureness").alt
    )


def test_a_title_from_outside_stays_text():
    drawing = chart_kinds({"<b>x</b> $y$": ["opinion"]}).svg()
    assert "<b>" not in drawing and 'role="img"' in drawing


def test_a_label_of_another_set_and_a_fifth_column_are_refused_in_a_sentence():
    with pytest.raises(UnknownLabel, match="hedge"):
        chart_kinds({"a": ["hedge"]}, "claims")
    with pytest.raises(CannotUse, match="one to 4"):
        chart_kinds({str(place): ["opinion"] for place in range(5)})
