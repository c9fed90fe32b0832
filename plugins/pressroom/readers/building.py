"""Make a release of what a reader found in its source."""

import hashlib
from typing import Any, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from pressroom.model.addresses import slug_of
from pressroom.model.dates import When
from pressroom.model.identity import Identity
from pressroom.model.media import Attachment, Image
from pressroom.model.notices import Correction, Removal, Withdrawal
from pressroom.model.release import Dateline, Document, Release
from pressroom.model.source import Source
from pressroom.model.vocabulary import Contact
from pressroom.problems.problem import Problem, problem
from pressroom.readers.body import Body
from pressroom.readers.context import ReadingContext
from pressroom.readers.front_matter import Fields
from pressroom.readers.references import References
from pressroom.readers.summary import LONGEST_SUMMARY, first_sentence, shortened

# Lists and cards show less of a longer one. Of the 10,435 releases of one department, three in a
# hundred have such a headline.
LONGEST_HEADLINE = 160

N = TypeVar("N", Withdrawal, Removal)


class Parts(Struct, frozen=True, kw_only=True):
    """What a reader found: fields by key, the clean body, and the media.

    `proposed_id` is the id for a source that gives none (no matter where it gives one): a capture's
    own, or what a Markdown release is told to write. `contacts` are those found in a capture.
    """

    source: Source
    fields: Fields
    body: Body
    proposed_id: str
    images: tuple[Image, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    contacts: tuple[Contact, ...] = ()
    dateline: Dateline | None = None


def document_of(
    parts: Parts, context: ReadingContext
) -> tuple[Document | None, tuple[Problem, ...]]:
    """Return the document, or None with the problems that keep it from being one."""
    builder = _Builder(parts, context)
    return builder.document(), tuple(builder.problems)


class _Builder:
    """Builds one release, and collects what is missing or contradictory."""

    def __init__(self, parts: Parts, context: ReadingContext) -> None:
        self.parts = parts
        self.context = context
        self.fields = parts.fields
        self.path = context.shown(parts.source.path)
        self.problems: list[Problem] = []
        self.text_sha256 = ""
        self.references = References(context.names, parts.fields, self.path)

    def document(self) -> Document | None:
        fields, body = self.fields, self.parts.body
        title, when = fields.get("title"), fields.get("date")
        if not title and "title" not in fields.given:
            self.say("E120", "title")
        if not when and "date" not in fields.given:
            self.say("E121", "date")
        has_text = bool(body.text) or bool(fields.get("draft"))
        if not has_text:
            self.say("E170", "")
        self.check_lengths()
        terms = self.terms(when)
        release_id = self.release_id()
        if title:
            self.text_sha256 = text_digest(title, fields.get("dek"), body.text)
        identity = self.identity(release_id, title, when) if release_id and title and when else None
        if identity is None or terms["section"] is None or not has_text:
            return None
        release = Release(
            **terms,
            corrections=self.corrections(when),
            withdrawn=self.notice("withdrawn", Withdrawal, when),
            removed=self.notice("removed", Removal, when),
            identity=identity,
            source=self.parts.source,
            headline=title,
            date=when,
            lang=fields.get("lang") or self.context.site.lang,
            summary=self.summary(),
            word_count=body.word_count,
            text_sha256=self.text_sha256,
            dek=fields.get("dek"),
            number=fields.get("number"),
            images=self.parts.images,
            attachments=self.parts.attachments,
            links=body.links,
            is_draft=bool(fields.get("draft")),
            embargo_at=fields.get("embargo"),
            is_embargo_open_ended="embargo" in fields.given and not fields.get("embargo"),
            translation_of=fields.get("translation_of"),
            replaced_by=fields.get("replaced_by"),
            legacy_urls=tuple(entry.value for entry in fields.many("legacy_urls")),
            related=tuple(entry.value for entry in fields.many("related")),
            series=fields.get("series"),
        )
        return Document(release=release, body_html=body.html)

    def say(self, code: str, field: str, **values: object) -> None:
        found = self.fields.values.get(field)
        path, line = (found.path, found.line) if found else (self.path, 0)
        self.problems.append(problem(code, path, line, field, **values))

    def terms(self, when: When | None) -> dict[str, Any]:
        """Return the fields that name terms; each is looked up, whatever else is wrong."""
        vocabularies, references = self.context.names.vocabularies, self.references
        terms = {
            "section": references.section(),
            "dateline": self.dateline(),
            "topics": references.many("topics", vocabularies.topics),
            "organisations": references.many("organisations", vocabularies.organisations),
            "people": references.mentions(when),
            "contacts": references.many("contacts", vocabularies.contacts) or self.parts.contacts,
            "quotations": references.spoken(self.parts.body.quotations),
        }
        self.problems += references.problems
        return terms

    def dateline(self) -> Dateline | None:
        places = self.context.names.vocabularies.places
        place = self.references.one("place", "places", places)
        printed = self.parts.dateline
        return replace(printed, place=place) if printed and place else printed

    def check_lengths(self) -> None:
        summary = self.fields.get("summary")
        if summary and len(summary) > LONGEST_SUMMARY:
            self.say("E135", "summary", size=len(summary))
        headline = self.fields.get("title") or ""
        if len(headline) > LONGEST_HEADLINE:
            self.say("W135", "title", size=len(headline), limit=LONGEST_HEADLINE)

    def summary(self) -> str:
        given = self.fields.get("summary") or self.fields.get("dek")
        if given:
            return shortened(given)
        return first_sentence(next(iter(self.parts.body.paragraphs), self.parts.body.text))

    def release_id(self) -> str | None:
        given: str | None = self.fields.get("id")
        if given is None and self.parts.source.is_capture:
            return self.parts.proposed_id
        if given is None and "id" not in self.fields.given:
            self.say("E127", "id", example=self.parts.proposed_id)
        return given

    def identity(self, release_id: str, title: str, when: When) -> Identity | None:
        fields, source = self.fields, self.parts.source
        pinned = self.context.ledger.pinned.get(release_id)
        if pinned is None and source.is_capture and not fields.get("id"):
            pinned = self.context.ledger.find(release_id, source.path, self.text_sha256)
        slug = fields.get("slug")
        if pinned is not None:
            first = pinned.first
            if slug and slug != first.slug:
                self.say("E242", "slug", pinned=first.slug, value=slug, key="slug")
            return Identity(
                id=first.id,
                slug=first.slug,
                day=first.day,
                sequence=first.sequence,
                first_published_at=first.published_at,
            )
        made = slug_of(title)
        if not slug and fields.get("corrections"):
            self.say("E137", "corrections", example=made)
        if not slug and not made:
            self.say("E129", "title")
            return None
        return Identity(id=release_id, slug=slug or made, day=when.day)

    def corrections(self, issued: When) -> tuple[Correction, ...]:
        entries = self.fields.many("corrections")
        if not entries:
            return ()
        corrections = [
            Correction(
                when=entry.value.get("when"),
                kind=entry.value.get("kind"),
                note=entry.value.get("note"),
            )
            for entry in entries
            if {"when", "kind", "note"} <= entry.value.values.keys()
        ]
        for correction in corrections:
            if correction.when.day < issued.day:
                told = f"corrected {correction.when.iso}, issued {issued.iso}"
                self.say("E247", "corrections", value=told)
        zone = self.context.site.zone
        return tuple(sorted(corrections, key=lambda c: c.when.starts_at(zone)))

    def notice(self, key: str, cls: type[N], issued: When) -> N | None:
        group = self.fields.get(key)
        if group is None or not {"when", "reason"} <= group.values.keys():
            return None
        when = group.get("when")
        if when.day < issued.day:
            self.say("E247", key, value=f"{key} {when.iso}, issued {issued.iso}")
        return cls(when=when, reason=group.get("reason"), note=group.get("note"))


def text_digest(title: str, dek: str | None, text: str) -> str:
    """Return the SHA-256 of headline, dek and text, with white space folded.

    That of the text is folded already.
    """
    told = f"{' '.join(title.split())}\n{' '.join((dek or '').split())}\n{text}"
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


def proposed_id(path: str, data: bytes) -> str:
    """Return `r-` and 12 hexadecimal digits of the SHA-256 of a source's path and bytes."""
    return "r-" + hashlib.sha256(path.encode() + b"\n" + data).hexdigest()[:12]
