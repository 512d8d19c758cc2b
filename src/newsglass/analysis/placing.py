"""One attribution put on the ladder, with the reason in words."""

from __future__ import annotations

from newsglass.analysis.cue_rules import SHIELDS, is_held_by_nobody
from newsglass.analysis.cues import Candidate
from newsglass.analysis.finding import Attribution
from newsglass.analysis.identity import Identity
from newsglass.analysis.ladder import Ladder, rung_of
from newsglass.analysis.ladder_signs import Signs, Speaker, outlet_reporter, read_signs
from newsglass.analysis.measured import right_often_enough
from newsglass.analysis.sourcing_words import Words
from newsglass.text.span import Span

_BE = frozenset(("is", "was", "been", "are", "were", "widely", "be", "also", "often"))
_HIDES = frozenset(
    ("believed", "thought", "reported", "said", "alleged", "assumed", "feared", "understood", "rumored", "expected")
)


def place(
    words: Words,
    candidate: Candidate,
    source: tuple[int, int] | None,
    content: tuple[Span, ...],
    who: Identity | None,
    ladder: Ladder,
) -> Attribution:
    """The attribution of one cue with its rung, its flags and why."""
    family = candidate.form.family
    cue = words.span(candidate.at, candidate.after)
    span = words.span(*source) if source else None
    first, after = words.bounds[words.sentence[candidate.at]]
    sentence = words.span(first, after).of(words.text) + _about_the_name(words, words.sentence[candidate.at] + 1)
    kind = family.kind
    told = span.of(words.text) if span else ""
    if who is None:
        kind, rung, why = _nobody(words, candidate)
        return Attribution(None, cue, content, kind, rung, frozenset(), family.name, why, "", family.origin)
    described = told if len(told) > len(who.words) or who.kind == "PRON" else who.words
    speaker = Speaker(described, who.words, who.kind, who.name, who.head, who.first_word, sentence, cue.of(words.text))
    if kind == "stance" and outlet_reporter(speaker, ladder):
        kind = "statement"
    identity = who.name.full if who.name else who.words
    if kind == "stance":
        why = f"“{cue.of(words.text)}” tells what somebody wants, fears or holds, so it is not placed on the ladder."
        return Attribution(span, cue, content, kind, None, frozenset(), family.name, why, identity, family.origin)
    if who.kind == "PRON":
        why = f"The tool is unsure: it does not know who “{told}” is."
        return Attribution(span, cue, content, kind, None, frozenset(), family.name, why, identity, family.origin)
    signs = read_signs(words.text, speaker, content, ladder)
    rung = rung_of(signs.seen, ladder)
    number, why = rung.number, _why(rung.number, rung.name, signs)
    if not right_often_enough("sources", f"rung {number}"):
        number, why = (
            None,
            f"The tool is unsure: it was too often wrong about rung {rung.number} when that was measured.",
        )
    return Attribution(
        span,
        cue,
        content,
        kind,
        number,
        frozenset(signs.flags),
        family.name,
        why,
        identity,
        family.origin,
    )


def _about_the_name(words: Words, following: int) -> str:
    """The next sentence where it tells why a source is not named: "He asked not to be named because …"."""
    if following >= len(words.bounds) or words.bounds[following][0] >= words.bounds[following][1]:
        return ""
    first, after = words.bounds[following]
    told = {"named", "name", "anonymity", "identified", "surname"} & set(words.low[first:after])
    return " " + words.span(first, after).of(words.text) if told and words.kind[first] in ("PRON", "POSS") else ""


def _nobody(words: Words, candidate: Candidate) -> tuple[str, int | None, str]:
    """Kind, rung and reason of a cue without a source: "it is believed" has nobody behind it, others are unsure."""
    cue = words.span(candidate.at, candidate.after).of(words.text)
    before = words.low[candidate.at - 1] if candidate.at else ""
    hides = (words.low[candidate.at] in _HIDES and before in _BE) or is_held_by_nobody(words, candidate)
    if words.low[candidate.at] in SHIELDS or hides:
        return "statement", 1, f"Rung 1: “{cue}” does not say who; there is nobody one could ring."
    if candidate.form.family.kind == "stance":
        return "stance", None, f"The tool noticed “{cue}” but not whose view it is."
    return "statement", None, f"The tool is unsure: it noticed “{cue}” but not who is speaking."


def _why(number: int, name: str, signs: Signs) -> str:
    said = {
        "named": "named: “{}”",
        "role": "role: “{}”",
        "quoted clause": "own words: “{}”",
        "record": "a record: “{}”",
        "first-hand": "saw it at first hand: “{}”",
        "described": "described as “{}”, without a name",
        "reason": "reason for that: “{}”",
        "part-named": "only part of the name: “{}”",
    }
    parts = [said[sign].format(_short(words)) for sign, words in signs.seen.items() if sign in said]
    told = "; ".join(parts) if parts else "nobody one could ring and nothing to look up"
    beside = "".join(f" Beside it: {flag}, because of “{_short(words)}”." for flag, words in signs.flags.items())
    return f"Rung {number}, {name}: {told}.{beside}"


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= 60 else words[:57].rstrip() + "…"
