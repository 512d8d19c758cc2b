"""A student's own result on a form: what they did, in words, never a score."""

from __future__ import annotations

from collections.abc import Mapping

from newsglass.comparison.discernment import Discernment, Rating, discern
from newsglass.errors import TooFewToTell
from newsglass.lessons.form_files import Form, FormItem

YES = 3  # a rating of 3 or 4 says "well supported"
LEANING = 0.5  # of a standard deviation: a smaller lean is no more than chance in twelve items
_APART = (
    (0.9, "You rated nearly every sound item above the weak ones."),
    (0.7, "You rated most sound items above the weak ones."),
    (0.55, "You rated sound items above weak ones a little more often than the other way round."),
    (0.0, "Sound and weak items got much the same ratings from you this time."),
)


def before_in_words(form: Form, ratings: Mapping[str, int], sureness: Mapping[str, int]) -> tuple[str, ...]:
    """What a student did on the first form, without a hint on any item: others may still have this form before them."""
    well = sum(rating >= YES for rating in ratings.values())
    sure = sum(1 for value in sureness.values() if isinstance(value, int) and value >= YES)
    return (
        f"You rated {len(ratings)} items. You found {well} of them fairly well or well supported, and you were sure or "
        f"fairly sure about {sure}.",
        "Your ratings are kept. After the course you rate twelve other items, and then you see what changed.",
    )


def after_in_words(
    form: Form, ratings: Mapping[str, int], first: Form | None = None, earlier: Mapping[str, int] | None = None
) -> tuple[str, ...]:
    """How a student told sound from weak items, how they leaned, and what changed since the first form.

    Words and never a number: twelve items are too few to measure one student by.
    """
    now = _discern(form, ratings)
    if now is None:
        return ("This form has ratings missing, so there is nothing to say about it yet.",)
    said = [next(words for least, words in _APART if now.auc >= least), _lean(now)]
    then = _discern(first, earlier or {}) if first else None
    if then is not None:
        said.append(_change(then, now))
    said.append("Twelve items can't measure you. They can show you which ones to look at again.")
    return tuple(part for part in said if part)


def worth_a_look(form: Form, ratings: Mapping[str, int]) -> tuple[tuple[FormItem, str], ...]:
    """Two items to read again: a sound one first (what it did well), then a weak one, each the furthest from its key."""
    found = []
    for sound in (True, False):
        items = [item for item in form.items if item.sound == sound and item.id in ratings]
        if items:
            item = min(items, key=lambda one: ratings[one.id] if one.sound else -ratings[one.id])
            found.append((item, _heading(item, ratings[item.id])))
    return tuple(found)


def _heading(item: FormItem, rating: int) -> str:
    if item.sound:
        return f"You gave this {rating}. Its support fits how surely it speaks."
    return f"You gave this {rating}. It speaks more surely than its support allows."


def _discern(form: Form, ratings: Mapping[str, int]) -> Discernment | None:
    try:
        return discern([Rating(item.sound, ratings[item.id]) for item in form.items if item.id in ratings])
    except TooFewToTell:
        return None


def _lean(found: Discernment) -> str:
    if found.c > LEANING:
        return "You leaned towards doubt: some sound items got a 1 or a 2. What would have been enough for you?"
    if found.c < -LEANING:
        return "You leaned towards trust: some weak items got a 3 or a 4. What made them look well supported?"
    return ""


def _change(then: Discernment, now: Discernment) -> str:
    apart, doubt = now.auc - then.auc, now.c - then.c
    if apart > 0.1:
        return "On the first form you told them apart less clearly."
    if doubt > LEANING:
        return "Since the first form you doubt more items, the sound ones too. Practise saying what an item does well."
    if apart < -0.1:
        return "On the first form you told them apart more clearly. The items differ, so that may be chance."
    return "That is much like the first form."
