"""Phrase lists as data: loaded, checked, matched, shown as a table and edited by a student.

A list is a `.toml` file beside this one: `title`; `[groups]` with word lists that contexts may name; and `[[rule]]`s
with `name kind phrases why origin must_match must_not_match`, and, where a word alone is not enough, these contexts:

    preceded_by / not_preceded_by     the word just before is (not) one of these
    followed_by / not_followed_by     the word just after is (not) one of these
    before / not_before               one (none) of these stands earlier in the same sentence (60 words)
    after / not_after                 one (none) of these stands later in the same sentence (60 words)
    written                           "small": not as a name in the middle of a sentence
    layer                             rules of another layer may notice the same words too (a hedge inside a weasel)

In a phrase `_` stands for any one word. In a context `#` is a number, `^` a word with a capital letter, `.` the edge of
the sentence or a punctuation mark, `*ing` a word ending so, `un*` a word beginning so, `@say` the words of that group.
The longest phrase of a layer wins. A rule of kind `not` notices nothing itself: it keeps shorter rules away ("in May").
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsglass.errors import CannotRead, RulesHaveProblems, nearest
from newsglass.text.article import Article, as_article
from newsglass.text.span import Span
from newsglass.text.split import sentences

if TYPE_CHECKING:
    import pandas

_HERE = Path(__file__).parent
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[.,;:!?()\[\]\"“”—–]")
_CONTEXTS = (
    "preceded_by",
    "not_preceded_by",
    "followed_by",
    "not_followed_by",
    "before",
    "not_before",
    "after",
    "not_after",
)
_LISTS = ("phrases", "must_match", "must_not_match", *_CONTEXTS)
_NEEDED = ("name", "kind", "phrases", "why", "origin", "must_match", "must_not_match")
_KNOWN = (*_NEEDED, *_CONTEXTS, "written", "layer")
NOT = "not"
# Longer sentences than this are lists or damaged text; looking further would cost their length squared.
_FAR = 60


@dataclass(frozen=True, slots=True)
class Rule:
    """One entry of a phrase list: which words it notices, in which company, and why."""

    name: str
    kind: str
    phrases: tuple[str, ...]
    why: str
    origin: str
    must_match: tuple[str, ...] = ()
    must_not_match: tuple[str, ...] = ()
    contexts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    written: str = ""
    layer: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where a rule fired."""

    span: Span
    rule: Rule


_Phrase = tuple[tuple[str, ...], Rule, Callable[..., bool]]


@dataclass(frozen=True)
class Phrasebook:
    """A phrase list ready to be used: its rules and the word groups their contexts name.

    >>> book = load("hedging")
    >>> [hit.rule.kind for hit in book.find("The wall might fall.")]
    ['modal']
    """

    name: str
    title: str
    rules: tuple[Rule, ...]
    groups: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def find(self, article: Article | str, everything: bool = False) -> tuple[Hit, ...]:
        """Every place where a rule fires, in reading order; `everything` keeps the hits of rules of kind `not`."""
        hits: list[Hit] = []
        for words in _words_by_sentence(as_article(article).text):
            hits.extend(self._in_sentence(*words))
        return tuple(hits) if everything else tuple(hit for hit in hits if hit.rule.kind != NOT)

    def table(self) -> pandas.DataFrame:
        """The list as a table a student can edit: one row a rule, phrases and contexts separated by commas."""
        import pandas as pd

        rows = [
            {"name": r.name, "kind": r.kind, "phrases": ", ".join(r.phrases), "why": r.why, "origin": r.origin}
            | {key: ", ".join(r.contexts.get(key, ())) for key in _CONTEXTS}
            | {
                "written": r.written,
                "layer": r.layer,
                "must_match": "\n".join(r.must_match),
                "must_not_match": "\n".join(r.must_not_match),
            }
            for r in self.rules
        ]
        return pd.DataFrame(rows)

    def _in_sentence(self, met: list[re.Match[str]], shown: list[str], plain: list[str]) -> Iterable[Hit]:
        starts = self._starts
        taken: dict[str, int] = {}
        for at, word in enumerate(plain):
            begun = starts.get(word)
            if begun is None:
                continue
            for phrase, rule, fits in begun.get(plain[at + 1] if at + 1 < len(plain) else "", begun[""]):
                end = at + len(phrase)
                free = at >= taken.get(rule.layer, 0)
                if free and _same(phrase, plain, at, end) and fits(shown, plain, at, end):
                    yield Hit(Span(met[at].start(), met[end - 1].end()), rule)
                    taken[rule.layer] = end

    @cached_property
    def _starts(self) -> dict[str, dict[str, list[_Phrase]]]:
        """The phrases by their first and their second word; "" holds those that any second word, or none, may follow."""
        kept: dict[str, list[_Phrase]] = {}
        for rule in self.rules:
            fits = _context(rule, self.groups)
            for phrase in rule.phrases:
                words = tuple(m.group() for m in re.finditer(r"_|" + _WORD.pattern, phrase.lower().replace("’", "'")))
                kept.setdefault(words[0], []).append((words, rule, fits))
        for candidates in kept.values():
            candidates.sort(key=lambda candidate: (-len(candidate[0]), candidate[1].kind != NOT))
        return {word: _by_second(candidates) for word, candidates in kept.items()}


def load(name: str) -> Phrasebook:
    """The phrase list of that name: `load("hedging")`; `RulesHaveProblems` when there is no such list."""
    path = _HERE / f"{name}.toml"
    if not path.is_file():
        known = nearest(name, [p.stem for p in _HERE.glob("*.toml") if "[[rule]]" in p.read_text(encoding="utf-8")])
        raise RulesHaveProblems(f"There is no phrase list called “{name}”. There is: {', '.join(known)}.")
    return _loaded(path)


def phrasebook(rules: Any, name: str) -> Phrasebook:
    """The list to use: `None` is the one of that name, else a Phrasebook, a path, a table or a list of rules."""
    if rules is None:
        return load(name)
    if isinstance(rules, Phrasebook):
        return rules
    if isinstance(rules, str | Path):
        return read_phrasebook(Path(rules))
    if hasattr(rules, "to_dict"):
        rules = rules.to_dict("records")
    usual = load(name)
    return Phrasebook(name, usual.title, _rules(list(rules), usual.groups, "the table"), usual.groups)


def read_phrasebook(path: Path) -> Phrasebook:
    """A phrase list from a file; `CannotRead` or `RulesHaveProblems` says in one sentence what is wrong."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as problem:
        raise CannotRead(f"The phrase list {path.name} can't be opened; check its name and place.") from problem
    except tomllib.TOMLDecodeError as problem:
        raise RulesHaveProblems(f"The phrase list {path.name} is not valid TOML: {problem}.") from problem
    groups = {key: tuple(words) for key, words in table.get("groups", {}).items()}
    rules = _rules(table.get("rule", []), groups, path.name)
    return Phrasebook(path.stem, table.get("title", path.stem), rules, groups)


@cache
def _loaded(path: Path) -> Phrasebook:
    return read_phrasebook(path)


def _rules(entries: list[Mapping[str, Any]], groups: Mapping[str, tuple[str, ...]], where: str) -> tuple[Rule, ...]:
    if not entries:
        raise RulesHaveProblems(f"There is no rule in {where}; each starts with a line [[rule]].")
    rules = tuple(_rule(entry, groups, where, number) for number, entry in enumerate(entries, start=1))
    names = [rule.name for rule in rules]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice:
        raise RulesHaveProblems(f"Two rules in {where} are called “{twice}”; give one of them another name.")
    return rules


def _rule(entry: Mapping[str, Any], groups: Mapping[str, tuple[str, ...]], where: str, number: int) -> Rule:
    name = str(entry.get("name") or f"number {number}")
    lists = {key: _words(entry.get(key), "\n" if key.startswith("must") else ",") for key in _LISTS}
    missing = [key for key in _NEEDED if not (lists[key] if key in lists else entry.get(key))]
    if missing:
        raise RulesHaveProblems(f"The rule {name} in {where} has no {' and no '.join(missing)}; add it.")
    unknown = [key for key in entry if key not in _KNOWN]
    if unknown:
        near = nearest(unknown[0], _KNOWN, most=3)
        raise RulesHaveProblems(f"The rule {name} in {where} has “{unknown[0]}”; did you mean {', '.join(near)}?")
    for word in (word for key in _CONTEXTS for word in lists[key] if word.startswith("@")):
        if word[1:] not in groups:
            near = ", ".join(nearest(word[1:], groups, most=3)) or "none"
            raise RulesHaveProblems(f"The rule {name} in {where} names the group {word}; there is: {near}.")
    blank = next((p for p in lists["phrases"] if not (_WORD.match(p) or p[0] == "_")), None)
    if blank is not None:
        raise RulesHaveProblems(
            f"The rule {name} in {where} has the phrase “{blank}”, which doesn't begin with a word."
        )
    contexts = {key: lists[key] for key in _CONTEXTS if lists[key]}
    kept = {key: lists[key] for key in ("phrases", "must_match", "must_not_match")}
    return Rule(name, str(entry["kind"]), why=str(entry["why"]), origin=str(entry["origin"]), contexts=contexts,
                written=str(entry.get("written") or ""), layer=str(entry.get("layer") or ""), **kept)  # fmt: skip


def _words(value: Any, mark: str) -> tuple[str, ...]:
    if isinstance(value, str):
        value = value.split(mark)
    if not isinstance(value, Iterable):
        return ()
    return tuple(str(word).strip() for word in value if str(word).strip())


# Every list reads the same article one after the other: its words are looked up once.
@lru_cache(maxsize=2)
def _words_by_sentence(text: str) -> list[tuple[list[re.Match[str]], list[str], list[str]]]:
    kept = []
    straight = text.replace("’", "'")
    for sentence in sentences(text):
        met = list(_WORD.finditer(straight, sentence.start, sentence.end))
        shown = [match[0] for match in met]
        kept.append((met, shown, [word.lower() for word in shown]))
    return kept


def _by_second(candidates: list[_Phrase]) -> dict[str, list[_Phrase]]:
    seconds = {phrase[1] for phrase, _, _ in candidates if len(phrase) > 1} - {"_"}
    return {second: [one for one in candidates if one[0][1:2] in ((), ("_",), (second,))] for second in ("", *seconds)}


def _same(phrase: tuple[str, ...], plain: list[str], at: int, end: int) -> bool:
    if len(phrase) == 1:
        return True
    if end > len(plain) or phrase[1] not in ("_", plain[at + 1]):
        return False
    return all(want in ("_", got) for want, got in zip(phrase[1:], plain[at + 1 : end], strict=True))


def _context(rule: Rule, groups: Mapping[str, tuple[str, ...]]) -> Callable[[list[str], list[str], int, int], bool]:
    """One function that answers whether a match stands in the company its rule asks for."""
    tests = {key: _one_of(words, groups) for key, words in rule.contexts.items()}
    small = rule.written == "small"
    if not tests and not small:
        return lambda shown, plain, at, end: True

    def fits(shown: list[str], plain: list[str], at: int, end: int) -> bool:
        if small and shown[at][0].isupper() and at and not shown[at].isupper():
            return False
        for key, test in tests.items():
            negated = key.startswith("not_")
            where = key.removeprefix("not_")
            if where == "preceded_by":
                met = test(shown[at - 1] if at else ".")
            elif where == "followed_by":
                met = test(shown[end] if end < len(shown) else ".")
            else:
                met = any(map(test, shown[max(0, at - _FAR) : at] if where == "before" else shown[end : end + _FAR]))
            if met == negated:
                return False
        return True

    return fits


def _one_of(words: Iterable[str], groups: Mapping[str, tuple[str, ...]]) -> Callable[[str], bool]:
    flat = [inner for word in words for inner in (groups[word[1:]] if word.startswith("@") else (word,))]
    exact = {word for word in flat if word not in "#^." and "*" not in word}
    ends = tuple(word[1:] for word in flat if word.startswith("*"))
    begins = tuple(word[:-1] for word in flat if word.endswith("*"))
    number, capital, edge = "#" in flat, "^" in flat, "." in flat

    def test(shown: str) -> bool:
        word = shown.lower()
        return (
            word in exact
            or bool(ends and word.endswith(ends))
            or bool(begins and word.startswith(begins))
            or (number and shown[0].isdigit())
            or (capital and shown[0].isupper())
            or (edge and not shown[0].isalnum())
        )

    return test
