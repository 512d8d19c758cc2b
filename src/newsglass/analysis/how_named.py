"""Is a source named, unnamed or not there at all? Asked of a place in an article that somebody else found."""

from __future__ import annotations

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
    met = candidates(words, load_cues())
    sentence = phrases(words, met)[words.sentence[first]]
    within = [phrase for phrase in sentence if first <= phrase.head < after]
    if len(within) > 1 and within[0].kind == "POSS":
        within = within[1:]
    if not within:
        return names.of(first, after) is not None
    chief = within[0]
    if words.low[chief.head] in _MANY:
        return False
    who = identify(words, names, chief, (chief.first, after), _people_before(names, first))
    return who.name is not None or _name_follows(words, names, within[1:])


def _people_before(names: Names, at: int) -> list[Identity]:
    """The nearest person named before a word, whom "she" may mean."""
    for start in reversed(names.starts):
        if start < at and names.at[start].person:
            name = names.at[start]
            return [Identity(name.full, name, "NAME", name.full, "")]
    return []


def _name_follows(words: Words, names: Names, others: list[Phrase]) -> bool:
    """True where a person's name stands beside the role: "the budget chair, Ana Ruiz"."""
    found = [names.at.get(phrase.head) for phrase in others if words.kind[phrase.first - 1] == ","]
    return any(name is not None and name.person for name in found)
