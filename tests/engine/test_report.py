"""What came of a build: on the terminal, and as JSON?"""

import io
import json
from pathlib import Path

import pytest

from pressroom.engine.report import Report, Result, tell
from pressroom.problems.problem import Problem, problem

ERROR = problem("E100", "content/releases/b.md")
WARNING = problem("W171", "content/releases/a.md", 7, value="Jon Mortn")


def told(*problems: Problem) -> list[str]:
    """Return the lines that are printed."""
    stream = io.StringIO()
    tell(problems, stream)
    return stream.getvalue().splitlines()


def warnings(count: int) -> list[Problem]:
    """Return this many warnings of one kind, each in a file of its own."""
    return [problem("W171", f"content/releases/{n:02}.md", value="X") for n in range(count)]


def test_report_has_its_shape() -> None:
    """Machines find result, clock, sources, outputs, problems and seconds, each sorted."""
    report = Report(
        states={"releases/b.md": "refused", "releases/a.md": "held", "releases/c.md": "held"},
        outputs={"index.html": "", "releases/a/index.html": "content/releases/a.md"},
        made=["index.html"],
        problems=(ERROR, WARNING),
        seconds={"read": 0.123456, "gate": 0.5},
        cpu_seconds={"read": 0.2},
        now="2026-01-15T12:00:00+00:00",
        changes_at="2026-02-03T06:00:00-05:00",
    )
    expected = {
        "result": "refused",
        "now": "2026-01-15T12:00:00+00:00",
        "changes_at": "2026-02-03T06:00:00-05:00",
        "sources": {"held": 2, "refused": 1},
        "source_states": {
            "releases/a.md": "held",
            "releases/b.md": "refused",
            "releases/c.md": "held",
        },
        "outputs": {"index.html": "", "releases/a/index.html": "content/releases/a.md"},
        "made": ["index.html"],
        "problems": [
            {
                "path": "content/releases/a.md",
                "line": 7,
                "field": "",
                "code": "W171",
                "message": 'the speaker "Jon Mortn" is not in people.yaml. The name stays text.',
            },
            {
                "path": "content/releases/b.md",
                "line": 0,
                "field": "",
                "code": "E100",
                "message": "the file is empty. Write the release, or delete the file.",
            },
        ],
        "seconds": {"read": 0.1235, "gate": 0.5},
        "cpu_seconds": {"read": 0.2},
    }
    assert json.loads(report.as_json()) == expected
    assert list(json.loads(report.as_json())) == list(expected)


def test_stage_that_comes_twice_adds_up() -> None:
    """Work of this process counts for its stage, by the clock and by the processor."""
    report = Report()
    with report.stage("read"):
        sum(range(200_000))
    first, first_cpu = report.seconds["read"], report.cpu_seconds["read"]
    assert first > 0
    assert first_cpu > 0
    with report.stage("read"):
        sum(range(200_000))
    assert report.seconds["read"] > first
    assert report.cpu_seconds["read"] > first_cpu


def test_report_of_a_published_site_says_so(tmp_path: Path) -> None:
    """The file is written wherever it is wanted, and tells that the site was built."""
    report = Report(result=Result.BUILT)
    report.write(tmp_path / "some" / "folder" / "report.json")
    written = (tmp_path / "some" / "folder" / "report.json").read_text("utf-8")
    assert written == report.as_json()
    assert json.loads(written)["result"] == "built"


@pytest.mark.parametrize(
    ("states", "line"),
    [
        pytest.param({}, "0 sources: none. 1 file, 0 made in 1.5 s.", id="no source"),
        pytest.param({"a": "held"}, "1 source: 1 held. 1 file, 0 made in 1.5 s.", id="one source"),
        pytest.param(
            {"a": "published", "b": "held", "c": "published"},
            "3 sources: 1 held, 2 published. 1 file, 0 made in 1.5 s.",
            id="several sources",
        ),
    ],
)
def test_summary_adds_up(states: dict[str, str], line: str) -> None:
    """One line counts the sources by state, the files and the seconds."""
    report = Report(states=states, outputs={"index.html": ""}, seconds={"read": 1.0, "gate": 0.5})
    assert report.summary() == line


def test_problems_are_told_in_order_of_files() -> None:
    """Whoever found them, problems come file by file and line by line."""
    later = problem("E132", "content/releases/a.md", 9, "dek")
    assert told(ERROR, later, WARNING) == [str(WARNING), str(later), str(ERROR)]


def test_ten_warnings_of_a_kind_are_told_and_the_others_counted() -> None:
    """Many warnings hide no error; the report lists them all."""
    many = warnings(13)
    assert told(*many, ERROR) == [
        *(str(warning) for warning in many[:10]),
        str(ERROR),
        "W171: 3 more warnings of this kind; --report FILE lists all.",
    ]
    assert told(*many[:10]) == [str(warning) for warning in many[:10]]
    assert len(json.loads(Report(problems=tuple(many)).as_json())["problems"]) == 13


def test_every_error_is_told() -> None:
    """Errors are never left out, however many there are."""
    errors = [problem("E100", f"content/releases/{n:02}.md") for n in range(50)]
    assert told(*errors) == [str(error) for error in errors]
