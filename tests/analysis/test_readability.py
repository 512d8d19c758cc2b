"""Readability: counts that can be opened, a range with its cautions, and no number where it would mislead."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsglass.analysis.counts import counts
from newsglass.analysis.familiar import familiar_words, is_familiar
from newsglass.analysis.formulas import formula, formulas, ratios
from newsglass.analysis.readability import each_paragraph, grade_range, measure_readability
from newsglass.analysis.shuffle import shuffle_words

STORY = (
    "The council voted on Tuesday to close the old pool, which leaks 2,500 gallons a day. "
    "Repairs would cost $1.2 million, an engineer wrote in March. "
    "“We can't pay that,” said Ana Ruiz, who chairs the budget committee. "
    "Swimmers filled the hall and held up towels. "
    "Nobody knows yet where the school team will train this winter. "
)


def test_each_count_can_be_opened_and_adds_up():
    found = counts("Pool to close\n\n" + STORY)
    opened = list(found.every_word())
    assert found.sentences == 5
    assert len(opened) == found.words == sum(sums.words for sums in found.each)
    assert sum(word.syllables for word in opened) == found.total.syllables
    assert sum(word.unfamiliar for word in opened) == found.total.unfamiliar
    assert sum(word.hard for word in opened) == found.total.hard
    assert "2,500" in [word.span.of(found.article.text) for word in opened]


PIECES = """The of I I'm Dr. U.S. Ruiz $1.2 million 5 km No. 3 p. 1998 3–2 a.m. “We regulated regulations well-known
zorbled half-time 2,500 said. ran! why?” — -- … (i.e. Milltown committee xylorimba"""


@given(st.one_of(st.lists(st.sampled_from(PIECES.split()), max_size=60).map(" ".join), st.text(max_size=120)))
def test_the_quick_sums_are_those_of_the_words_counted_one_by_one(text):
    found = counts(text)
    opened = list(found.every_word())
    by_word = [(w.syllables, w.syllables >= 3, w.hard, w.unfamiliar) for w in opened]
    total = found.total
    quick = (total.syllables, total.polysyllables, total.hard, total.unfamiliar)
    assert quick == tuple(map(sum, zip(*by_word, strict=True)) if by_word else (0, 0, 0, 0))
    assert total == tuple(map(sum, zip(*found.each, strict=True)) if found.each else (0,) * len(total))
    assert len(found.spans) == len(found.each)
    assert found.different_unfamiliar <= total.unfamiliar


def test_headlines_captions_and_bullets_are_left_out_and_told():
    text = "Pool to close\n\nThe pool is shut.\n\n- bring a towel\n- be early\n\nPhoto: the empty pool.\n\nIt leaks."
    found = counts(text)
    assert [span.of(text) for span in found.spans] == ["The pool is shut.", "It leaks."]
    assert len(found.left_out) == 4
    assert "4 headlines" in measure_readability(text)["Sentences"].caution


def test_a_short_text_gets_a_reason_instead_of_a_number():
    measures = measure_readability(STORY)
    assert measures["Flesch-Kincaid"].value is None
    assert "Too short to measure fairly" in measures["Flesch-Kincaid"].caution
    assert measures["Sentences"].value == 5
    assert grade_range(STORY).low is None


def test_a_long_sentence_alone_is_too_few_sentences():
    assert grade_range("word " * 150 + "end.").high is None


def test_a_text_in_another_language_gets_a_caution_instead_of_numbers():
    french = "Le conseil a voté mardi pour fermer la vieille piscine. Elle perdait beaucoup d'eau chaque jour. " * 12
    assert "English" in measure_readability(french)["Gunning Fog"].caution
    assert grade_range(french).low is None


def test_the_range_goes_over_at_least_four_formulas_and_hides_smog_under_thirty_sentences():
    short, long = grade_range(STORY * 4), grade_range(STORY * 7)
    assert len(short.each) >= 4
    assert "SMOG" not in dict(short.each)
    assert "SMOG" in dict(long.each)
    assert short.low == min(grade for _, grade in short.each) <= short.high
    assert "true" in short.caution


def test_an_empty_text_gives_reasons_and_no_error():
    for text in ("", " \n ", "…", "!!!"):
        assert measure_readability(text)["SMOG"].value is None


def test_every_formula_has_author_year_source_and_meaning():
    for one in formulas():
        assert one.author and one.year and one.source and len(one.meaning) > 30
        assert one.in_words()


def test_the_published_examples_of_the_coefficients_hold():
    numbers = dict.fromkeys(ratios(counts(STORY)), 0.0)
    numbers |= {"words_per_sentence": 10.0, "syllables_per_word": 1.5, "syllables_per_100_words": 150.0}
    assert formula("Flesch-Kincaid").value(numbers) == pytest.approx(3.9 + 17.7 - 15.59)
    assert formula("Flesch Reading Ease").value(numbers) == pytest.approx(206.835 - 10.15 - 126.9)
    assert formula("SMOG").value(numbers | {"root_of_polysyllables": 9.0}) == pytest.approx(3.1291 + 1.043 * 9)
    assert formula("New Dale-Chall").value(numbers | {"percent_unfamiliar": 20.0}) == pytest.approx(6.918, abs=0.001)


def test_a_formula_nobody_wrote_names_those_there_are():
    with pytest.raises(KeyError, match="Flesch-Kincaid"):
        formula("Fleisch")


def test_regular_endings_and_names_are_familiar():
    for word in ("schools", "stopped", "happier", "making", "quickly", "children's", "isn't", "isn’t", "21st", "$5"):
        assert is_familiar(word), word
    for word in ("curriculum", "municipal", "well-documented"):
        assert not is_familiar(word), word
    assert len(familiar_words()) > 2900
    found = counts("The mayor met Okonkwo there. Okonkwo smiled at the constituents.")
    assert [w.span.of(found.article.text) for w in found.every_word() if w.unfamiliar] == ["constituents."]


def test_each_paragraph_is_measured_alone():
    parts = each_paragraph(STORY + "\n\n" + STORY * 5)
    assert [measures["Flesch-Kincaid"].value is None for _, measures in parts] == [True, False]


WORDS = st.sampled_from(
    ["the", "storm", "Milltown", "municipal", "2,500", "U.S.", "said", "“quoted”", "ran—fast", "Ana"]
)
SENTENCES = st.lists(WORDS, min_size=1, max_size=12).map(lambda words: " ".join(["So", *words, "ends."]))


@settings(max_examples=60, deadline=None)
@given(st.lists(SENTENCES, min_size=1, max_size=8).map(" ".join), st.integers(0, 9))
def test_shuffling_keeps_every_printed_word_in_its_sentence(text, seed):
    shuffled, spans = shuffle_words(text, seed), counts(text).spans
    assert len(shuffled) == len(text)
    for span in spans:
        assert sorted(span.of(shuffled).split()) == sorted(span.of(text).split())


def test_a_plain_text_has_the_same_numbers_after_shuffling():
    plain = "the old pool is shut and leaks a lot of water every day. " * 12
    before, after = measure_readability(plain), measure_readability(shuffle_words(plain, seed=3))
    assert {name: m.value for name, m in before.items()} == {name: m.value for name, m in after.items()}


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_any_text_at_all_is_counted_without_an_error(text):
    found = counts(text)
    for word in found.every_word():
        assert 0 <= word.span.start < word.span.end <= len(text)
    assert measure_readability(text)
