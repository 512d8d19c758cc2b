"""Is a source named, unnamed or not there at all? Asked of a place in an article that somebody else found."""

from __future__ import annotations

from bisect import bisect_left

from newsglass.analysis.cues import candidates, load_cues
from newsglass.analysis.identity import Identity, identify
from newsglass.analysis.names import Names, find_names
from newsglass.analysis.sourcing import find_sources
from newsglass.analysis.sourcing_words import Words, read_words
from newsglass.analysis.speakers import Phrase, phrases
from newsglass.text.article import Article, as_article
from newsglass.text.quotes import quotations
from newsglass.text.span import Span

_FIRST_PERSON = frozenset(("i", "me", "my", "we", "us", "our", "you", "your"))
_MANY = frozenset(("they", "them", "their"))
_ONE = frozenset(("he", "she", "him", "her", "his"))
# What a child calls a parent is written like a name, and names nobody to a stranger.
_KIN = frozenset(
    ("mom", "mum", "mommy", "mummy", "mama", "dad", "daddy", "papa", "mother", "father", "grandma", "grandpa")
)
_LINK = frozenset(("http", "https", "www"))


def how_named(article: Article | str, source: Span | None) -> str:
    """Whether the source at a place is "named", "unnamed" or "none"; a name given anywhere in the article counts.

    >>> text = "Budget chair Ana Ruiz came late. She said the pool is shut."
    >>> how_named(text, Span(33, 36)), how_named(text, None)
    ('named', 'none')

    `source` is a span of characters. "I" in a quotation is whoever is quoted; "they" is nobody in particular. Coarser
    than the ladder: it asks only for a name (Newell et al. 2018).
    """
    text = as_article(article).text
    if source is None or not source.of(text).strip():
        return "none"
    words = read_words(text, quotations(text))
    inside = [i for i in range(len(words.word)) if source.start <= words.start[i] < source.end]
    if not inside:
        return "none"
    first, after = inside[0], inside[-1] + 1
    names = find_names(words)
    if words.low[first] in _FIRST_PERSON and after == first + 1:
        return "named" if words.quoted[first] and _quoted_speaker_is_named(text, source, names) else "unnamed"
    return "named" if _is_named(words, names, first, after) else "unnamed"


def _quoted_speaker_is_named(text: str, source: Span, names: Names) -> bool:
    """ "I" is whoever is quoted."""
    known = {name.full for name in names.distinct}
    return any(
        one.identity in known and any(part.overlaps(source) for part in one.content) for one in find_sources(text)
    )


def _is_named(words: Words, names: Names, first: int, after: int) -> bool:
    if after == first + 1 and words.low[first] in _KIN:
        return False
    if words.low[first] in _LINK or (
        words.bounds[words.sentence[first]] == (first, after) and words.word[first].istitle()
    ):
        return True
    if _name_after(words, names, first, after):
        return True
    number = words.sentence[first]
    all_phrases = phrases(words, candidates(words, load_cues()), frozenset((number - 1, number)))
    sentence = all_phrases[number]
    within = [phrase for phrase in sentence if first <= phrase.head < after]
    if len(within) > 1 and within[0].kind == "POSS":
        within = within[1:]
    if not within:
        return names.of(first, after) is not None
    chief = within[0]
    if words.low[chief.head] in _MANY:
        return False
    if _hangs_on_a_plain_word(words, first, chief):
        return False
    met = [*(all_phrases[number - 1] if number else ()), *sentence]
    before = _person_before(words, names, first, met) if words.low[chief.head] in _ONE else []
    who = identify(words, names, chief, (chief.first, after), before)
    return who.name is not None or _name_follows(words, names, within[1:])


def _hangs_on_a_plain_word(words: Words, first: int, chief: Phrase) -> bool:
    """True for "traces of the Lapita project": what stands behind "of" or "by" does not name the finding's maker."""
    before = words.kind[first : chief.first]
    return "PREP" in before and "w" in before[: before.index("PREP")]


def _person_before(words: Words, names: Names, at: int, met: list[Phrase]) -> list[Identity]:
    """The person met last before "he" or "she": a name, or somebody without one, such as "a reporter"."""
    start = bisect_left(names.starts, at) - 1
    while start >= 0 and not names.at[names.starts[start]].person:
        start -= 1
    named_at = names.starts[start] if start >= 0 else -1
    unnamed = [phrase for phrase in met if phrase.head < at and _somebody(words, names, phrase)]
    if unnamed and unnamed[-1].head > named_at:
        phrase = unnamed[-1]
        return [Identity(words.low[phrase.head], None, "ROLE", words.low[phrase.head], words.low[phrase.first])]
    if start < 0:
        return []
    name = names.at[named_at]
    return [Identity(name.full, name, "NAME", name.full, "")]


def _somebody(words: Words, names: Names, phrase: Phrase) -> bool:
    """True for one person who is described and not named: "a reporter from the Press", "his father"."""
    opens = words.low[phrase.first] in ("a", "an", "another", "one") or words.kind[phrase.first] == "POSS"
    return phrase.kind == "ROLE" and opens and names.at.get(phrase.head + 1) is None


def _name_follows(words: Words, names: Names, others: list[Phrase]) -> bool:
    """True where a person's name stands beside the role: "the budget chair, Ana Ruiz"."""
    found = [names.at.get(phrase.head) for phrase in others if words.kind[phrase.first - 1] == ","]
    return any(name is not None and name.person for name in found)


def _name_after(words: Words, names: Names, first: int, after: int) -> bool:
    """True where the name stands right behind the place that was asked about: "the philosopher" in "the philosopher Ana Ruiz"."""
    last = words.kind[after - 1]
    if last not in ("ROLE", "w") or words.low[first] in ("a", "an", "some", "many", "several"):
        return False
    here = after + 1 if after < len(words.kind) and words.kind[after] == "," else after
    name = names.at.get(here)
    if name is None or words.sentence[here] != words.sentence[first]:
        return False
    enclosed = here == after + 1 and here + 1 < len(words.kind) and words.kind[here + 1] == ","
    return name.person or enclosed  # "his daughter, Gianna, said"
