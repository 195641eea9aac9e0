"""Limits and extremes: what was passed, and between which ends."""
