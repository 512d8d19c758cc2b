"""Work as W3C Web Annotations (Web Annotation Data Model, W3C Recommendation 2017), written and read back.

One file is an AnnotationCollection with one AnnotationPage. A mark is an Annotation whose bodies tag and comment and
whose target is a quotation with its position (in Unicode characters); an answer is an Annotation that replies to a
step. What the standard has no word for stands under `newsglass:`.
"""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any
from urllib.parse import quote

from newsglass.annotation.anchor import Quotation
from newsglass.annotation.kept import Answer, Contents, KeptMark, canonical
from newsglass.annotation.mark import Mark
from newsglass.errors import WorkIsDamaged
from newsglass.text.span import Span

FORMAT = 1
CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"newsglass": "urn:newsglass:terms:"}]
_WRONG = (KeyError, TypeError, ValueError, IndexError, AttributeError)


def write_work(student: str, lesson: str, contents: Contents) -> str:
    """The work as JSON-LD text, one annotation a line; equal contents always give equal text."""
    owner = _urn("student", student)
    items = [_mark_line(contents.marks[key], owner) for key in sorted(contents.marks)]
    items += [_json(_answer_annotation(contents.answers[key], owner, lesson)) for key in sorted(contents.answers)]
    name = _urn("work", student, lesson)
    head = {
        "@context": CONTEXT,
        "id": name,
        "type": "AnnotationCollection",
        "label": f"Work of {student} in {lesson}",
        "creator": owner,
        "total": len(items),
        "newsglass:format": FORMAT,
        "newsglass:student": student,
        "newsglass:lesson": lesson,
    }
    page = {"id": f"{name}:page", "type": "AnnotationPage", "partOf": name, "startIndex": 0}
    lines = ",\n".join(items)
    return f'{_json(head)[:-1]},\n"first":{_json(page)[:-1]},"items":[\n{lines}\n]}}}}\n'


def read_work(written: str) -> tuple[str, str, Contents, int]:
    """Student, lesson, what the file holds, and how many annotations in it made no sense.

    `WorkIsDamaged` when the text is no work file at all, or one that a newer Newsglass made.
    """
    try:
        return work_from(json.loads(written))
    except (ValueError, RecursionError) as problem:
        raise WorkIsDamaged("It is cut off or is not JSON.") from problem


def work_from(collection: Any) -> tuple[str, str, Contents, int]:
    """The same as `read_work`, from parsed JSON."""
    try:
        version = collection["newsglass:format"]
        student, lesson = collection["newsglass:student"], collection["newsglass:lesson"]
        items = collection["first"]["items"]
        well_formed = isinstance(student, str) and isinstance(lesson, str) and isinstance(items, list)
    except _WRONG as problem:
        raise WorkIsDamaged("It does not have the form of a work file.") from problem
    if type(version) is not int or version < 1 or not well_formed:
        raise WorkIsDamaged("It does not have the form of a work file.")
    if version > FORMAT:
        raise WorkIsDamaged("It was made by a newer Newsglass; update this one to read it.")
    marks, answers, senseless = {}, {}, 0
    for item in items:
        try:
            if item["motivation"] == "replying":
                answer = _answer(item)
                answers[answer.key] = answer
            else:
                kept = _kept_mark(item)
                marks[kept.key] = kept
        except _WRONG:
            senseless += 1
    return student, lesson, Contents(marks, answers), senseless


@lru_cache(maxsize=1024)  # a save writes every mark, and all but one are as they were
def _mark_line(kept: KeptMark, owner: str) -> str:
    return _json(_mark_annotation(kept, owner))


def _mark_annotation(kept: KeptMark, owner: str) -> dict[str, Any]:
    mark, words = kept.mark, kept.quotation
    comment = [{"type": "TextualBody", "purpose": "commenting", "format": "text/plain", "value": mark.because}]
    return {
        "id": _urn("mark", kept.article_id, kept.step, mark.id),
        "type": "Annotation",
        "motivation": "highlighting",
        "creator": owner,
        "body": [
            {"type": "TextualBody", "purpose": "tagging", "value": mark.label},
            *(comment if mark.because else []),
        ],
        "target": {
            "type": "SpecificResource",
            "source": _urn("article", kept.article_id),
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": words.exact,
                    "prefix": words.prefix,
                    "suffix": words.suffix,
                },
                {"type": "TextPositionSelector", "start": mark.span.start, "end": mark.span.end},
            ],
            "newsglass:fingerprint": kept.fingerprint,
        },
        "newsglass:article": kept.article_id,
        "newsglass:step": kept.step,
        "newsglass:id": mark.id,
        "newsglass:revision": mark.revision,
        "newsglass:confidence": mark.confidence,
        "newsglass:rung": mark.rung,
        "newsglass:group": mark.group,
        "newsglass:also_accepted": list(mark.also_accepted),
        "newsglass:deleted": mark.deleted,
    }


def _kept_mark(item: Any) -> KeptMark:
    words, position = item["target"]["selector"]
    bodies = {body["purpose"]: body["value"] for body in item["body"]}
    mark = Mark(
        id=_text(item["newsglass:id"]),
        revision=item["newsglass:revision"],
        span=Span(_number(position["start"]), _number(position["end"])),
        label=_text(bodies["tagging"]),
        because=_text(bodies.get("commenting", "")),
        confidence=item["newsglass:confidence"],
        rung=item["newsglass:rung"],
        group=_text(item["newsglass:group"]),
        also_accepted=tuple(_text(other) for other in item["newsglass:also_accepted"]),
        deleted=item["newsglass:deleted"] is True,
    )
    return KeptMark(
        article_id=_text(item["newsglass:article"]),
        step=_text(item["newsglass:step"]),
        fingerprint=_text(item["target"]["newsglass:fingerprint"]),
        quotation=Quotation(_text(words["exact"]), _text(words["prefix"]), _text(words["suffix"])),
        mark=mark,
    )


def _answer_annotation(answer: Answer, owner: str, lesson: str) -> dict[str, Any]:
    value = canonical(answer.value)
    return {
        "id": _urn("answer", answer.step, answer.question, str(answer.revision), answer.tab, answer.at),
        "type": "Annotation",
        "motivation": "replying",
        "creator": owner,
        "created": answer.at,
        "body": {"type": "TextualBody", "purpose": "replying", "format": "application/json", "value": value},
        "target": _urn("step", lesson, answer.step),
        "newsglass:step": answer.step,
        "newsglass:question": answer.question,
        "newsglass:revision": answer.revision,
        "newsglass:tab": answer.tab,
        "newsglass:typing": answer.typing,
    }


def _answer(item: Any) -> Answer:
    return Answer(
        step=_text(item["newsglass:step"]),
        question=_text(item["newsglass:question"]),
        value=json.loads(_text(item["body"]["value"])),
        revision=_number(item["newsglass:revision"]),
        at=_text(item["created"]),
        tab=_text(item["newsglass:tab"]),
        typing=item["newsglass:typing"] is True,
    )


def _urn(kind: str, *names: str) -> str:
    return ":".join(["urn:newsglass", kind, *(quote(name, safe="", errors="surrogatepass") for name in names)])


def _json(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:  # half an emoji from a browser: legal in JSON only as an escape
        return json.dumps(value, ensure_ascii=True, allow_nan=False, separators=(",", ":"))
    return text


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("Text was expected.")
    return value


def _number(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise TypeError("A whole number was expected.")
    return value
