"""The teacher's page is long: its links lead where they say."""

from __future__ import annotations

import shutil

import pytest
from playwright.sync_api import Page, expect

from newsglass.lessons.places import notebooks_folder

NAME = "02-says-who.ipynb"


@pytest.mark.parametrize(
    ("link", "heading"),
    [
        ("Key", "Key: answers with their reasons"),
        ("If a substitute takes the class", "If a substitute takes the class"),
    ],
)
def test_a_link_at_the_top_brings_its_part_into_view(lab, page: Page, link: str, heading: str):
    shutil.copyfile(notebooks_folder() / "teacher" / NAME, lab.root / NAME)
    lab.open(page, NAME)
    title = page.get_by_role("heading", name=heading).first
    expect(title).not_to_be_in_viewport()
    page.get_by_role("link", name=link, exact=True).first.press("Enter")
    expect(title).to_be_in_viewport()
