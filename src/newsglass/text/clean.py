"""Cleaning a text once, before anything counts its characters."""

from __future__ import annotations

import re
import unicodedata

_LINE_ENDS = re.compile(r"\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
# NUL and other control characters, soft hyphens, zero-width and direction marks: nothing a reader can see.
_UNSEEN = re.compile(
    r"[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)
# Joiners carry meaning inside Arabic and Indic words and in emoji families; anywhere else they are residue of a web
# page.
_JOINED = r"\u0590-\u10ff\u2600-\u27bf\ufe0f\U0001f000-\U0001faff"
_STRAY_JOINERS = re.compile(rf"(?<![{_JOINED}])[\u200c\u200d]+|[\u200c\u200d]+(?![{_JOINED}\u200c\u200d])")
_BLANKS = re.compile(r"[\t \xa0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_LINE_EDGE = re.compile(r" ?\n ?")
_EMPTY_LINES = re.compile(r"\n{3,}")
_SURROGATES = re.compile(r"[\ud800-\udfff]")
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl"})


def clean(text: str) -> str:
    """The same text with one kind of line ending, plain spaces and nothing invisible in it; curly quotes stay.

    >>> clean("The\\u00a0pool\\u200b is shut.\\r\\n")
    'The pool is shut.'

    Letters with accents become one character each (Unicode NFC), runs of blanks one blank, several empty lines one
    empty line; halves of characters that a faulty copy left over become “�”. Cleaning a cleaned text changes nothing.
    """
    return _EMPTY_LINES.sub("\n\n", "\n".join(clean_lines(text))).strip("\n")


def clean_lines(text: str) -> list[str]:
    """The lines of a text, each cleaned, empty ones too, so that line 7 is still the seventh line that was pasted.

    >>> clean_lines("Home\\r\\n\\r\\nThe  pool")
    ['Home', '', 'The pool']
    """
    while (cleaned := _clean_once(text)) != text:
        # Taking out a mark can bring two others together that belong in one character, so look again until nothing
        # moves.
        text = cleaned
    return text.split("\n")


def _clean_once(text: str) -> str:
    text = _LINE_ENDS.sub("\n", text)
    text = _UNSEEN.sub("", text)
    text = _SURROGATES.sub("\ufffd", text).translate(_LIGATURES)
    text = unicodedata.normalize("NFC", text)
    text = _STRAY_JOINERS.sub("", text)
    text = _BLANKS.sub(" ", text)
    return _LINE_EDGE.sub("\n", text).strip(" ")
