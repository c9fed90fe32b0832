"""The table of all problem codes; one file for each part of the pipeline that finds them."""

from pressroom.problems.code import Code
from pressroom.problems.codes import (
    archive,
    body,
    building,
    capture,
    finished,
    front_matter,
    media,
    output,
    references,
    settings,
    source,
    structured_data,
    well_known,
)

CODES: dict[str, Code] = {
    code.id: code
    for part in (
        source,
        front_matter,
        capture,
        body,
        references,
        media,
        archive,
        settings,
        building,
        structured_data,
        output,
        finished,
        well_known,
    )
    for code in part.CODES
}
