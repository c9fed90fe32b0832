"""Tell a hub which feeds have changed, so that it brings them to their subscribers.

Source: W3C WebSub, 6 and 7; it leaves to the hub how a publisher tells it, and hubs take the form
of PubSubHubbub 0.4, 7.1.
"""

import json
import time
from collections.abc import Callable, Iterable, Mapping
from http import HTTPStatus
from http.client import HTTPException
from pathlib import Path
from typing import NamedTuple
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPRedirectHandler, Request, build_opener

from pressroom.problems.error import ProblemsError
from pressroom.problems.problem import Problem, problem
from pressroom.publishing.topics import Topic

TIMEOUT_S = 10.0
# How long is waited before a hub that did not answer is asked again.
PAUSES_S = (1.0, 4.0)
LONGEST_PAUSE_S = 60.0
LATER = frozenset((HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_MANY_REQUESTS))

# What a hub has been told: the SHA-256 of each feed by its address.
Told = dict[str, str]


class Pinged(NamedTuple):
    """The feeds that a hub was told of, and what went wrong."""

    topics: tuple[Topic, ...]
    problems: tuple[Problem, ...]


class _HubError(Exception):
    """The hub did not take it: the text says why."""


class _HubAwayError(_HubError):
    """The hub could not be asked, or asks to be asked again; `pause_s` is the time it wants."""

    def __init__(self, reason: str, pause_s: float = 0.0) -> None:
        super().__init__(reason)
        self.pause_s = pause_s


class _NoRedirects(HTTPRedirectHandler):
    """A hub that has moved is an error: a POST would become a GET."""

    def redirect_request(self, *_args: object, **_named: object) -> None:
        """Follow nothing."""


def read_told(path: Path) -> Told:
    """Return what the hub has been told; nothing when nobody has told it anything yet.

    Raises:
        ProblemsError: the file cannot be read.
    """
    try:
        found = json.loads(path.read_bytes())
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise ProblemsError((problem("E346", str(path), reason=error),)) from None
    is_told = isinstance(found, dict) and all(isinstance(each, str) for each in found.values())
    if not is_told:
        reason = "it is none of ours"
        raise ProblemsError((problem("E346", str(path), reason=reason),))
    return dict(found)


def ping(
    topics: Iterable[Topic], path: Path, pause: Callable[[float], None] = time.sleep
) -> Pinged:
    """Tell the hub of the feeds that are others than those it was told of.

    What it has taken is written to the path at once, so that whoever begins again after a failure
    tells no feed twice. A hub that does not answer is asked three times, and then left alone.

    Raises:
        ProblemsError: what was told before cannot be read, or cannot be written.
    """
    topics = tuple(topics)
    known = read_told(path)
    told = {topic.url: known[topic.url] for topic in topics if topic.url in known}
    done: list[Topic] = []
    problems: list[Problem] = []
    for topic in topics:
        if told.get(topic.url) == topic.sha256:
            continue
        try:
            _tell(topic, pause)
        except _HubAwayError as error:
            problems.append(problem("E347", topic.hub, value=topic.url, reason=error))
            break
        except _HubError as error:
            problems.append(problem("E348", topic.hub, value=topic.url, reason=error))
            continue
        done.append(topic)
        told[topic.url] = topic.sha256
        _write(path, told)
    if told != known and not done:
        _write(path, told)
    return Pinged(tuple(done), tuple(problems))


def _tell(topic: Topic, pause: Callable[[float], None]) -> None:
    for seconds in (*PAUSES_S, None):
        try:
            _post(topic)
        except _HubAwayError as error:
            if seconds is None:
                raise
            pause(min(max(seconds, error.pause_s), LONGEST_PAUSE_S))
        else:
            return


def _post(topic: Topic) -> None:
    # Some hubs look for the one name, some for the other.
    form = urlencode({"hub.mode": "publish", "hub.url": topic.url, "hub.topic": topic.url})
    request = Request(topic.hub, form.encode("ascii"), {"User-Agent": "Pressroom"})  # noqa: S310 - the settings let http and https pass, and nothing else
    try:
        with build_opener(_NoRedirects).open(request, timeout=TIMEOUT_S):
            return
    except HTTPError as error:
        told = f"it answered {error.code} {error.reason}"
        if error.code in LATER or error.code >= HTTPStatus.INTERNAL_SERVER_ERROR:
            raise _HubAwayError(told, _seconds(error.headers.get("Retry-After"))) from None
        raise _HubError(told) from None
    except (OSError, HTTPException) as error:
        reason = getattr(error, "reason", error)
        raise _HubAwayError(getattr(reason, "strerror", None) or str(reason)) from None


def _seconds(retry_after: str | None) -> float:
    """Return the seconds of a Retry-After; one that names a moment counts for none."""
    return float(retry_after) if retry_after and retry_after.isdecimal() else 0.0


def _write(path: Path, told: Mapping[str, str]) -> None:
    fresh = path.with_name(f"{path.name}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(json.dumps(told, indent=1, sort_keys=True) + "\n", encoding="utf-8")
        fresh.replace(path)
    except OSError as error:
        reason = error.strerror or str(error)
        raise ProblemsError((problem("E346", str(path), reason=reason),)) from None
