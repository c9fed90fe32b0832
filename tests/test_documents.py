"""Do documents, schema and lock files say what the code says?"""

import dataclasses
import importlib
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, ClassVar

import jsonschema
import pytest
import yaml

from pressroom.cli.main import COMMANDS
from pressroom.engine.settings import OURS
from pressroom.model.front_matter import KEYS
from pressroom.model.page_keys import PAGE_KEYS
from pressroom.problems.codes import CODES
from pressroom.problems.reader_rules import RULES
from pressroom.settings.colours import ColourSettings
from pressroom.settings.crawling import SecurityTxtSettings
from pressroom.settings.frame import (
    AgencySettings,
    LinkSettings,
    LogoSettings,
    RequiredLinksSettings,
)
from pressroom.settings.newsroom import NewsroomSettings, PublisherSettings

ROOT = Path(__file__).parent.parent
DOCUMENTS = {
    path: path.read_text("utf-8") for path in [*ROOT.glob("docs/**/*.md"), *ROOT.glob("*.md")]
}
LOCKS = (
    *("requirements.lock", "requirements-dev.lock", "requirements-extern.lock"),
    *("package-lock.json", "tests/extern/judges/package-lock.json"),
)
SETTINGS = (
    *(NewsroomSettings, PublisherSettings, LogoSettings, LinkSettings),
    *(AgencySettings, RequiredLinksSettings, ColourSettings, SecurityTxtSettings),
)
RELEASES = sorted(ROOT.glob("content/releases/**/*.md"))


def untold(words: dict[str, str]) -> list[str]:
    """Return the words whose pattern no document has."""
    text = "\n".join(DOCUMENTS.values())
    return [word for word, pattern in words.items() if not re.search(pattern, text)]


def targets() -> list[str]:
    """Return the targets that `make` lists."""
    makefile = (ROOT / "Makefile").read_text("utf-8")
    return re.findall(r"^([a-z-]+):.*## ", makefile, re.MULTILINE)


def test_rules_of_readers_are_errors_or_warnings_by_codes_that_there_are() -> None:
    """No rule is half an error; nothing that the checks of data find is without a rule."""
    kinds = [{CODES[code].is_error for code in rule.codes} for rule in RULES]
    assert all(len(kind) == 1 for kind in kinds)
    told = {code for rule in RULES for code in rule.codes}
    of_data = {code for code in CODES if re.match(r"[EW](4|53[2-9]|5[4-9]|60[1-4])", code)}
    ours = {"E555", "E556", "E557", "E558", "E559", "E590"}
    assert of_data - told <= ours


def test_documents_made_from_code_are_up_to_date() -> None:
    """`make docs` would change nothing."""
    command = [sys.executable, str(ROOT / "tools" / "make_docs.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.stdout, done.returncode) == ("", 0)


def test_every_command_is_told() -> None:
    """Each command of the command line is in a document, as one would type it."""
    assert untold({name: rf"pressroom {name}\b" for name in COMMANDS}) == []


def test_every_target_is_told() -> None:
    """Each target that `make` lists is in a document, as one would type it."""
    assert untold({name: rf"make {name}(?![\w-])" for name in targets()}) == []


def test_every_key_setting_and_problem_is_told() -> None:
    """Each front matter key, setting and problem code is in a document."""
    keys = [key for parent in (*KEYS, *PAGE_KEYS.values()) for key in (parent, *parent.keys)]
    fields = [field for cls in SETTINGS for field in dataclasses.fields(cls)]
    words = [key.name for key in keys] + [field.name.upper() for field in fields] + [*OURS]
    assert untold({word: f"`{word}`" for word in words}) == []
    assert untold({code: f"## {code}\n" for code in CODES}) == []


def test_links_between_documents_lead_somewhere() -> None:
    """Each relative link of a document names a file that is there."""
    dead = [
        f"{path.relative_to(ROOT)}: {link}"
        for path, text in DOCUMENTS.items()
        for link in re.findall(
            r"\]\(([^)\s]+)\)", re.sub(r"```.*?```|`[^`]*`", "", text, flags=re.DOTALL)
        )
        if "://" not in link
        and not link.startswith(("#", "mailto:"))
        and not (path.parent / link.partition("#")[0]).exists()
    ]
    assert dead == []


@pytest.mark.parametrize("name", LOCKS)
def test_lock_file_holds_no_address(name: str) -> None:
    """Versions and digests are pinned, wherever they are fetched from."""
    assert "://" not in (ROOT / name).read_text("utf-8")


class EditorLoader(yaml.SafeLoader):
    """Reads YAML as editors do (YAML 1.2): dates are texts."""

    yaml_implicit_resolvers: ClassVar = {
        first: [(tag, pattern) for tag, pattern in found if not tag.endswith(":timestamp")]
        for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def front_matter_of(path: Path) -> dict[str, Any]:
    """Return the front matter of a release as an editor sees it."""
    _, front, _ = path.read_text("utf-8").split("---\n", 2)
    found: dict[str, Any] = EditorLoader(front).get_single_data()
    return found


@pytest.fixture(scope="module")
def schema() -> jsonschema.Draft202012Validator:
    """Return the schema of docs/, which has to be one itself."""
    told = json.loads((ROOT / "docs" / "front-matter.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(told)
    return jsonschema.Draft202012Validator(told)


@pytest.mark.parametrize("path", RELEASES, ids=lambda path: path.stem)
def test_schema_accepts_every_release_of_the_demonstration(
    schema: jsonschema.Draft202012Validator, path: Path
) -> None:
    """What builds is not marked as wrong in an editor."""
    assert [error.message for error in schema.iter_errors(front_matter_of(path))] == []


GOOD = {"id": "r-one", "title": "Agencies sign agreement", "date": "2010-03-26"}
BAD: dict[str, dict[str, Any]] = {
    "an unknown key": {**GOOD, "embrago": "2026-02-03T06:00-05:00"},
    "no title": {"date": "2010-03-26"},
    "an empty title": {**GOOD, "title": ""},
    "a date in words": {**GOOD, "date": "March 26, 2010"},
    "a time without a zone": {**GOOD, "date": "2010-03-26T09:00"},
    "an embargo without a time": {**GOOD, "embargo": "2026-02-03"},
    "an unknown section": {**GOOD, "section": "blog"},
    "one topic that is no list": {**GOOD, "topics": "cooperation"},
    "an image without a file": {**GOOD, "images": [{"alt": "Two officials"}]},
    "an unknown kind of correction": {
        **GOOD,
        "corrections": [{"when": "2010-03-27", "kind": "fix", "note": "A name."}],
    },
}


@pytest.mark.parametrize("front_matter", BAD.values(), ids=BAD.keys())
def test_schema_refuses_what_a_build_refuses(
    schema: jsonschema.Draft202012Validator, front_matter: dict[str, Any]
) -> None:
    """An editor marks what would stop the build."""
    assert schema.is_valid(GOOD)
    assert not schema.is_valid(front_matter)


def test_no_file_names_a_path_of_this_machine() -> None:
    """Nothing in the repository tells where it lay when it was written."""
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("this is no checkout of version control")
    listed = subprocess.run(
        [git, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    ).stdout.decode()
    here = [f"{path}/".encode() for path in (ROOT, Path.home(), tempfile.gettempdir())]
    paths = [ROOT / name for name in listed.split("\0") if name]
    assert [p for p in paths if p.is_file() and any(h in p.read_bytes() for h in here)] == []


def test_an_office_keeps_the_statement_that_it_wrote(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only one that still says that it is made is made again."""
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    make_docs = importlib.import_module("make_docs")
    name = make_docs.OF_THE_OFFICE[0]
    monkeypatch.setattr(make_docs, "ROOT", tmp_path)
    monkeypatch.setattr(make_docs, "DOCUMENTS", {name: lambda: "made"})
    path = tmp_path / name
    path.parent.mkdir(parents=True)
    for before, after in (("ours", "ours"), (f"{make_docs.MARK}: old", "made")):
        path.write_text(before, "utf-8")
        assert make_docs.main([]) == 0
        assert path.read_text("utf-8") == after
