from __future__ import annotations

import pytest

from newsglass.annotation.labels import label_set, label_sets
from newsglass.errors import UnknownLabel


@pytest.mark.parametrize("name", label_sets())
def test_every_label_has_a_key_a_pattern_and_a_question_of_its_own(name):
    labels = label_set(name).labels
    assert len({label.key for label in labels}) == len({label.pattern for label in labels}) == len(labels)
    assert all(label.meaning and label.key in "123456789" for label in labels)


def test_a_source_asks_for_a_rung_and_so_does_a_sentence_without_one():
    assert [label.name for label in label_set("sourcing").labels if label.rung] == ["source", "no source"]


def test_an_unknown_label_set_offers_the_nearest_name():
    with pytest.raises(UnknownLabel, match='There are: "claims"'):
        label_set("claim")


def test_an_unknown_label_offers_the_nearest_name():
    with pytest.raises(UnknownLabel, match='It has: "opinion"'):
        label_set("claims").label("opinions")
