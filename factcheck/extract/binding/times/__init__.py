"""Lengths of time, and the moments that they lead between."""
