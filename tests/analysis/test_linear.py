"""The readable linear model: adding up, reasons, and a text file that can be read back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsglass.analysis.linear import LinearModel, load_model, read_model, write_model
from newsglass.errors import CannotRead


def test_a_score_is_the_bias_plus_the_weights_of_the_signs():
    model = LinearModel({"word million": 1.5, "sign a question": -2.0}, bias=0.25)
    assert model.score(["word million", "sign a question", "word unheard"]) == pytest.approx(-0.25)


def test_reasons_are_the_loudest_signs_for_yes_and_never_one_against():
    model = LinearModel({"word a": 0.2, "word b": 0.9, "word c": -3.0}, bias=0.0)
    assert model.reasons(["word a", "word b", "word c"]) == ("word b", "word a")


def test_a_broken_line_of_weights_is_named():
    with pytest.raises(CannotRead, match="Line 2"):
        read_model("word a\t0.5\nword b heavy")


@given(st.dictionaries(st.from_regex(r"word [a-z<>']{1,8}", fullmatch=True), st.integers(-300, 300)))
def test_weights_survive_being_written_and_read(weights):
    model = LinearModel({sign: weight / 100 for sign, weight in weights.items() if weight}, bias=-0.5)
    assert read_model(write_model(model, "a\nb")) == model


@pytest.mark.parametrize("name", ["claims_checkable", "claims_worth", "loaded_sentence"])
def test_the_shipped_weights_are_small_text_files_of_words_and_pairs(name):
    weights = load_model(name).weights
    assert len(weights) > 500
    assert all(len(sign.split()) <= 3 for sign in weights if not sign.startswith(("sign ", "family ")))
