"""What does a JSON Feed say, and does it keep to version 1.1?"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from pressroom.checks.feed_entries import IRI, LANG, WEB, Entry, File, StagedFeed, moment_of
from pressroom.checks.markup import folded
from pressroom.checks.origin import Origin, UnreadableError

VERSION = "https://jsonfeed.org/version/1.1"
OF_FEED = frozenset(
    "version title home_page_url feed_url description user_comment next_url icon favicon authors"
    " language expired hubs items".split()
)
OF_ITEM = frozenset(
    "id url external_url title content_html content_text summary image banner_image date_published"
    " date_modified authors tags language attachments".split()
)
ADDRESSES = ("home_page_url", "feed_url", "url", "next_url")
OF_FILE = frozenset("url mime_type title size_in_bytes duration_in_seconds".split())
TEXTS = frozenset(
    "version title home_page_url feed_url description user_comment language id url external_url"
    " content_html content_text summary date_published date_modified mime_type".split()
)


def read_json_feed(data: bytes, origin: Origin) -> StagedFeed:
    """Return what a JSON Feed says.

    Raises:
        UnreadableError: it is no JSON, or no JSON Feed 1.1.
    """
    try:
        told = json.loads(data, object_pairs_hook=_unlike)
    except (ValueError, RecursionError) as error:
        raise UnreadableError(origin.finding("E544", reason=str(error))) from error
    items = told.get("items") if isinstance(told, dict) else None
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        raise UnreadableError(origin.finding("E544", reason="it has no list of items"))
    if told.get("version") != VERSION:
        raise UnreadableError(origin.finding("E544", reason="its version is not 1.1"))
    faults = list(_faults(told, "the feed", OF_FEED))
    if not told.get("title"):
        faults.append("the feed has no title")
    entries = []
    for item in items:
        entry = _entry(item)
        entries.append(entry)
        faults += _faults_of_item(item, entry)
    return StagedFeed(
        origin=origin,
        entries=tuple(entries),
        title=_text(told, "title"),
        page_url=_text(told, "home_page_url"),
        lang=_text(told, "language"),
        links={"self": _text(told, "feed_url")},
        faults=tuple(faults),
    )


def _unlike(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        msg = "a key stands twice in one object"
        raise ValueError(msg)
    return found


def _entry(item: Mapping[str, Any]) -> Entry:
    published, updated = _text(item, "date_published"), _text(item, "date_modified")
    authors = _dicts(item, "authors")
    content = item.get("content_html")
    return Entry(
        id=_text(item, "id"),
        title=_text(item, "title"),
        url=_text(item, "url"),
        published=published,
        published_at=moment_of(published),
        updated=updated,
        updated_at=moment_of(updated),
        summary=_text(item, "summary"),
        content=content if isinstance(content, str) else "",
        lang=_text(item, "language"),
        author=_text(authors[0], "name") if authors else "",
        tags=tuple(map(str, item.get("tags") or ())),
        files=tuple(
            File(
                url=_text(file, "url"),
                media_type=_text(file, "mime_type"),
                length=str(file.get("size_in_bytes", "")),
            )
            for file in _dicts(item, "attachments")
        ),
    )


def _faults(told: Mapping[str, Any], name: str, known: frozenset[str]) -> Iterator[str]:
    """Yield what is wrong with what feeds, items and files have alike."""
    strange = [key for key in told if key not in known and not key.startswith("_")]
    found = [f'the key "{key}" that may not be there' for key in strange]
    found += [f'no text as "{k}"' for k in told if k in TEXTS and not isinstance(told[k], str)]
    found += [
        f'"{_text(told, key)}" as "{key}", no absolute address'
        for key in ADDRESSES
        if key in told and not WEB.fullmatch(_text(told, key))
    ]
    if "language" in told and not LANG.fullmatch(_text(told, "language")):
        found.append(f'the language "{_text(told, "language")}"')
    found += ["an author without a name" for a in _dicts(told, "authors") if not _text(a, "name")]
    for fault in found:
        yield f"{name} has {fault}"


def _faults_of_item(item: Mapping[str, Any], entry: Entry) -> Iterator[str]:
    name = f'the item "{entry.id}"'
    yield from _faults(item, name, OF_ITEM)
    if not IRI.fullmatch(entry.id):
        yield f"the id of {name} is no absolute IRI"
    for key, at in (("date_published", entry.published_at), ("date_modified", entry.updated_at)):
        if key in item and at is None:
            yield f'"{key}" of {name} is "{item[key]}", no moment with a zone'
    if entry.published_at and entry.updated_at and entry.updated_at < entry.published_at:
        yield f"{name} changed before it was published"
    if not entry.content.strip() and not _text(item, "content_text"):
        yield f"{name} has no content"
    for file in _dicts(item, "attachments"):
        yield from _faults(file, f"a file of {name}", OF_FILE)
        size = file.get("size_in_bytes")
        if not _text(file, "mime_type") or not isinstance(size, int) or isinstance(size, bool):
            yield f"a file of {name} has no type or no length"


def _dicts(told: Mapping[str, Any], key: str) -> list[dict[str, Any]]:
    found = told.get(key)
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []


def _text(told: Mapping[str, Any], key: str) -> str:
    value = told.get(key)
    return folded(value) if isinstance(value, str) else ""
