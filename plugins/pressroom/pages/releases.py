"""Which page has each release, how is it told from the others, and what lies around it?"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pressroom.model.alternates import Alternate, alternates_of
from pressroom.model.artefact import Artefact, PageFacts
from pressroom.model.card import Card
from pressroom.model.date_words import day_text, when_text
from pressroom.model.dates import when_of
from pressroom.model.edition import SHOWN, Edition, PublicRelease
from pressroom.model.grouping import list_path
from pressroom.model.languages import autonym_of
from pressroom.model.page import Page, PageKind, Successor
from pressroom.model.site import Link
from pressroom.model.state import State
from pressroom.model.trail import Crumb
from pressroom.pages.groups import RELEASES, Group
from pressroom.pages.rendering import fill_page, head_page
from pressroom.pages.surroundings import NOTHING, Named, Surroundings, surroundings_of


class ReleaseInputs(NamedTuple):
    """What the page of a release shows beside the release: title, section's list, and others."""

    title: str
    crumb_name: str
    crumb_path: str
    crumb_lang: str | None
    newer: Named | None
    older: Named | None
    related: tuple[Named, ...]
    translations: tuple[tuple[str, str], ...]
    successor: tuple[str, str, str, str] | None
    cited: tuple[Named, ...] = ()
    original: str | None = None


def release_pages_of(
    edition: Edition, groups: Sequence[Group], taken: frozenset[str]
) -> Iterator[Artefact]:
    """Yield a page for each public release; no title is one of those that are taken."""
    titles = titles_of(edition, taken)
    around = surroundings_of(edition)
    crumbs = {group.scope: group.crumb for group in groups}
    site_lang = edition.site.lang
    # In the order of the fields, as cards are made: one for each release.
    new_artefact = tuple.__new__
    for card, title in zip(edition.releases, titles, strict=True):
        path = card.path
        # Its section comes first; one that lists nothing has no list.
        crumb = crumbs.get(card.groups[0], RELEASES)
        if card.lang != site_lang:
            crumb = _translated(crumb, card)
        told = around.get(path, NOTHING)
        yield new_artefact(
            Artefact,
            (
                f"{path}index.html",
                fill_page,
                (title, *crumb, *told),
                (card,),
                release_page_of,
                _facts_of(card, told, site_lang),
                f"content/{card.source_path}",
                head_page,
                1,
            ),
        )


def _translated(crumb: Crumb, card: Card) -> Crumb:
    """Return the step to a section under its name in the language of the release, if it has one."""
    lang, name = card.section.named_in(card.lang)
    is_section = crumb.path == list_path(card.groups[0])
    return Crumb(name, crumb.path, lang) if is_section and lang == card.lang else crumb


def _facts_of(card: Card, around: Surroundings, site_lang: str) -> PageFacts:
    if not SHOWN[card.state]:
        return PageFacts(PageKind.RELEASE, is_indexed=False, changed=card.modified_iso)
    alternates: tuple[Alternate, ...] = ()
    if around.translations:
        alternates = alternates_of((card.lang, card.path), around.translations, site_lang)
    pictures: tuple[str, ...] = ()
    if card.media:
        pictures = tuple([name for name, _, _, exif, _ in card.media if exif is not None])
    # In the order of the fields, as above.
    return tuple.__new__(
        PageFacts, (PageKind.RELEASE, True, card.modified_iso, alternates, pictures)
    )


def release_page_of(inputs: tuple[object, ...], releases: tuple[PublicRelease, ...]) -> Page:
    """Return the page of the one release given, with what `ReleaseInputs` tells of it."""
    told = ReleaseInputs(*inputs)  # type: ignore[arg-type] # as release_pages_of gave them
    (public,) = releases
    release = public.release
    return Page(
        kind=PageKind.RELEASE,
        path=public.path,
        title=told.title,
        description=_description(public),
        lang=release.lang,
        ancestors=(Crumb(told.crumb_name, told.crumb_path, told.crumb_lang),),
        release=public,
        newer=_link_to(told.newer),
        older=_link_to(told.older),
        related=tuple([_named_link(each) for each in told.related]),
        cited=tuple([_named_link(each) for each in told.cited]),
        translations=tuple([_translation_link(*each) for each in told.translations]),
        original=told.original,
        successor=_successor(told.successor),
        changed=public.modified,
        is_indexed=public.state.shows_text,
        source_path=f"content/{release.source.path}",
    )


def titles_of(edition: Edition, taken: frozenset[str]) -> list[str]:
    """Return a title for each release, in their order, of which no two are the same.

    It is the headline; where an older release or another page has it already, the date is added,
    and where that is not enough, the id. So a new release never changes the title of an old one.
    """
    headlines = [card.headline for card in edition.releases]
    if len(taken.union(headlines)) == len(taken) + len(headlines):
        return headlines
    used = set(taken)
    titles = []
    for card in reversed(edition.releases):
        title = card.headline
        if title in used:
            title = next(choice for choice in _longer_titles(card) if choice not in used)
        used.add(title)
        titles.append(title)
    return titles[::-1]


def _longer_titles(card: Card) -> Iterator[str]:
    date = when_text(card.date, card.lang)
    yield f"{card.headline} ({date})"
    yield f"{card.headline} ({date}, {card.id})"


def _link_to(named: Named | None) -> Link | None:
    return _named_link(named) if named else None


def _named_link(named: Named) -> Link:
    headline, path, lang = named
    return Link(name=headline, path=path, lang=lang)


def _translation_link(lang: str, path: str) -> Link:
    """Return the link to a translation, under the name of its language."""
    return Link(name=autonym_of(lang), path=path, lang=lang)


def _successor(told: tuple[str, str, str, str] | None) -> Successor | None:
    if told is None:
        return None
    *named, iso = told
    headline, path, lang = named
    return Successor(Link(name=headline, path=path, lang=lang), when_of(iso))


def _description(public: PublicRelease) -> str:
    """Return the summary; where the text is not shown, only what became of it."""
    if public.state.shows_text:
        return public.release.summary
    day = day_text(public.release.date.day, "en")
    became = "replaced" if public.state is State.REPLACED else "removed"
    return f"This release of {day} was {became}."
