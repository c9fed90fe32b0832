"""What release does a plain-text capture hold, with what its sidecar adds?"""

from collections.abc import Iterable
from pathlib import PurePosixPath

from markupsafe import escape

from pressroom.model.dates import When
from pressroom.model.front_matter import SIDECAR_KEYS
from pressroom.model.release import Dateline
from pressroom.model.source import Source
from pressroom.problems.problem import Problem, problem
from pressroom.readers.body import Surroundings, body_of_html
from pressroom.readers.building import Parts, document_of
from pressroom.readers.capture.reading import CaptureReading, Paragraph, read_capture
from pressroom.readers.context import ReadingContext
from pressroom.readers.front_matter import Field, Fields, typed_fields
from pressroom.readers.markdown import SEPARATOR
from pressroom.readers.media import MediaReader
from pressroom.readers.reading import Reading
from pressroom.readers.source_text import SourceText, decode_source, without_controls
from pressroom.readers.yaml_nodes import YamlError, read_yaml

NO_FIELDS = Fields({}, frozenset())


def read_capture_source(
    data: bytes, sidecar: bytes | None, source_path: str, context: ReadingContext
) -> Reading:
    """Return what a capture holds; the sidecar's keys win over what its text says."""
    path = context.shown(source_path)
    try:
        added, problems = _sidecar_fields(sidecar, f"{path}.yaml")
    except YamlError as error:
        return Reading(source_path=source_path, problems=error.problems)
    decoded = decode_source(data, path, added.get("encoding") or "utf-8")
    problems += _digest_problems(added, decoded)
    if decoded.problems:
        return Reading(source_path=source_path, problems=(*problems, *decoded.problems))
    text, controls = without_controls(decoded.text, path, "W103")
    capture = read_capture(text, path)
    fields = _merged(capture, added, path)
    folder = str(PurePosixPath(source_path).with_suffix(""))
    media = MediaReader(context.content_path, folder, context.shown_content)
    images = media.images(fields.many("images"))
    attachments = media.attachments(fields.many("attachments"))
    dateline = _dateline(capture, fields)
    around = Surroundings(
        path=path,
        lang=fields.get("lang") or context.site.lang,
        source=text,
        dateline=dateline,
        is_capture=True,
    )
    body = body_of_html(html_of_paragraphs(capture.paragraphs), around)
    parts = Parts(
        source=_source(source_path, decoded, capture, fields, path),
        fields=fields,
        body=body,
        proposed_id="r-" + decoded.sha256[:12],
        images=images,
        attachments=attachments,
        contacts=capture.contacts,
        dateline=dateline,
    )
    document, missing = document_of(parts, context)
    return Reading(
        source_path=source_path,
        document=document,
        problems=(
            *problems,
            *controls,
            *_unanswered(capture.problems, added),
            *media.problems,
            *body.problems,
            *missing,
        ),
        media_paths=tuple(f"{folder}/{name}" for name in sorted(media.names)),
    )


def html_of_paragraphs(paragraphs: Iterable[Paragraph]) -> str:
    """Return a capture's paragraphs as HTML; bullets that follow each other make one list."""
    parts: list[str] = []
    is_in_list = False
    for paragraph in paragraphs:
        if (paragraph.kind == "bullet") != is_in_list:
            is_in_list = not is_in_list
            parts.append("<ul>" if is_in_list else "</ul>")
        tag = {"bullet": "li", "heading": "h2", "prose": "p"}[paragraph.kind]
        parts.append(f"<{tag}>{escape(paragraph.text)}</{tag}>")
    if is_in_list:
        parts.append("</ul>")
    return "\n".join(parts)


def _sidecar_fields(sidecar: bytes | None, path: str) -> tuple[Fields, tuple[Problem, ...]]:
    if sidecar is None:
        return NO_FIELDS, ()
    decoded = decode_source(sidecar, path)
    if decoded.problems:
        raise YamlError(decoded.problems)
    text, controls = without_controls(decoded.text, path, "E103")
    group, found = read_yaml(text, path)
    fields, typed = typed_fields(group, path, SIDECAR_KEYS)
    return fields, (*controls, *found, *typed)


def _digest_problems(added: Fields, decoded: SourceText) -> tuple[Problem, ...]:
    field = added.values.get("sha256")
    if field is None or field.value == decoded.sha256:
        return ()
    return (
        problem(
            "E108", field.path, field.line, "sha256", expected=field.value, found=decoded.sha256
        ),
    )


def _unanswered(found: Iterable[Problem], added: Fields) -> tuple[Problem, ...]:
    """Return a capture's problems without those that its sidecar answers by giving the key."""
    return tuple(p for p in found if not p.field or p.field not in added.given)


def _merged(capture: CaptureReading, added: Fields, path: str) -> Fields:
    found: dict[str, Field] = {}
    for key, value in (
        ("title", capture.headline),
        ("dek", capture.dek),
        ("section", capture.section),
        ("number", capture.number),
        ("dateline", capture.dateline),
    ):
        if value is not None:
            found[key] = Field(value.value, path, value.line)
    if capture.date is not None:
        found["date"] = Field(When(day=capture.date.day), path, capture.date.line)
    return Fields({**found, **added.values}, frozenset(found) | added.given)


def _dateline(capture: CaptureReading, fields: Fields) -> Dateline | None:
    printed = fields.get("dateline")
    if printed is None:
        return None
    is_found = capture.dateline is not None and capture.dateline.value == printed
    separator = capture.dateline_separator if is_found else SEPARATOR
    return Dateline(as_printed=printed, separator=separator)


def _source(
    source_path: str, decoded: SourceText, capture: CaptureReading, fields: Fields, path: str
) -> Source:
    captured = fields.get("captured_on")
    return Source(
        path=source_path,
        sha256=decoded.sha256,
        is_capture=True,
        captured_on=captured.iso if captured else None,
        url=fields.get("source_url"),
        boilerplate=capture.boilerplate,
        lines=fields.lines_in(path),
    )
