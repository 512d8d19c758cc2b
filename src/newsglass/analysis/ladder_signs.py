"""The signs that put a source on its rung, read from the words of the article."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from newsglass.analysis.contents import overlapping
from newsglass.analysis.ladder import Ladder
from newsglass.analysis.names import Name
from newsglass.text.quotes import quotations
from newsglass.text.span import Span

_SMALL = frozenset(
    ("one two three four five six seven eight nine ten eleven twelve a an another the his her their this that").split()  # noqa: SIM905
)
_VERBISH = re.compile(r"[^\W\d_]+(?:ed|n['’]t|['’](?:s|re|ve|ll|d|m))\b", re.IGNORECASE)
_OTHERS_SAY = re.compile(
    r"\b(?!(?:i|we|you|he|she|they|it|who|to|have|has|had|is|was|be|would|could|not|never|just|always|and|but)\b)"
    r"[^\W\d_]{3,} (?:said|say|says)\b",
    re.IGNORECASE,
)
# "The office found in its Cycling Survey 2026": the body speaks, the record stands beside it.
_IN_ITS = re.compile(
    r"\bin (?:its|their) (?:[^\W_]+ ){0,4}(survey|report|audit|study|census|log|records|review|data|inspection)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"\b(?:i|we|you|he|she|they|it|there|this|that|nobody|nothing)\b\s+\w+|\b(?:is|are|was|were|am|be|has|have|had|do|does|did"
    r"|will|would|can|could|should|may|might|must|need|needs|want|wants|know|knows|came|come|went|go|got|get|saw|made|make"
    r"|took|take|left|keep|kept|think|feel|felt|knew|lost|ran|told|gave|give|found|let|hear|heard)\b",
    re.IGNORECASE,
)


@dataclass
class Signs:
    """The signs seen for one source and the flags beside the rung, each with the words that gave it."""

    seen: dict[str, str] = field(default_factory=dict)
    flags: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Speaker:
    """What is known about a source: its words, its name with roles from anywhere, and its chief word's kind."""

    words: str
    phrase: str
    kind: str
    name: Name | None
    head: str
    first_word: str
    sentence: str
    cue: str


def quoted_clause(text: str, content: tuple[Span, ...]) -> str:
    """The first whole clause in quotation marks of a content, "" when only single words are quoted."""
    for part in content:
        for quote in overlapping(quotations(text), part):
            inner = quote.of(text).strip(" \n\"“”‘’'«»")
            count = len(inner.split())
            if (count >= 3 and (_CLAUSE.search(inner) or _VERBISH.search(inner))) or count >= 9:
                return inner
    return ""


def read_signs(text: str, speaker: Speaker, content: tuple[Span, ...], ladder: Ladder) -> Signs:
    """Every sign and flag of one attribution."""
    signs = Signs()
    near = speaker.words
    if outlet_reporter(speaker, ladder):
        signs.seen["first-hand"] = speaker.cue
        return signs
    paper = _paper_signs(signs, speaker, ladder)
    if speaker.name is not None:
        _named_signs(signs, speaker, text, content, ladder, paper)
    else:
        _unnamed_signs(signs, speaker, ladder, paper)
    if former := ladder.seen("former", near + " " + " ".join(speaker.name.roles if speaker.name else ())):
        signs.flags["former role"] = former
    outside = _outside_quotes(speaker.sentence)
    if served := ladder.seen("interested", near) or ladder.seen("interested-in", outside):
        signs.flags["interested party"] = served
    if passed_on := _second_hand(text, content, ladder):
        signs.flags["second-hand"] = passed_on
    return signs


def _second_hand(text: str, content: tuple[Span, ...], ladder: Ladder) -> str:
    """The words in which a quoted speaker passes on what others said."""
    for part in content:
        for quote in overlapping(quotations(text), part):
            told = quote.of(text)
            if passed_on := ladder.seen("second-hand", told):
                return passed_on
            if inner := _OTHERS_SAY.search(told):
                return inner.group()
    return ""


@lru_cache(maxsize=32)
def _outside_quotes(sentence: str) -> str:
    return re.sub(r"[\"“][^\"”]*[\"”]?", " ", sentence)


def _paper_signs(signs: Signs, speaker: Speaker, ladder: Ladder) -> str:
    outside = _outside_quotes(speaker.sentence)
    if speaker.kind == "PAPER":
        # "a complaint log" is a log; "a press release" is known by both its words.
        pair = " ".join(speaker.phrase.split()[-2:])
        own = ladder.seen("own-words", speaker.head) or (pair if ladder.seen("own-words", pair) == pair else "")
        record = "" if own else ladder.seen("record", speaker.words)
        if record:
            signs.seen["record"] = record
            hidden = ladder.seen("not-public", outside)
            if hidden:
                signs.flags["not public"] = hidden
            else:
                signs.seen["findable"] = record
        return record or own or speaker.head
    return ""


def _named_signs(
    signs: Signs, speaker: Speaker, text: str, content: tuple[Span, ...], ladder: Ladder, paper: str
) -> None:
    name = speaker.name
    assert name is not None
    if withheld := ladder.seen("withheld", speaker.sentence):
        signs.seen["part-named"] = withheld
        if reason := ladder.seen("reason", speaker.sentence):
            signs.seen["reason"] = reason
        return
    signs.seen["named"] = name.full
    if name.person and not paper:
        signs.seen["named person"] = name.full
        if name.roles or speaker.kind == "ROLE":
            signs.seen["role"] = name.roles[0] if name.roles else speaker.head
        else:
            signs.flags["role not given"] = name.full
        if clause := quoted_clause(text, content):
            signs.seen["quoted clause"] = clause
    elif not paper and (record := _IN_ITS.search(_outside_quotes(speaker.sentence))):
        signs.seen |= {"record": record.group(1), "findable": record.group(1)}
    elif not paper and _is_outlet(name.full, ladder):
        signs.flags["second-hand"] = name.full


def _is_outlet(name: str, ladder: Ladder) -> bool:
    # "The Evening Post" is an outlet, "the Post Office" is not.
    parts = name.split()
    return bool(ladder.seen("outlet", parts[-1]) or ladder.seen("outlet", name) == name or parts[0] == "Radio")


def outlet_reporter(speaker: Speaker, ladder: Ladder) -> bool:
    """True where a reporter of a named outlet says what they saw themselves."""
    return bool(
        ladder.seen("reporter", speaker.words)
        and ladder.seen("first-hand", speaker.cue)
        and ladder.seen("outlet", speaker.words)
    )


def _unnamed_signs(signs: Signs, speaker: Speaker, ladder: Ladder, paper: str) -> None:
    holder = ladder.seen("office", speaker.words)
    if "findable" in signs.seen and holder and ladder.seen("published", _outside_quotes(speaker.sentence)):
        signs.seen["named"] = holder
        return
    if paper or speaker.kind == "PAPER":
        if not ladder.seen("view", speaker.head):
            signs.flags["empty citation"] = speaker.words
        signs.seen.pop("findable", None)
        return
    if reason := ladder.seen("reason", speaker.words) or _reason_for_no_name(speaker.sentence, ladder):
        signs.seen["reason"] = reason
    one = _is_one(speaker)
    if one or ("reason" in signs.seen and speaker.kind in ("ROLE", "BODY")):
        signs.seen["described"] = speaker.words


def _reason_for_no_name(sentence: str, ladder: Ladder) -> str:
    """The reason near the words that keep a name back; a "because" about anything else is no such reason."""
    outside = _outside_quotes(sentence)
    kept_back = ladder.words["unnamed"].search(outside)
    if kept_back is None:
        return ""
    return ladder.seen("reason", outside[max(0, kept_back.start() - 40) : kept_back.end() + 100])


def _is_one(speaker: Speaker) -> bool:
    """True where somebody in particular is described, false for a crowd."""
    if speaker.kind not in ("ROLE", "BODY"):
        return False
    bare_source = speaker.head in ("source", "sources", "insider", "individual")
    if bare_source and len(speaker.words.split()) < 4:
        return False
    if speaker.head in ("official", "expert") and len(speaker.words.split()) < 3:
        return False
    plural = (speaker.head.endswith("s") and not speaker.head.endswith("ss")) or speaker.head in (
        "men",
        "women",
        "people",
    )
    if plural:
        return speaker.first_word in _SMALL - {"the", "his", "her", "their"} or bool(
            re.search(r"\b(?:at|from|inside|with)\b the \w+|\b(?:at|from|inside|with) [A-Z]", speaker.words)
        )
    return True
