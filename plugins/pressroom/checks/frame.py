"""Do the links that the settings put around every page lead to pages of the site?"""

from collections.abc import Container, Iterator

from pressroom.checks.leads import output_path_of
from pressroom.model.site import Site
from pressroom.problems.problem import Problem, problem
from pressroom.settings.reading import SETTINGS_PATH


def check_frame(site: Site, planned: Container[str]) -> Iterator[Problem]:
    """Yield each link to a page that the site, with these output paths, will not have."""
    for link in site.frame_links:
        if link.path is not None and output_path_of(link.path) not in planned:
            yield problem("E310", SETTINGS_PATH, field=link.setting, value=link.address)
