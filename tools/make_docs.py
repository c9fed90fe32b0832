"""Write the documents that are made: front matter, problems, settings, schema, accessibility.

`make docs` writes them; `make check` fails when one is out of date (`--check`).
"""

import dataclasses
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import accessibility
from pressroom.model.front_matter import KEYS
from pressroom.model.key import Key, Kind
from pressroom.model.page_keys import PAGE_KEYS
from pressroom.problems.codes import CODES
from pressroom.problems.reader_rules import RULES
from pressroom.settings.colours import ColourSettings
from pressroom.settings.crawling import SecurityTxtSettings
from pressroom.settings.frame import (
    AgencySettings,
    CardSettings,
    LinkSettings,
    LogoSettings,
    RequiredLinksSettings,
)
from pressroom.settings.newsroom import NewsroomSettings, PublisherSettings
from pressroom.settings.policies import PolicySettings

ROOT = Path(__file__).parent.parent
MADE = "<!-- Made by `make docs` from {source}. Do not edit. -->\n"


def front_matter() -> str:
    """Return docs/front-matter.md."""
    lines = [
        "# Front matter",
        "",
        MADE.format(source="`plugins/pressroom/model/`"),
        "A release in Markdown begins with these keys between two lines of three hyphens. The",
        "sidecar of a capture (`seed.txt.yaml` for `seed.txt`) takes the same keys, without the",
        "lines of hyphens; what it says wins over what the capture says.",
        "",
        "An editor that knows JSON Schema checks them while you write: the schema is",
        "[front-matter.schema.json](front-matter.schema.json).",
        "",
        *_table(KEYS),
        "",
        "Keys marked † are for sidecars only.",
        "",
        "## Groups",
        "",
    ]
    for key in KEYS:
        if key.keys:
            entry = "Each entry of" if key.is_list else "Under"
            lines += [f"{entry} `{key.name}`:", "", *_table(key.keys), ""]
    lines += ["## Pages", "", "A file of `content/pages/` takes:", "", *_table(PAGE_KEYS.values())]
    return "\n".join(lines).rstrip() + "\n"


def _table(keys: Iterable[Key]) -> Iterator[str]:
    yield "| key | value | needed | meaning | example |"
    yield "| --- | --- | --- | --- | --- |"
    for key in keys:
        value = f"list: {key.kind.value}" if key.is_list else key.kind.value
        if key.choices:
            value += ": " + ", ".join(key.choices)
        elif key.vocabulary:
            value += f" to {key.vocabulary}.yaml"
        mark = " †" if key.is_sidecar_only else ""
        needed = "yes" if key.is_required else ""
        example = f"`{key.example}`" if key.example else "below"
        yield f"| `{key.name}`{mark} | {value} | {needed} | {key.meaning} | {example} |"


def problems() -> str:
    """Return docs/problems.md."""
    lines = [
        "# Problems",
        "",
        MADE.format(source="`plugins/pressroom/problems/codes/`"),
        "A build prints each problem as `path:line: field: CODE message`. An E is an error:",
        "nothing is published, and the site stays as it was. A W is a warning.",
        "",
    ]
    for code in sorted(CODES.values(), key=lambda c: (c.id[1:], c.id[0])):
        lines += [f"## {code.id}", "", f"> {code.message}", "", code.meaning, ""]
    return "\n".join(lines).rstrip() + "\n"


FROM_COMMAND_LINE = (
    (
        "PRESSROOM_NOW",
        "`--now`",
        "The moment the site is built for; else SOURCE_DATE_EPOCH, else the clock.",
    ),
    ("PRESSROOM_REPORT", "`--report`", "The file that the report is written to."),
    (
        "PRESSROOM_JOBS",
        "`--jobs`",
        "How many processes read and make; else one for each processor.",
    ),
    (
        "PRESSROOM_EXECUTOR",
        "`--executor`",
        "The Dask cluster that does the work, such as tcp://HOST:PORT; else this machine does.",
    ),
    (
        "PRESSROOM_WAIT",
        "`--wait`",
        "For how many seconds to wait for another build of the site to end; else it is refused.",
    ),
    ("PRESSROOM_PUBLICATION", "none", "Set by `publish` alone: pins what becomes public."),
)


def settings() -> str:
    """Return docs/settings.md."""
    lines = [
        "# Settings",
        "",
        MADE.format(source="`plugins/pressroom/settings/`"),
        "`pelicanconf.py` holds facts about the site. `SITENAME`, `SITESUBTITLE`, `SITEURL` and",
        "`TIMEZONE` are Pelican's own settings and have Pelican's meaning; `TIMEZONE` also gives",
        "dates without a time their zone. `publishconf.py` is for `publish`: it takes everything",
        "from `pelicanconf.py` and says what is different in public.",
        "",
        "## PRESSROOM",
        "",
        *_settings(NewsroomSettings),
        "",
        *_groups(),
        "## From the command line",
        "",
        "| setting | option | meaning |",
        "| --- | --- | --- |",
        *(f"| `{name}` | {option} | {meaning} |" for name, option, meaning in FROM_COMMAND_LINE),
    ]
    return "\n".join(lines) + "\n"


GROUPS = {
    "PUBLISHER": PublisherSettings,
    "PUBLISHER: POLICIES": PolicySettings,
    "LOGO": LogoSettings,
    "CARD": CardSettings,
    "COLOURS": ColourSettings,
    "HEADER_LINKS and FOOTER_LINKS: each link": LinkSettings,
    "AGENCY": AgencySettings,
    "REQUIRED_LINKS": RequiredLinksSettings,
    "SECURITY_TXT": SecurityTxtSettings,
}


def _groups() -> Iterator[str]:
    for name, cls in GROUPS.items():
        yield from (f"## PRESSROOM: {name}", "", *_settings(cls), "")


def _settings(cls: type) -> Iterator[str]:
    yield "| key | default | meaning |"
    yield "| --- | --- | --- |"
    for field in dataclasses.fields(cls):
        needed = field.default is dataclasses.MISSING
        default = "needed" if needed else f"`{field.metadata.get('theme', field.default)!r}`"
        yield f"| `{field.name.upper()}` | {default} | {field.metadata['meaning']} |"


def schema() -> str:
    """Return docs/front-matter.schema.json."""
    told = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Front matter of a release",
        **_object(KEYS),
    }
    return json.dumps(told, indent=2, ensure_ascii=False) + "\n"


def _object(keys: tuple[Key, ...]) -> dict[str, object]:
    return {
        "type": "object",
        "properties": {key.name: _schema_of(key) for key in keys},
        "required": [key.name for key in keys if key.is_required],
        "additionalProperties": False,
    }


PATTERNS = {
    Kind.ID: r"^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$",
    Kind.SLUG: r"^[a-z0-9]+(?:-[a-z0-9]+)*$",
    Kind.LANG: r"^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$",
    Kind.WHEN: r"^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?\s?(?:Z|[+-]\d{2}:?\d{2}))?$",
    Kind.MOMENT: r"^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?\s?(?:Z|[+-]\d{2}:?\d{2})$",
    Kind.SHA256: r"^[0-9A-Fa-f]{64}$",
}


def _schema_of(key: Key) -> dict[str, object]:
    item: dict[str, object]
    if key.kind is Kind.GROUP:
        item = _object(key.keys)
    elif key.kind is Kind.FLAG:
        item = {"type": "boolean"}
    else:
        item = {"type": "string", "minLength": 1}
        if key.kind in PATTERNS:
            item["pattern"] = PATTERNS[key.kind]
        if key.choices:
            item["enum"] = list(key.choices)
    if key.is_list:
        item = {"type": "array", "items": item}
    return {"description": key.meaning, **item}


def reader_rules() -> str:
    """Return docs/reader-rules.md."""
    lines = [
        "# What machines that read the site ask for",
        "",
        MADE.format(source="`plugins/pressroom/problems/reader_rules.py`"),
        "Each rule has problems that tell when it is broken. An error (E) stops the build, since",
        "what is told would be untrue or would not be read; a warning (W) is told, since what is",
        "there is true, and could only be better. [problems.md](problems.md) has a paragraph for",
        "each code.",
        "",
        "| about | rule | asked by | it is an | codes |",
        "| --- | --- | --- | --- | --- |",
    ]
    for rule in RULES:
        kind = "error" if CODES[rule.codes[0]].is_error else "warning"
        codes = ", ".join(f"[{code}](problems.md#{code.lower()})" for code in rule.codes)
        lines.append(f"| {rule.about} | {rule.rule} | {rule.asked_by} | {kind} | {codes} |")
    return "\n".join(lines) + "\n"


DOCUMENTS = {
    "content/pages/accessibility.md": accessibility.statement,
    "docs/accessibility.md": accessibility.record,
    "docs/front-matter.md": front_matter,
    "docs/front-matter.schema.json": schema,
    "docs/problems.md": problems,
    "docs/reader-rules.md": reader_rules,
    "docs/settings.md": settings,
}


# Pages that tell what is true of the demonstration, until an office writes its own.
OF_THE_OFFICE = ("content/pages/accessibility.md",)
MARK = "Made by `make docs`"


def main(arguments: list[str]) -> int:
    """Write the documents, or with `--check` say which are out of date."""
    stale = 0
    for name, make in DOCUMENTS.items():
        path = ROOT / name
        text = make()
        if name in OF_THE_OFFICE and path.is_file() and MARK not in path.read_text("utf-8"):
            # An office that wrote its own has taken the mark out.
            continue
        if "--check" not in arguments:
            path.write_text(text, encoding="utf-8")
        elif not path.is_file() or path.read_text("utf-8") != text:
            print(f"{name} is out of date: run `make docs`.")
            stale += 1
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
