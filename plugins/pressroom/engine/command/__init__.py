"""What our command line asks of Pelican."""
