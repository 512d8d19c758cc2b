from __future__ import annotations

import importlib.util
from pathlib import Path


def test_a_page_killed_at_any_moment_loses_no_mark_that_was_acknowledged(tmp_path):
    spec = importlib.util.spec_from_file_location("killing", Path(__file__).with_name("killing.py"))
    killing = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(killing)
    acknowledged, lost, complaints = killing.kill_while_saving(tmp_path, times=20, seed=1)
    assert acknowledged >= 20
    assert lost == []
    assert complaints == []
