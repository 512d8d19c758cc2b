"""Candidate cues: every word of the reporting-verb list that stands in an article, with its family."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from newsglass.analysis.sourcing_lists import plural
from newsglass.analysis.sourcing_words import Words
from newsglass.errors import RulesHaveProblems

_LIST = Path(__file__).with_name("reporting_verbs.toml")
KINDS = ("statement", "stance")


@dataclass(frozen=True, slots=True)
class Family:
    """One rule of the list: a family of cues with the reason a student reads."""

    name: str
    kind: str
    why: str
    origin: str


@dataclass(frozen=True, slots=True)
class Form:
    """One word that may be a cue: `lemma`, its `shape` (base, s, ing, ed, noun, fixed), family and following words."""

    lemma: str
    shape: str
    family: Family
    rest: tuple[str, ...] = ()


@dataclass(frozen=True)
class CueList:
    """All forms by their first word, the longest first."""

    forms: dict[str, tuple[Form, ...]]
    families: dict[str, Family]

    def at(self, words: Words, i: int) -> Form | None:
        """The longest listed form that starts at word `i`, if one does."""
        found = self.forms.get(words.low[i])
        if found is None:
            return None
        for form in found:
            rest = form.rest
            if not rest or tuple(words.low[i + 1 : i + 1 + len(rest)]) == rest:
                return form
        return None


def verb_forms(verb: str, irregular: dict[str, list[str]]) -> dict[str, str]:
    """The forms of an English verb by spelling: `verb_forms("deny", {})["denied"]` is "ed"."""
    if verb in irregular:
        forms = dict.fromkeys(irregular[verb][2:] or [verb], "ed")
        forms |= {irregular[verb][0]: "s", irregular[verb][1]: "ing"}
        forms.setdefault(verb, "base")
        return forms
    forms = {verb: "base", plural(verb): "s"}
    if verb.endswith("e"):
        return forms | {verb[:-1] + "ing": "ing", verb + "d": "ed"}
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return forms | {verb + "ing": "ing", verb[:-1] + "ied": "ed"}
    return forms | {verb + "ing": "ing", verb + "ed": "ed"}


def _add(forms: dict[str, list[Form]], phrase: str, form: Form) -> None:
    first, *rest = phrase.split()
    entry = Form(form.lemma, form.shape, form.family, (*rest, *form.rest))
    kept = forms.setdefault(first, [])
    if all(other.rest != entry.rest for other in kept):
        kept.append(entry)


def read_cues(table: dict[str, Any]) -> CueList:
    """The cue list of a table in the form of `reporting_verbs.toml`; `RulesHaveProblems` when it is in another form."""
    irregular = table.get("irregular", {})
    forms: dict[str, list[Form]] = {}
    families = {}
    for rule in table.get("rule", ()):
        kind = rule.get("kind")
        if "name" not in rule or kind not in KINDS:
            raise RulesHaveProblems(
                f"The rule {rule.get('name', '?')!r} needs a name and a kind, either statement or stance; add them."
            )
        family = Family(rule["name"], kind, rule.get("why", ""), rule.get("origin", ""))
        families[family.name] = family
        for phrase in rule.get("phrases", ()):
            _add(forms, phrase.lower(), Form(phrase.lower(), "fixed", family))
        for verb in rule.get("verbs", ()):
            head, *rest = verb.lower().split()
            for word, shape in verb_forms(head, irregular).items():
                _add(forms, word, Form(verb.lower(), shape, family, tuple(rest)))
        for noun in rule.get("nouns", ()):
            for word in (noun.lower(), plural(noun.lower())):
                _add(forms, word, Form(noun.lower(), "noun", family))
    if not forms:
        raise RulesHaveProblems(
            "The list of reporting verbs has no rule in it; start from the original list and edit that."
        )
    longest_first = {word: tuple(sorted(found, key=lambda form: -len(form.rest))) for word, found in forms.items()}
    return CueList(longest_first, families)


@lru_cache(maxsize=8)
def _from_file(path: str) -> CueList:
    return read_cues(tomllib.loads(Path(path).read_text(encoding="utf-8")))


def load_cues(rules: Any = None) -> CueList:
    """The cue list: ours, or a student's edited copy given as a path, a list of rules, or a pandas table.

    A list or a table may hold only changed rules with `name`, `kind` and `verbs`, `nouns` or `phrases`.
    """
    if rules is None:
        return _from_file(str(_LIST))
    if isinstance(rules, CueList):
        return rules
    if isinstance(rules, (str, Path)):
        return _from_file(str(rules))
    if hasattr(rules, "to_dict"):
        rules = rules.to_dict("records")
    ours = tomllib.loads(_LIST.read_text(encoding="utf-8"))
    return read_cues({"irregular": ours["irregular"], "rule": list(rules)})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word that may be a cue: from word `at` up to word `after`."""

    at: int
    after: int
    form: Form


def candidates(words: Words, cues: CueList) -> list[Candidate]:
    """Every word of the text that may be a cue, in order of the text."""
    forms, low = cues.forms, words.low
    found = []
    after = 0
    for i, small in enumerate(low):
        if small not in forms or i < after:
            continue
        form = cues.at(words, i)
        if form is None or (form.family.name == "in-document" and not _names_a_paper(words, i)):
            continue
        after = i + 1 + len(form.rest)
        found.append(Candidate(i, after, form))
    return found


def _names_a_paper(words: Words, i: int) -> bool:
    # "in", "on" and "by" are everywhere: they are worth a look only before a poll, a letter or a study.
    for j in range(i + 1, min(i + 9, len(words.low))):
        kind = words.kind[j]
        if kind == "PAPER":
            return True
        if kind in ("PREP", "AUX", ",", ".", "PRON", "SUB", "CONJ", "to", "that", '"') and words.low[j] != ",":
            return False
    return False
