"""What does a page of content/pages say?"""

from pressroom.model.addresses import slug_of
from pressroom.model.edition import StandingPage
from pressroom.model.page_keys import PAGE_KEYS
from pressroom.problems.problem import Problem, problem
from pressroom.readers.body import Surroundings, body_of_html, html_of_markdown
from pressroom.readers.markdown_file import SourceError, read_markdown_file


def read_standing_page(
    data: bytes, source_path: str, path: str, lang: str
) -> tuple[StandingPage, tuple[Problem, ...]]:
    """Return the page, and warnings about it.

    `path` is the source as messages name it, `lang` the site's language. The body's links to
    pages of the site are still `site:PATH`.

    Raises:
        SourceError: something is missing or wrong.
    """
    source = read_markdown_file(data, path, PAGE_KEYS)
    fields = source.fields
    body = body_of_html(
        html_of_markdown(source.markdown),
        Surroundings(
            path=path,
            lang=fields.get("lang") or lang,
            line=source.line,
            source=source.markdown,
        ),
    )
    missing = [
        problem("E134", path, 1, key=key.name, what="page")
        for key in PAGE_KEYS.values()
        if key.is_required and key.name not in fields.given
    ]
    problems = (*source.problems, *missing, *body.problems)
    title, description = fields.get("title"), fields.get("description")
    slug = fields.get("slug") or slug_of(title or "")
    if title and not slug:
        problems += (problem("E129", path, fields.values["title"].line, "title"),)
    if any(p.is_error for p in problems) or not title or not description:
        raise SourceError(problems)
    page = StandingPage(
        path=f"{slug}/",
        title=title,
        description=description,
        lang=fields.get("lang") or lang,
        body_html=body.html,
        source_path=source_path,
    )
    return page, problems
