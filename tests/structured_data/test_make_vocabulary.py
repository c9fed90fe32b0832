from typing import Any

import pytest
from tools.make_vocabulary import PROPERTIES, TYPES, table_of

Terms = dict[str, dict[str, Any]]
TEXT = {"@id": "schema:Text"}
ARTICLES = ["NewsArticle"]


def terms() -> Terms:
    """Return a small vocabulary: every type and property that we use, an article below a work."""
    made: Terms = {name: {"@type": "rdfs:Class"} for name in TYPES}
    made["CreativeWork"] = {"rdfs:subClassOf": {"@id": "schema:Thing"}}
    made["Article"] = {"rdfs:subClassOf": [{"@id": "schema:CreativeWork"}]}
    made["NewsArticle"] = {"rdfs:subClassOf": {"@id": "schema:Article"}}
    for name in PROPERTIES:
        made[name] = {
            "schema:domainIncludes": {"@id": "schema:CreativeWork"},
            "schema:rangeIncludes": [TEXT, {"@id": "schema:Distance"}],
        }
    made["about"]["schema:rangeIncludes"] = {"@id": "schema:Article"}
    made["subject"] = {
        "schema:domainIncludes": {"@id": "schema:Article"},
        "schema:supersededBy": {"@id": "schema:about"},
    }
    made["beds"] = {
        "schema:domainIncludes": {"@id": "schema:Hotel"},
        "schema:supersededBy": {"@id": "schema:bed"},
    }
    return made


def test_domains_and_ranges_are_flattened_over_the_types_we_use() -> None:
    """A property of a broad type is told for each narrow one we use, and so are its values."""
    table = table_of(terms(), "1.0", "small.jsonld")
    properties = {name: {"domains": ARTICLES, "ranges": ["Text"]} for name in PROPERTIES}
    properties["about"] = {"domains": ARTICLES, "ranges": ARTICLES}
    assert table == {
        "source": "schema.org 1.0, small.jsonld",
        "version": "1.0",
        "licence": table["licence"],
        "types": list(TYPES),
        "properties": properties,
        "superseded": {"subject": "about"},
    }


def test_name_that_the_release_lacks_is_refused() -> None:
    """A property that schema.org does not have cannot get into the table."""
    lacking = {name: term for name, term in terms().items() if name != "headline"}
    with pytest.raises(KeyError, match="headline"):
        table_of(lacking, "1.0", "small.jsonld")
