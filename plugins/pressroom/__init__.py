"""Pressroom: a press office's publishing system, as plugins of Pelican."""
