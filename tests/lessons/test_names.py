"""Who is who: in a course about sources, a name that comes back has to be the same person."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from newsglass.lessons.form_files import read_form
from newsglass.lessons.read import article_files, open_article

BYLINE = re.compile(r"(?:By | and )([^\W\d_]+) ([^\W\d_]+)(?=$| and )")
SAID = re.compile(r"\bsaid (?:Dr\. |General )?([^\W\d_]+) ([^\W\d_]+)")


def people() -> Iterator[tuple[str, str]]:
    """The first and last names in the bylines, and of those who speak in the articles and the forms."""
    articles = [open_article(name) for name in article_files()]
    forms = [item.text for letter in "ab" for item in read_form(letter).items]
    found = [pair for article in articles for pair in BYLINE.findall(article.byline)]
    found += [pair for text in (*(article.text for article in articles), *forms) for pair in SAID.findall(text)]
    yield from (pair for pair in found if pair[0].istitle() and pair[1].istitle())


def test_nobody_in_the_course_shares_a_first_or_last_name_with_somebody_else():
    bearers = defaultdict(set)
    for person in people():
        for name in person:
            bearers[name].add(person)
    assert len(bearers) > 40
    assert {name: found for name, found in bearers.items() if len(found) > 1} == {}
