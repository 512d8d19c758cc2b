"""Who is who: names told from other capitals by evidence in the text, and short names taken back to the full one."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from newsglass.analysis.sourcing_lists import SOURCE_NOUNS, TITLES
from newsglass.analysis.sourcing_words import Words

_SPOKE = frozenset(("said", "says", "told", "wrote", "added"))
# An article has fewer people than this; on a list of thousands of names the work stays linear.
MOST = 80
_TIMES = frozenset(("day", "week", "month", "year", "morning", "evening", "afternoon", "same", "next", "last", "few"))
_LINKS = frozenset(("of", "for", "de", "la", "van", "von", "der", "del", "al", "bin", "the"))


@dataclass(slots=True)
class Name:
    """Somebody or something with a name: all mentions, the fullest form, and the roles stated anywhere."""

    full: str
    person: bool
    mentions: list[tuple[int, int]] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Names:
    """The names of an article, and for each word of a name who it belongs to."""

    at: dict[int, Name]
    starts: list[int]
    distinct: tuple[Name, ...]

    def of(self, first: int, after: int) -> Name | None:
        """The last name that stands in these words."""
        for i in range(after - 1, first - 1, -1):
            if i in self.at:
                return self.at[i]
        return None


def find_names(words: Words) -> Names:
    """The people and bodies named in an article; needs no list of names, only how the text uses its capitals."""
    lower = {word for word in set(words.word) if word[0].islower()}
    runs = _runs(words, lower)
    entries: list[tuple[int, int, list[str], bool, str]] = []
    for first, after in runs:
        parts = [w for w, k in zip(words.word[first:after], words.kind[first:after], strict=True) if k == "NAME"]
        title, parts = _without_title(parts)
        if parts:
            entries.append((first, after, parts, _is_person(words, first, after, parts, title, lower), title))
    return _join(words, entries)


def _runs(words: Words, lower: set[str]) -> list[tuple[int, int]]:
    kind, word = words.kind, words.word
    found = []
    i, count = 0, len(kind)
    starts = {first for first, _ in words.bounds}
    inner = {low for j, low in enumerate(words.low) if kind[j] == "NAME" and j not in starts}
    while i < count:
        if kind[i] != "NAME":
            i += 1
            continue
        after = i + 1
        while after < count and (kind[after] == "NAME" or _links(words, after)):
            after += 1
        # A capital at the start of a sentence is evidence only if a name goes on, or it has a capital elsewhere too.
        body_follows = after < count and kind[after] == "BODY"
        if after - i == 1 and i in starts and not body_follows and not _is_name(words, i, lower, inner):
            i = after
            continue
        if words.low[i] in SOURCE_NOUNS and after - i == 1 and word[i].lower() not in TITLES and i in starts:
            i = after
            continue
        found.append((i, after))
        i = after
    return found


def _links(words: Words, i: int) -> bool:
    if i + 1 >= len(words.kind) or words.kind[i + 1] != "NAME":
        return False
    if words.kind[i] == ".":
        before = words.word[i - 1]
        return before.lower() in TITLES or len(before) == 1 or before in ("St", "Jr")
    return words.low[i] in ("of", "for", "de", "van", "von", "del", "&", "al") and words.end[i] - words.start[i] < 4


def _is_name(words: Words, i: int, lower: set[str], inner: set[str]) -> bool:
    """True where a sentence opens with a name: it has its capital elsewhere, or somebody so called speaks."""
    mine = words.low[i]
    if mine in lower:
        return False
    if mine in inner:
        return True
    after = words.low[i + 1] if i + 1 < len(words.low) else ""
    return mine not in SOURCE_NOUNS and not mine.endswith(("ing", "ly")) and after in _SPOKE


def _without_title(parts: list[str]) -> tuple[str, list[str]]:
    for at in range(len(parts) - 1, -1, -1):
        low = parts[at].lower()
        if at < len(parts) - 1 and (low in TITLES or SOURCE_NOUNS.get(low) == "ROLE"):
            return " ".join(parts[: at + 1]), parts[at + 1 :]
    return "", parts


def _is_person(words: Words, first: int, after: int, parts: list[str], title: str, lower: set[str]) -> bool:
    lows = [part.lower() for part in parts]
    if any(SOURCE_NOUNS.get(low) in ("BODY", "PAPER") for low in lows) or any(
        part.isupper() and len(part) > 1 for part in parts
    ):
        return False
    if title or (after < len(words.kind) and words.low[after] in ("who", "whose")):
        return True
    if first and words.kind[first - 1] == "ROLE":
        return True
    if first and words.low[first - 1] in ("the", "in", "at", "from", "near"):
        return False
    if any(word in _LINKS for word in words.low[first:after]) and len(parts) > 2:
        return False
    return lows[-1] not in lower and 1 < len(parts) < 5


def _join(words: Words, entries: list[tuple[int, int, list[str], bool, str]]) -> Names:
    at: dict[int, Name] = {}
    starts = []
    by_last: dict[str, list[Name]] = defaultdict(list)
    for first, after, parts, person, title in sorted(entries, key=lambda entry: (-len(entry[2]), entry[0])):
        same = by_last[parts[-1]][:MOST]
        name = next((n for n in same if set(parts) <= set(n.full.split())), None)
        if name is None and len(parts) == 1:
            name = next((n for n in by_last["^" + parts[0]][:MOST] if n.person), None)
        if name is None:
            name = Name(" ".join(parts), person)
            by_last[parts[-1]].append(name)
            by_last["^" + parts[0]].append(name)
        name.person = name.person or (person and len(parts) > 1) or bool(title)
        name.mentions.append((first, after))
        if title and title.lower() not in ("mr", "mrs", "ms", "miss", "mx"):
            name.roles.append(title)
        for i in range(first, after):
            at[i] = name
        starts.append(first)
    distinct = tuple({id(name): name for name in at.values()}.values())
    for name in distinct:
        near = (_role_near(words, *mention) for mention in name.mentions)
        name.roles = list(dict.fromkeys([*name.roles, *filter(None, near)]))[:MOST]
    return Names(at, sorted(starts), distinct[:MOST])


def _is_appositive(words: Words, j: int, last: int) -> bool:
    """True where "a night porter" or "the pump man," stands: whatever it says there, it tells who somebody is."""
    if j + 1 >= last or words.kind[j + 1] != "w" or words.low[j + 1] in _TIMES:
        return False
    closed = "," in words.kind[j + 2 : min(j + 6, last)]
    return words.low[j] in ("a", "an") or (words.low[j] == "the" and closed)


def _role_near(words: Words, first: int, after: int) -> str:
    """The role beside a mention: in front ("budget chair Ana Ruiz"), behind a comma, or after "is a"."""
    kind, low = words.kind, words.low
    if first and kind[first - 1] == "ROLE":
        return low[first - 1]
    if first > 1 and kind[first - 1] == "," and kind[first - 2] == "ROLE" and kind[min(after, len(kind) - 1)] == ",":
        return low[first - 2]
    if first > 3 and kind[first - 1] == "," and low[first - 3] == "of" and kind[first - 4] == "ROLE":
        return low[first - 4]
    begin, last = after, words.bounds[words.sentence[first]][1]
    if begin >= last:
        return ""
    age = (
        begin + 3
        if begin + 3 < last and kind[begin] == "," and kind[begin + 1] == "NUM" and kind[begin + 2] == ","
        else begin
    )
    if (
        kind[begin] == "("
        or kind[age] in (",", "—", "–")
        or (age > begin and kind[age - 1] == ",")
        or low[begin] in ("who", "is", "was")
    ):
        for j in range(begin, min(last, age + 12)):
            if kind[j] in ('"', ";") or (kind[j] == "," and j > age + 1):
                return ""
            if kind[j] == "ROLE":
                return low[j]
            if kind[j - 1] == "," and _is_appositive(words, j, last):
                return " ".join(low[j : min(j + 4, last)])
            if low[j] in ("who", "whose") and j + 1 < last:
                return " ".join(low[j : j + 4])
    return ""
