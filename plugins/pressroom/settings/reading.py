"""Read a dictionary of settings into a frozen class, and say what is wrong with it."""

import dataclasses
import types
import typing
from collections.abc import Mapping
from typing import Any, TypeVar

from pressroom.problems.error import ProblemsError
from pressroom.problems.nearest import suggestion
from pressroom.problems.problem import Problem, problem

T = TypeVar("T")
SETTINGS_PATH = "pelicanconf.py"


class SettingsError(ProblemsError):
    """Settings that cannot be used."""


def read_settings(cls: type[T], given: Mapping[str, object], name: str) -> T:
    """Return the settings class filled from an upper-case dictionary.

    A field without a default is required; a field that is itself a settings class takes a
    dictionary. `name` is the setting's name, for messages.

    Raises:
        SettingsError: a key is unknown or missing, or a value has the wrong type.
    """
    problems: list[Problem] = []
    value = _read(cls, given, name, problems)
    if problems or value is None:
        raise SettingsError(tuple(sorted(problems)))
    return value


def _read(
    cls: type[T], given: Mapping[str, object], name: str, problems: list[Problem]
) -> T | None:
    fields = {f.name.upper(): f for f in dataclasses.fields(cls)}  # type: ignore[arg-type] # every settings class is a dataclass
    hints = typing.get_type_hints(cls)
    problems += [
        problem("E300", SETTINGS_PATH, field=name, value=key, suggestion=suggestion(key, fields))
        for key in given
        if key not in fields
    ]
    values: dict[str, object] = {}
    for key, field in fields.items():
        spot = f"{name}.{key}"
        if key in given:
            values[field.name] = _typed(hints[field.name], given[key], spot, problems)
        elif field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING:
            problems.append(
                problem("E302", SETTINGS_PATH, field=spot, example=f'"{key}": … in {name}')
            )
    return None if problems else cls(**values)


def _typed(hint: object, value: object, spot: str, problems: list[Problem]) -> object:
    options = typing.get_args(hint) if isinstance(hint, types.UnionType) else (hint,)
    for option in options:
        if _fits(option, value):
            return _inner(option, value, spot, problems)
    expected = " or ".join(_named(option) for option in options)
    problems.append(
        problem("E301", SETTINGS_PATH, field=spot, expected=expected, value=repr(value))
    )
    return None


def _fits(option: object, value: object) -> bool:
    if dataclasses.is_dataclass(option):
        return isinstance(value, Mapping)
    if typing.get_origin(option) is tuple:
        return isinstance(value, list | tuple)
    return type(value) is option


def _inner(option: object, value: Any, spot: str, problems: list[Problem]) -> object:  # noqa: ANN401 - `_fits` has told its type
    if dataclasses.is_dataclass(option) and isinstance(option, type):
        return _read(option, value, spot, problems)
    if typing.get_origin(option) is tuple:
        item = typing.get_args(option)[0]
        return tuple(_typed(item, v, f"{spot}[{i}]", problems) for i, v in enumerate(value))
    return value


def _named(option: object) -> str:
    if typing.get_origin(option) is tuple:
        return "a list"
    if option is type(None):
        return "None"
    names = {str: "a text", int: "a whole number", bool: "True or False"}
    return names.get(option, "a dictionary")  # type: ignore[call-overload,no-any-return] # a hint is not always a key
