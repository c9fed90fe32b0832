"""What is different in public: `python -m pressroom publish` builds with these settings."""

from pelicanconf import *  # noqa: F403 - everything else is as in pelicanconf.py

# The folder that the web server shows, or that is copied to the host.
OUTPUT_PATH = "public"
