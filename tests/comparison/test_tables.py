from __future__ import annotations

from newsglass.annotation.mark import Mark
from newsglass.annotation.marks import Marks
from newsglass.comparison.agreement import check_marks
from newsglass.comparison.classwide import count_answers
from newsglass.comparison.tables import choices_table, comparison_table
from newsglass.text.article import Article
from newsglass.text.span import Span


def test_every_mark_of_both_readers_is_in_the_table():
    article = Article(id="pool", title="", text="The pool is shut until May.")
    mine = Marks("pool", "alex", (Mark("a", 1, Span(0, 8), "source", rung=3), Mark("b", 1, Span(9, 16), "cue")))
    key = Marks("pool", "key", (Mark("k", 1, Span(0, 8), "source", rung=2), Mark("l", 1, Span(17, 26), "content")))
    table = comparison_table(check_marks(mine, key), article)
    assert table["agreement"].tolist() == ["same", "only left", "only right"]
    assert table["words"].tolist() == ["The pool", "is shut", "until May"]
    assert table.loc[0, ["left rung", "right rung"]].tolist() == [3, 2]


def test_a_hidden_group_has_no_row():
    table = choices_table([count_answers("hook", ["A"] * 6), count_answers("exit", ["B"] * 4)])
    assert table.to_numpy().tolist() == [["hook", "A", 6, 6]]
