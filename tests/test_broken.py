"""Every problem has a folder in tests/broken, and exactly the message written there."""

import re
import shutil
from pathlib import Path

import pytest

from pressroom.problems.codes import CODES, output
from tests.broken.finding import of_content, of_graph, of_page, of_settings, printed
from tests.broken.preparations import PREPARATIONS
from tests.broken.recipes import RECIPES

BROKEN = Path(__file__).parent / "broken"
CASES = sorted(path for path in BROKEN.iterdir() if re.match(r"[EW]\d{3}-", path.name))
# What the checks find in a built tree has its faults planted in tests/checks.
OF_CHECKS = {code.id for code in output.CODES}


def message_of(case: Path) -> str:
    """Return the lines that a build has to print."""
    return (case / "message.txt").read_text("utf-8")


def told_of(case: Path, folder: Path) -> str:
    """Return the lines that are printed of a case; an empty folder is given to work in."""
    shutil.copytree(BROKEN / "newsroom", folder, dirs_exist_ok=True)
    shutil.copytree(case, folder, dirs_exist_ok=True)
    (folder / "content" / "releases").mkdir(exist_ok=True)
    if case.name in RECIPES:
        return RECIPES[case.name](folder).replace(f"{folder}/", "")
    if case.name in PREPARATIONS:
        PREPARATIONS[case.name](folder / "content")
    readers = {"settings.json": of_settings, "graph.json": of_graph, "page.json": of_page}
    for name, read in readers.items():
        if (case / name).exists():
            return printed(read(case / name))
    return printed(of_content(folder / "content"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_broken_newsroom_is_told_as_written(case: Path, tmp_path: Path) -> None:
    """What is printed is the message of the case, character by character."""
    assert told_of(case, tmp_path) == message_of(case)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_message_names_the_code_of_its_folder_on_one_line(case: Path) -> None:
    """Each line has one code, the folder's is among them, and nothing is left unfilled."""
    lines = message_of(case).splitlines()
    codes = [re.findall(r"(?:^|\s)([EW]\d{3}) ", line) for line in lines]
    assert all(len(found) == 1 for found in codes)
    assert [case.name[:4]] in codes
    assert message_of(case) == "".join(f"{line}\n" for line in lines)


def test_every_problem_has_a_folder() -> None:
    """No problem is without its broken newsroom, but those of the checks."""
    assert {case.name[:4] for case in CASES} == CODES.keys() - OF_CHECKS


def test_every_recipe_has_a_folder() -> None:
    """No recipe is left over."""
    assert {*RECIPES, *PREPARATIONS} <= {case.name for case in CASES}
