"""What do other people's themes and plugins see of releases? Views with an Article's names.

Pelican's context names them beside its own articles. Nothing is made of a release before somebody
asks for it, and its text is read only for what cards do not hold: content, tags and authors.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import cached_property
from types import MappingProxyType
from typing import Any

from markupsafe import Markup, escape

from pressroom.engine.article_additions import Additions
from pressroom.engine.article_lists import Articles, Categories
from pressroom.engine.build import Build
from pressroom.engine.documents import Documents
from pressroom.model.card import Card
from pressroom.model.edition import PublicRelease
from pressroom.model.grouping import ORGANISATIONS, SECTIONS, TOPICS, group_of, list_path
from pressroom.model.vocabulary import Term
from pressroom.problems.error import ProblemsError

# Makes a term of Pelican's: its kind (`CATEGORY`, `TAG` or `AUTHOR`), name, slug and path.
MakeTerm = Callable[[str, str, str, str], Any]


class ArticleView:
    """A public release under the names of Pelican's Article.

    As in Pelican's, `title`, `summary` and `content` are HTML. `modified` is there only where a
    change was declared, and `author` only where an organisation issued it. What a plugin writes
    under other names is kept beside the releases, and changes none of them.
    """

    __slots__ = ("_card", "_shelf")

    _card: Card
    _shelf: "Shelf"
    status = "published"
    template = "article"

    def __init__(self, card: Card, shelf: "Shelf") -> None:
        """Take the card, and what knows the rest."""
        object.__setattr__(self, "_card", card)
        object.__setattr__(self, "_shelf", shelf)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a plugin gave it
        if name in self.__slots__:
            raise AttributeError(name)
        return self._shelf.additions.get(self._card, name)

    def __setattr__(self, name: str, value: object) -> None:
        self._shelf.additions.put(self._card, name, value)

    def __delattr__(self, name: str) -> None:
        self._shelf.additions.remove(self._card, name)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ArticleView) and self._card.id == other._card.id

    def __hash__(self) -> int:
        return hash(self._card.id)

    def __str__(self) -> str:
        return self.source_path

    def __repr__(self) -> str:
        return f"<ArticleView {self._card.source_path!r}>"

    @property
    def id(self) -> str:
        """Return the release's id, which never changes."""
        return self._card.id

    @property
    def title(self) -> Markup:
        """Return the headline, escaped."""
        return escape(self._card.headline)

    @property
    def summary(self) -> Markup:
        """Return the summary, escaped."""
        return escape(self._card.summary)

    @property
    def content(self) -> Markup:
        """Return the text as HTML with root-relative addresses; it is read when asked for."""
        return Markup(self._release.body_html)  # noqa: S704 # the readers' sanitiser made it

    # Many plugins read an article's text under this name.
    _content = content

    @property
    def url(self) -> str:
        """Return the address below SITEURL, with a slash at its end."""
        return self._card.path

    @property
    def save_as(self) -> str:
        """Return the path of the page in the output folder."""
        return f"{self._card.path}index.html"

    @property
    def slug(self) -> str:
        """Return the last part of the address."""
        return self._card.path.rstrip("/").rpartition("/")[2]

    @property
    def date(self) -> datetime:
        """Return the moment from which the date holds: 00:00 where only a day is told."""
        return self._card.date.starts_at(self._shelf.site.zone)

    @property
    def locale_date(self) -> str:
        """Return the date as DATE_FORMATS or DEFAULT_DATE_FORMAT want it."""
        return self._shelf.shown_date(self.date, self.lang)

    @property
    def modified(self) -> datetime:
        """Return the moment of the last declared change.

        Raises:
            AttributeError: there was none.
        """
        if self._card.modified_iso == self._card.date_iso:
            msg = f"no change of {self._card.source_path} was declared"
            raise AttributeError(msg)
        return self._card.modified.starts_at(self._shelf.site.zone)

    @property
    def locale_modified(self) -> str:
        """Return the moment of the last declared change as `locale_date` tells the date."""
        return self._shelf.shown_date(self.modified, self.lang)

    @property
    def category(self) -> Any:  # noqa: ANN401 - a Category of Pelican's
        """Return the section, as a category whose address is the list of the section."""
        return self._shelf.category_of(self._card)

    @property
    def tags(self) -> list[Any]:
        """Return the topics, as tags whose addresses are their lists; the text is read for them."""
        topics = self._release.release.topics
        return [self._shelf.term_of("TAG", TOPICS, topic) for topic in topics]

    @property
    def authors(self) -> list[Any]:
        """Return the organisations that issued it, as authors; the text is read for them."""
        issuers = self._release.release.organisations
        return [self._shelf.term_of("AUTHOR", ORGANISATIONS, issuer) for issuer in issuers]

    @property
    def author(self) -> Any:  # noqa: ANN401 - an Author of Pelican's
        """Return the first of the authors.

        Raises:
            AttributeError: there is none; nobody is invented.
        """
        for author in self.authors:
            return author
        msg = f"no organisation of {self._card.source_path} was told"
        raise AttributeError(msg)

    @property
    def lang(self) -> str:
        """Return the language."""
        return self._card.lang

    @property
    def in_default_lang(self) -> bool:
        """Whether it is in the language of the site."""
        return self._card.lang == self._shelf.site.lang

    @property
    def translations(self) -> list["ArticleView"]:
        """Return the same release in other languages, as far as the public may see them."""
        return self._shelf.translations_of(self._card)

    @property
    def source_path(self) -> str:
        """Return the path of the source."""
        return str(self._shelf.content / self._card.source_path)

    @property
    def relative_source_path(self) -> str:
        """Return the path of the source in the content folder."""
        return self._card.source_path

    @property
    def metadata(self) -> Mapping[str, Any]:
        """Return what the card tells, by the names of an article's metadata."""
        names = ["id", "title", "summary", "date", "modified", "category", "lang", "slug", "status"]
        told = {name: getattr(self, name) for name in names if hasattr(self, name)}
        return MappingProxyType(told)

    @property
    def _release(self) -> PublicRelease:
        return self._shelf.release_of(self._card)


class Shelf:
    """All that views are made of; `were_asked` says that somebody has looked at one of them.

    What Pelican then writes hangs on releases, so that every later build needs Pelican.
    """

    def __init__(self, build: Build, settings: Mapping[str, Any], term: MakeTerm) -> None:
        """Take a build that has read, Pelican's settings, and what makes Pelican's terms."""
        self.were_asked = False
        self.site = build.site
        self.content = build.folders.content
        self.term = term
        self._build = build
        self._settings = settings
        self._categories: dict[str, Any] = {}

    @cached_property
    def additions(self) -> Additions:
        """Return what plugins have written to views."""
        return Additions(frozenset(dir(ArticleView)), self._build.refused)

    def context(self, own: Mapping[str, Any]) -> dict[str, Sequence[Any]]:
        """Return what takes the places of Pelican's own in its context."""
        is_newest_first = bool(self._settings["NEWEST_FIRST_ARCHIVES"])
        is_last_first = bool(self._settings["REVERSE_CATEGORY_ORDER"])
        articles = own["articles"]
        return {
            "articles": Articles(self, self.listed, articles, is_turned=False),
            "dates": Articles(self, self.listed, articles, is_turned=not is_newest_first),
            "categories": Categories(self, own["categories"], is_turned=is_last_first),
        }

    def view_of(self, card: Card) -> ArticleView:
        """Return the view of a release."""
        return ArticleView(card, self)

    @property
    def listed(self) -> tuple[Card, ...]:
        """Return the cards of the releases that lists show."""
        return self._build.passed().edition.listed

    def shown_date(self, moment: datetime, lang: str) -> str:
        """Return a moment as Pelican's settings want dates in this language."""
        form = self._settings["DATE_FORMATS"].get(lang, self._settings["DEFAULT_DATE_FORMAT"])
        return moment.strftime(form[1] if isinstance(form, tuple) else form)

    def category_of(self, card: Card) -> Any:  # noqa: ANN401 - a Category of Pelican's
        """Return the section of a card as a category; it is one and the same for all."""
        section = card.section
        if section.id not in self._categories:
            self._categories[section.id] = self.term_of("CATEGORY", SECTIONS, section)
        return self._categories[section.id]

    def term_of(self, kind: str, vocabulary: str, term: Term) -> Any:  # noqa: ANN401 - as above
        """Return a term of ours as one of Pelican's of this kind; its address is its list."""
        path = list_path(group_of(vocabulary, term))
        return self.term(kind, term.label(self.site.lang), term.id, path)

    def translations_of(self, card: Card) -> list[ArticleView]:
        """Return the releases that are translations of one with it, or of it, or it of them."""
        first = self._first_of.get(card.id, card.id)
        return [
            self.view_of(other)
            for other in self.listed
            if other.id != card.id and self._first_of.get(other.id, other.id) == first
        ]

    def release_of(self, card: Card) -> PublicRelease:
        """Return the release in full.

        Raises:
            BuildRefusedError: its source has changed since it was read.
        """
        try:
            return self._documents.release_of(card)
        except ProblemsError as error:
            raise self._build.refused(*error.problems) from error

    @cached_property
    def _documents(self) -> Documents:
        build = self._build
        if build.context is None:
            msg = "nothing was read yet"
            raise RuntimeError(msg)
        return Documents(build.context, build.now, build.sources_read.places)

    @cached_property
    def _first_of(self) -> dict[str, str]:
        """Return, by id of a translation, the id of what it translates."""
        return {
            record.id: target
            for record in self._build.passed().records
            for field, target in record.references
            if field == "translation_of"
        }
