"""What is a release? Frozen records: no files, no clock, no Pelican."""
