"""What release does a Markdown file with front matter hold?"""

from pressroom.model.front_matter import RELEASE_KEYS
from pressroom.model.release import Dateline
from pressroom.model.source import Source
from pressroom.model.steps import Steps, at_once
from pressroom.readers.body import Surroundings, body_of_html, html_of_markdown
from pressroom.readers.building import Parts, document_of, proposed_id
from pressroom.readers.context import ReadingContext
from pressroom.readers.front_matter import Fields
from pressroom.readers.markdown_file import SourceError, read_markdown_file
from pressroom.readers.media import MediaReader
from pressroom.readers.reading import Reading

SEPARATOR = " — "


def read_markdown(data: bytes, source_path: str, context: ReadingContext) -> Reading:
    """Return what a Markdown source holds; `source_path` is relative to the content folder."""
    return at_once(markdown_read(data, source_path, context))


def markdown_read(data: bytes, source_path: str, context: ReadingContext) -> Steps[Reading]:
    """Read a Markdown source step by step."""
    path = context.shown(source_path)
    try:
        source = read_markdown_file(data, path, RELEASE_KEYS)
    except SourceError as error:
        return Reading(source_path=source_path, problems=error.problems)
    yield
    fields = source.fields
    folder = source_path.removesuffix(".md")
    media = MediaReader(context.content_path, folder, context.shown_content)
    images = media.images(fields.many("images"))
    attachments = media.attachments(fields.many("attachments"))
    dateline = _dateline(fields)
    around = Surroundings(
        path=path,
        lang=fields.get("lang") or context.site.lang,
        line=source.line,
        source=source.markdown,
        media_names=frozenset(media.names),
        folder=folder.rpartition("/")[2],
        images=images,
        dateline=dateline,
        # They were taken out of the source; only a reference by number could bring one back.
        is_free_of_controls="&#" not in source.markdown,
        was_issued="source_url" in fields.given,
    )
    markup = html_of_markdown(source.markdown)
    yield
    body = body_of_html(markup, around)
    yield
    parts = Parts(
        source=Source(
            path=source_path,
            sha256=source.sha256,
            url=fields.get("source_url"),
            lines=fields.lines_in(path),
        ),
        fields=fields,
        body=body,
        proposed_id="" if "id" in fields.given else proposed_id(source_path, data),
        images=images,
        attachments=attachments,
        dateline=dateline,
    )
    document, missing = document_of(parts, context)
    problems = (*source.problems, *media.problems, *body.problems, *missing)
    return Reading(
        source_path=source_path,
        document=document,
        problems=problems,
        media_paths=tuple(f"{folder}/{name}" for name in sorted(media.names)),
    )


def _dateline(fields: Fields) -> Dateline | None:
    printed = fields.get("dateline")
    return Dateline(as_printed=printed, separator=SEPARATOR) if printed else None
