"""A release that is laid aside comes back as it was."""

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pressroom.model.packing import (
    packed_document,
    packed_release,
    unpacked_document,
    unpacked_release,
)
from pressroom.model.release import Document, Release
from pressroom.readers.archive import read_source
from pressroom.readers.context import context_of
from pressroom.readers.sources import SIDECAR, scan_sources
from tests.records import SITE, release
from tests.site.newsroom import ROOT

OFFSETS = (UTC, timezone(timedelta(hours=5, minutes=45)), timezone(-timedelta(hours=9, minutes=30)))
TEXTS = st.text(st.characters(codec="utf-8"), max_size=20)
# A fold tells two moments of a zone apart; with an offset there is one.
MOMENTS = st.datetimes(timezones=st.sampled_from(OFFSETS)).map(lambda at: at.replace(fold=0))


@settings(deadline=None, max_examples=30, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_any_release_comes_back(data: st.DataObject) -> None:
    """Whatever its fields hold, moments with their own offset."""
    st.register_type_strategy(datetime, MOMENTS)
    st.register_type_strategy(str, TEXTS)
    told = data.draw(st.from_type(Release))
    back = unpacked_release(packed_release(told))
    assert back == told
    assert repr(back) == repr(told)


def test_every_release_of_the_demonstration_comes_back() -> None:
    """With its text; the capture among them."""
    content = ROOT / "content"
    context, _ = context_of(content, SITE)
    sources = scan_sources(context)
    for path in sources.releases:
        has_sidecar = path + SIDECAR in sources.sidecars
        document = read_source(path, has_sidecar=has_sidecar, context=context).document
        assert document is not None
        assert repr(unpacked_document(packed_document(document))) == repr(document)


def test_text_is_kept_to_the_letter() -> None:
    """It is no JSON; quotation marks, letters beyond ASCII and an empty text stay as they are."""
    for text in ("", 'a "b" \\ \n', "\u2028 \U0001f4f0 é"):
        document = Document(release=release(), body_html=text)
        assert unpacked_document(packed_document(document)) == document
