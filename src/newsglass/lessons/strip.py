"""Outside a lesson: an article's own shape, sentence by sentence, with the signs of sureness on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsglass.text.article import Article

if TYPE_CHECKING:
    from newsglass.widgets.strip import StripWidget


def strip(article: Article | str, other: Article | str | None = None, marks: Any = None) -> StripWidget:
    """See how sure an article sounds, sentence by sentence, alone or beside another on one scale.

    >>> shape = strip("The pool may open. Critics say it is clearly too late.")
    >>> shape.strips[0].count("hedge"), len(shape.strips[0].columns)
    (1, 2)

    One column a sentence, its height the number of words; hollow signs are the tool's, filled ones yours. `marks` is
    what `highlight(…, labels="sureness")` gave you (or `Marks`): signs appear as you mark. Arrow keys or a click show
    the sentence in the text. `chart_hedging` prints the same from the same numbers.
    """
    from newsglass.widgets.strip import StripWidget

    return StripWidget(article, other, marks)
