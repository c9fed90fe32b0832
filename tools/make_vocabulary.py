"""Make the table that graphs are checked against, out of schema.org's own release file.

    python tools/make_vocabulary.py schemaorg-30.0-all-https.jsonld

The file is one of schema.org's releases (repository schemaorg/schemaorg, data/releases/). To use
another type or property in a graph, name it here and run this again.
"""

import json
import re
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

TABLE_PATH = Path(__file__).parent.parent / "plugins/pressroom/structured_data/vocabulary.json"
LICENCE = (
    "Names, domains and ranges of schema.org terms; vocabulary by the sponsors of schema.org "
    "under CC BY-SA 3.0, release files under Apache-2.0. No descriptions are taken."
)
TYPES = (
    "BreadcrumbList",
    "CollectionPage",
    "ContactPoint",
    "CorrectionComment",
    "GovernmentOrganization",
    "ImageObject",
    "ItemList",
    "ListItem",
    "MediaObject",
    "NewsArticle",
    "NewsMediaOrganization",
    "Organization",
    "Person",
    "Place",
    "PostalAddress",
    "ProfilePage",
    "PropertyValue",
    "Quotation",
    "Thing",
    "WebPage",
    "WebSite",
)
PROPERTIES = (
    "about",
    "accessMode",
    "accessModeSufficient",
    "accessibilityFeature",
    "accessibilityHazard",
    "actionableFeedbackPolicy",
    "address",
    "addressCountry",
    "affiliation",
    "alternateName",
    "alternativeHeadline",
    "articleSection",
    "associatedMedia",
    "author",
    "breadcrumb",
    "caption",
    "citation",
    "contactPoint",
    "contactType",
    "contentUrl",
    "copyrightNotice",
    "correction",
    "correctionsPolicy",
    "creativeWorkStatus",
    "creditText",
    "dateModified",
    "datePublished",
    "dateline",
    "description",
    "diversityPolicy",
    "email",
    "encodingFormat",
    "ethicsPolicy",
    "genre",
    "hasPart",
    "headline",
    "height",
    "identifier",
    "image",
    "inLanguage",
    "isAccessibleForFree",
    "isBasedOn",
    "isPartOf",
    "item",
    "itemListElement",
    "jobTitle",
    "keywords",
    "license",
    "locationCreated",
    "logo",
    "mainEntity",
    "mainEntityOfPage",
    "masthead",
    "mentions",
    "missionCoveragePrioritiesPolicy",
    "name",
    "noBylinesPolicy",
    "ownershipFundingInfo",
    "position",
    "primaryImageOfPage",
    "propertyID",
    "publisher",
    "publishingPrinciples",
    "sameAs",
    "sha256",
    "sourceOrganization",
    "spokenByCharacter",
    "telephone",
    "text",
    "translationOfWork",
    "unnamedSourcesPolicy",
    "url",
    "value",
    "verificationFactCheckingPolicy",
    "version",
    "width",
    "wordCount",
    "workTranslation",
)
DATA_TYPES = ("Boolean", "Date", "DateTime", "Integer", "Number", "Text", "URL")
Term = Mapping[str, object]


def table_of(terms: Mapping[str, Term], version: str, file_name: str) -> dict[str, object]:
    """Return the table: types, properties with flattened domains and ranges, superseded terms.

    Raises:
        KeyError: a type or property named above is not in the release.
    """
    ancestors = {name: _ancestors(name, terms) for name in TYPES}

    def flattened(names: Iterable[str]) -> list[str]:
        wanted = set(names)
        return [name for name in TYPES if ancestors[name] & wanted]

    properties = {}
    for name in PROPERTIES:
        ranges = _names(terms[name], "schema:rangeIncludes")
        properties[name] = {
            "domains": flattened(_names(terms[name], "schema:domainIncludes")),
            "ranges": flattened(ranges) + sorted(set(ranges).intersection(DATA_TYPES)),
        }
    superseded = {}
    for name, term in sorted(terms.items()):
        domains = flattened(_names(term, "schema:domainIncludes"))
        successors = _names(term, "schema:supersededBy")
        if successors and (domains or term.get("@type") == "rdfs:Class"):
            superseded[name] = successors[0]
    return {
        "source": f"schema.org {version}, {file_name}",
        "version": version,
        "licence": LICENCE,
        "types": list(TYPES),
        "properties": properties,
        "superseded": superseded,
    }


def _ancestors(name: str, terms: Mapping[str, Term]) -> frozenset[str]:
    broader = _names(terms[name], "rdfs:subClassOf")
    return frozenset({name}).union(*(_ancestors(b, terms) for b in broader if b in terms))


def _names(term: Term, key: str) -> list[str]:
    value = term.get(key, [])
    references = value if isinstance(value, list) else [value]
    return [reference["@id"].removeprefix("schema:") for reference in references]


def _on_one_line(array: re.Match[str]) -> str:
    return " ".join(array[0].split()).replace("[ ", "[").replace(" ]", "]")


def main(release_path: Path) -> None:
    """Write the table made from this release file."""
    version = re.search(r"-(\d+\.\d+)-", release_path.name)
    if version is None:
        sys.exit(f"{release_path.name}: the name of a release file holds its version")
    graph = json.loads(release_path.read_text("utf-8"))["@graph"]
    terms = {term["@id"].removeprefix("schema:"): term for term in graph}
    table = table_of(terms, version[1], release_path.name)
    # A list on one line keeps the diff of the next release readable.
    text = re.sub(r"\[[^\[\]]*\]", _on_one_line, json.dumps(table, indent=1)) + "\n"
    TABLE_PATH.write_text(text, "utf-8")
    print(f"{TABLE_PATH.name}: {len(TYPES)} types, {len(PROPERTIES)} properties, {len(text)} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
