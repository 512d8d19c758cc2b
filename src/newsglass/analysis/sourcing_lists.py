"""The word lists of the source finder, read once: word classes, source nouns and titles."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent


@cache
def source_nouns() -> dict[str, tuple[str, ...]]:
    """The lists of `source_nouns.toml` by name: titles, roles, bodies, papers, crowds."""
    table = tomllib.loads((_HERE / "source_nouns.toml").read_text(encoding="utf-8"))
    return {name: tuple(entry["words"]) for name, entry in table["lists"].items()}


@cache
def _odd_plurals() -> dict[str, str]:
    table = tomllib.loads((_HERE / "source_nouns.toml").read_text(encoding="utf-8"))
    return table["lists"]["roles"]["plurals"]


def plural(noun: str) -> str:
    """The plural of a noun, by spelling: `plural("agency")` is "agencies"."""
    odd = _odd_plurals().get(noun)
    if odd:
        return odd
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + "s"


def _closed() -> dict[str, str]:
    """The small words of English that tell where a noun phrase or a verb begins."""
    groups = {
        "DET": "the a an this that these those each every another no any some many several most few other all both"
        " such certain numerous various multiple",
        "PRON": "he she they it i we you him them us me himself herself themselves itself who whom which whoever",
        "POSS": "his her their its our my your whose",
        "AUX": "is are was were be been being am has have had having do does did will would can could should may might"
        " must shall isn't aren't wasn't weren't doesn't didn't won't wouldn't can't couldn't hasn't haven't hadn't"
        " don't shouldn't cannot he's she's it's they're i'm we're i've we've they've he'd she'd i'd they'd i'll we'll",
        "NOT": "not never n't neither nor hardly",
        "PREP": "of in on at by for with from to into over under about against between through during without"
        " within among across behind beyond near toward towards upon via after before since until despite amid like as"
        " than per including regarding concerning around above below along beside besides inside outside off onto up"
        " down out throughout alongside following ahead",
        "NUM": "two three four five six seven eight nine ten eleven twelve",
        "CONJ": "and or but so yet",
        "SUB": "because if when while although though whether where why how what once unless whereas till whenever"
        " wherever whatever however",
        "ADV": "also now still then just only even again later earlier often once twice soon already always sometimes"
        " too very more less much first last ago further repeatedly there here yesterday today tomorrow tonight perhaps"
        " maybe instead rather quite almost back away together alone ever far long both either simply",
        "DAY": "monday tuesday wednesday thursday friday saturday sunday january february march april june july august"
        " september october november december",
    }
    found: dict[str, str] = {}
    for name, words in groups.items():
        for word in words.split():
            found.setdefault(word, name)
            found.setdefault(word.replace("'", "’"), name)
    found["that"] = "that"
    found["to"] = "to"
    return found


CLASS_OF: dict[str, str] = _closed()


def _nouns() -> dict[str, str]:
    kinds = {"crowds": "CROWD", "roles": "ROLE", "bodies": "BODY", "papers": "PAPER", "titles": "ROLE"}
    found: dict[str, str] = {}
    for name, kind in kinds.items():
        for noun in source_nouns()[name]:
            for form in (noun, plural(noun)):
                if " " not in form and form not in CLASS_OF:
                    found.setdefault(form, kind)
    return found


SOURCE_NOUNS: dict[str, str] = _nouns()
PUBLIC: frozenset[str] = frozenset(source_nouns()["public"])
TITLES: frozenset[str] = frozenset(source_nouns()["titles"])
