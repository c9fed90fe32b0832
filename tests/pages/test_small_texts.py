"""How are sizes and telephone numbers told?"""

import pytest

from pressroom.pages.media_view import size_text
from pressroom.pages.views import telephone_href_of


@pytest.mark.parametrize(
    ("size_bytes", "text"),
    [
        pytest.param(512, "512 bytes", id="bytes"),
        pytest.param(120_400, "120 kB", id="kilobytes"),
        pytest.param(999_400, "999 kB", id="nearly a megabyte"),
        pytest.param(999_600, "1.0 MB", id="rounded up to a megabyte"),
        pytest.param(2_450_000, "2.5 MB", id="megabytes"),
    ],
)
def test_size_is_told_in_the_unit_that_fits(size_bytes: int, text: str) -> None:
    """Sizes are in powers of ten, as file managers show them."""
    assert size_text(size_bytes) == text


@pytest.mark.parametrize(
    ("telephone", "href"),
    [
        pytest.param("+1 202 555 0142", "tel:+12025550142", id="international"),
        pytest.param("(202) 555-0142 ext. 9", "tel:2025550142", id="extension is left out"),
        pytest.param("1-800-CALL-NOW", None, id="letters"),
        pytest.param(None, None, id="none"),
    ],
)
def test_telephone_link_dials_what_is_printed(telephone: str | None, href: str | None) -> None:
    """A number that cannot be dialled as printed gets no link."""
    assert telephone_href_of(telephone) == href
