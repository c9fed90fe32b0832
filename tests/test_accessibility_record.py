"""Does the record of what was tried about accessibility leave anything out?"""

import yaml

from tests.every_page.kinds import PATTERNS
from tests.site.newsroom import ROOT

RECORD = yaml.safe_load((ROOT / "docs" / "accessibility.yaml").read_text("utf-8"))
RESULTS = {"met", "absent", "barrier"}
THE_SAME_AS_OTHERS = {"standing page without releases", "list of a federal site", "federal 404"}
# WCAG 2.2: 31 criteria of level A and 24 of level AA; 4.1.1 is no longer one.
CRITERIA = {"A": 31, "AA": 24}


def test_every_kind_of_page_is_in_the_sample() -> None:
    """A new kind of page has to be tried, or the record is not of the site."""
    assert set(RECORD["sample"]) == set(PATTERNS) - THE_SAME_AS_OTHERS


def test_every_criterion_has_a_result_and_a_way() -> None:
    """Each criterion of WCAG 2.2 AA is told once, how it was tried, and what came of it."""
    levels = [level for _, _, level, *_ in RECORD["criteria"]]
    assert {level: levels.count(level) for level in CRITERIA} == CRITERIA
    assert len({number for number, *_ in RECORD["criteria"]}) == len(levels)
    for number, _, _, result, ways, note in RECORD["criteria"]:
        assert result in RESULTS, number
        assert ways, number
        assert set(ways) <= set(RECORD["ways"]), number
        assert note or result != "barrier", number
