"""The command line: `newsglass --help` reads like a menu."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from newsglass.errors import NewsglassError

app = typer.Typer(
    help="Newsglass: read an article, mark it, compare its sourcing, chart how it is written.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


@app.command()
def lab(
    teacher: Annotated[bool, typer.Option("--teacher", help="Show the teacher pages with the keys too.")] = False,
    no_browser: Annotated[bool, typer.Option("--no-browser", help="Only print the address.")] = False,
    port: Annotated[int | None, typer.Option(help="Use this port instead of the first free one from 8888.")] = None,
) -> None:
    """Open the lessons in JupyterLab."""
    from newsglass.classroom.lab import open_lab

    open_lab(teacher=teacher, browser=not no_browser, port=port)


@app.command()
def check() -> None:
    """List everything that is wrong with the lessons, as a to-do list."""
    from newsglass.lessons.build import stale_pages
    from newsglass.lessons.check import check_lesson
    from newsglass.lessons.form_files import check_forms, forms_folder
    from newsglass.lessons.read import lesson_folders

    found = {folder.name: check_lesson(folder) for folder in lesson_folders()}
    if forms_folder().is_dir():
        found["forms"] = check_forms()
    for name, left in found.items():
        typer.echo(f"{name}: {'nothing to do' if not left else f'{len(left)} to do'}")
        for number, problem in enumerate(left, start=1):
            typer.echo(f"  {number}. {problem}")
    problems = sum(map(len, found.values()))
    for name in stale_pages() if not problems else ():
        problems += 1
        typer.echo(f"notebooks/{name} is not what the lesson says. Run: newsglass build")
    if problems:
        raise typer.Exit(1)


@app.command()
def forms(
    folder: Annotated[Path | None, typer.Argument(help="The folder with the files that were handed in.")] = None,
) -> None:
    """Before and after: what the class learned. Without a folder, how the two forms match."""
    from newsglass.classroom.forms_result import class_result
    from newsglass.lessons.form_files import match_table

    typer.echo(match_table() if folder is None else str(class_result(folder)))


@app.command()
def build() -> None:
    """Make the notebooks from the lesson folders."""
    from newsglass.lessons.build import build as build_pages

    changed = build_pages()
    for path in changed:
        typer.echo(f"{'wrote' if path.exists() else 'removed'} {path.name}")
    typer.echo(f"{len(changed)} pages changed." if changed else "Every page is up to date.")


@app.command()
def new(name: Annotated[str, typer.Argument(help="A short name, such as night-bus.")]) -> None:
    """Begin a lesson of your own: a small one to change piece by piece."""
    from newsglass.lessons.new import new_lesson

    folder = new_lesson(name)
    typer.echo(f"{folder} is there. Change its plain text, then run: newsglass check, and newsglass build.")


@app.command("print")
def print_pack(
    lesson: Annotated[str, typer.Argument(help="A lesson's name, such as 02-says-who, or: forms")],
    level: Annotated[
        str, typer.Option(help="The reading level of the texts: plain, standard or stretch.")
    ] = "standard",
    size: Annotated[str, typer.Option("--paper", help="letter or a4.")] = "letter",
    to: Annotated[Path, typer.Option("--to", help="The folder for the PDF files.")] = Path("printed"),
) -> None:
    """A lesson on paper, as PDF files. The students' sheets lie apart from the plan and the key."""
    from newsglass.lessons.handout import print_forms, print_lesson
    from newsglass.lessons.read import find_lesson

    made = print_forms(to, size) if lesson == "forms" else print_lesson(find_lesson(lesson), to, level, size)
    for path in made:
        typer.echo(f"{path.name} is in {to}")


@app.command("hand-in")
def hand_in_work(
    to: Annotated[Path, typer.Option("--to", help="The folder your teacher collects from.")] = Path("handed-in"),
) -> None:
    """Copy everyone's work on this machine to a folder. One file a student."""
    from newsglass.annotation.handin import hand_in
    from newsglass.lessons.places import work_folder
    from newsglass.lessons.who import students

    for student in students():
        typer.echo(f"{hand_in(student.id, work_folder(), to).name} is in {to}")
    if not students():
        typer.echo("Nobody has worked here yet. Open the lessons with: newsglass lab")


def main() -> None:
    """Run a command; what goes wrong is one plain sentence."""
    try:
        app()
    except NewsglassError as problem:
        typer.echo(str(problem), err=True)
        sys.exit(1)
